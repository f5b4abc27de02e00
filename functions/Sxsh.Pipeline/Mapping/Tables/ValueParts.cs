using System.Buffers;
using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Parts a cell into which several figures are written, each with what it counts: "05 lớp, 400 lượt người".</summary>
internal static partial class ValueParts
{
    private const int LongestText = 300;
    private const int MostParts = 12;

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;\n+/(");

    /// <summary>Parts a cell.</summary>
    /// <param name="cell">A value cell.</param>
    /// <returns>The figures, each with the words that say what it counts, in order; empty where the cell holds one value or prose.</returns>
    public static IReadOnlyList<(Cell Value, string Noun)> Of(Cell cell)
    {
        if (cell.Kind != CellKind.Text || cell.Text.Length > LongestText || (cell.Text.AsSpan().IndexOfAny(Separators) < 0 && !cell.Text.Contains(" và ", StringComparison.Ordinal)))
        {
            return [];
        }

        // "03 lớp (135 người)" and "3 lớp/120 người" state two figures each.
        string text = Bracketed().Replace(cell.Text, "; ${in}");
        if (text.Contains('(', StringComparison.Ordinal))
        {
            return [];
        }

        string[] texts = [.. Between().Split(text).Select(part => part.Trim(' ', '-', '.', '\u00a0')).Where(part => part.Length > 0)];
        Match[] figures = [.. texts.Take(MostParts + 1).Select(part => Figure().Match(part))];
        return texts.Length is < 2 or > MostParts || !Array.TrueForAll(figures, figure => figure.Success)
            ? []
            : [.. texts.Select((part, at) => (cell with { Text = part, Original = cell.Original ?? cell.Text }, figures[at].Groups["noun"].Value.Trim(' ', ':', '.')))];
    }

    // A comma inside a number has no space behind it.
    [GeneratedRegex(@"[;\n]|(?<=\p{L})\s*/\s*(?=\d)|,\s+(?=(?:\p{L}+\s){0,2}\d)|\s+(?:và|\+)\s+(?=(?:\p{L}+\s){0,2}\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\s*\((?<in>\d[\d.,]*\s+\p{L}[^\d()]*)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:\p{L}+\s){0,2}\d[\d.,]*\s+(?<noun>\p{L}[^\d]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
