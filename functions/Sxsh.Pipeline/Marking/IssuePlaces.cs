using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Marking;

/// <summary>Finds the cells of findings in the workbook that is to be marked.</summary>
internal static class IssuePlaces
{
    /// <summary>Places findings in the province's own workbook.</summary>
    /// <param name="issues">The findings.</param>
    /// <returns>One each, in their order.</returns>
    public static IReadOnlyList<PlacedIssue> InOriginal(IReadOnlyList<Issue> issues) =>
        [.. issues.Select(issue => OfCell(issue, issue.Source.Sheet))];

    /// <summary>Places findings in a workbook made from what was read.</summary>
    /// <param name="issues">The findings.</param>
    /// <param name="sheets">What was made of the tables and the text.</param>
    /// <returns>One each, in their order.</returns>
    public static IReadOnlyList<PlacedIssue> InCopy(IReadOnlyList<Issue> issues, CopySheets sheets) =>
        [.. issues.Select(issue => issue.Source is { Cell: null, Start: { } start } ? OfText(issue, start, sheets) : OfCell(issue, issue.Source is { Sheet: null, Cell: null } ? null : sheets.NameOf(issue.Source.Sheet)))];

    private static PlacedIssue OfCell(Issue issue, string? sheet) =>
        sheet is not null && issue.Source.Cell is { } cell && CellAddress.TryParse(cell, out int row, out int column)
            ? new PlacedIssue(issue, sheet, row, column)
            : new PlacedIssue(issue, sheet, null, null);

    private static PlacedIssue OfText(Issue issue, int start, CopySheets sheets) =>
        sheets.RowOfText(start) is { } row ? new PlacedIssue(issue, CopySheets.Text, row, CopySheets.TextColumn) : new PlacedIssue(issue, null, null, null);
}
