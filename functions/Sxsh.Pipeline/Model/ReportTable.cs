namespace Sxsh.Pipeline.Model;

/// <summary>One sheet of a workbook, or a whole delimited file.</summary>
/// <param name="Sheet">Sheet name; <see langword="null"/> for delimited text.</param>
/// <param name="Rows">Rows from the first to the last that holds anything, each with its cells from column A on; rows may differ in length; an element of a row is never null.</param>
/// <param name="Merges">Merged cells; their text stands in the top left one.</param>
/// <param name="IsHidden">Whether the sheet is hidden.</param>
public sealed record ReportTable(string? Sheet, IReadOnlyList<IReadOnlyList<Cell>> Rows, IReadOnlyList<CellRange> Merges, bool IsHidden);
