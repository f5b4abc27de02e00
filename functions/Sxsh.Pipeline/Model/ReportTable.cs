using System.Collections.Frozen;

namespace Sxsh.Pipeline.Model;

/// <summary>One sheet of a workbook, one table of a text document or web page, or a whole delimited file.</summary>
/// <param name="Sheet">Sheet name; “Bảng 1”, “Bảng 2” … for the tables of a text document; <see langword="null"/> for delimited text.</param>
/// <param name="Rows">Rows from the first to the last that holds anything, each with its cells from column A on; rows may differ in length; an element of a row is never null.</param>
/// <param name="Merges">Merged cells; their text stands in the top left one.</param>
/// <param name="IsHidden">Whether the sheet is hidden.</param>
public sealed record ReportTable(string? Sheet, IReadOnlyList<IReadOnlyList<Cell>> Rows, IReadOnlyList<CellRange> Merges, bool IsHidden)
{
    /// <summary>Rows that the program does not show, counted from 1; filtered ones too.</summary>
    public IReadOnlySet<int> HiddenRows { get; init; } = FrozenSet<int>.Empty;

    /// <summary>Columns that the program does not show, counted from 1.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = FrozenSet<int>.Empty;

    /// <summary>Whether it stands within a text, where tables also lay out letterheads and signatures.</summary>
    public bool IsInText { get; init; }

    /// <summary>Lines of the text right above the table, from top to bottom, that may be its title; empty for sheets, whose titles are cells.</summary>
    public IReadOnlyList<ReportParagraph> Above { get; init; } = [];
}
