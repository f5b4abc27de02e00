using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>Reads the letter O for a zero where somebody typed it among digits: "1O", "2.5OO".</summary>
internal static partial class LetterDigits
{
    private const int LongestText = 40;

    /// <summary>Mends a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The cell with zeros; the same where no letter stands for one.</returns>
    public static Cell Mend(Cell cell) =>
        cell.Kind == CellKind.Text && cell.Text.Length <= LongestText && Mixed().IsMatch(cell.Text)
            ? cell with { Text = Mixed().Replace(cell.Text, match => match.Value.Replace('O', '0').Replace('o', '0')), Original = cell.Original ?? cell.Text }
            : cell;

    [GeneratedRegex(@"(?<![\p{L}\d])\d[\d.,]*[Oo][\dOo.,]*(?!\p{L})|(?<![\p{L}\d])[Oo][\d]+[\dOo.,]*(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Mixed();
}
