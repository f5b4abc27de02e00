using System.Diagnostics.CodeAnalysis;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Checking;

/// <summary>A cell as a person names it: <c>C7</c>, <c>$C$7</c>, <c>Biểu 1!C7</c>, <c>'Biểu 1'!C7</c>.</summary>
/// <param name="Sheet">Name of the sheet or table; <see langword="null"/> if none is named.</param>
/// <param name="Row">Row, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record CellReference(string? Sheet, int Row, int Column)
{
    /// <summary>Reads one.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="reference">The cell; <see langword="null"/> where this returns <see langword="false"/>.</param>
    /// <returns><see langword="true"/> if it names a cell that a sheet can hold.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out CellReference? reference)
    {
        // A sheet's name may hold the mark too; an address never does.
        int mark = text.LastIndexOf('!');
        string? sheet = mark < 0 ? null : text[..mark];
        if (sheet is ['\'', .., '\''] && sheet.Length > 1)
        {
            sheet = sheet[1..^1].Replace("''", "'", StringComparison.Ordinal);
        }

        string address = text[(mark + 1)..].Replace("$", string.Empty, StringComparison.Ordinal);
        reference = CellAddress.TryParse(address, out int row, out int column) ? new CellReference(sheet, row, column) : null;
        return reference is not null;
    }

    /// <summary>Finds the table that it stands in.</summary>
    /// <param name="document">The report as read.</param>
    /// <returns>The table; <see langword="null"/> where none bears the name, or none is named and there are several.</returns>
    public ReportTable? FindIn(ReportDocument document) =>
        Sheet is null
            ? document.Tables.Count == 1 ? document.Tables[0] : null
            : document.Tables.FirstOrDefault(table => table.Sheet is { } name && VietnameseText.Fold(name.Trim()) == VietnameseText.Fold(Sheet.Trim()));
}
