namespace Sxsh.Pipeline.Model;

/// <summary>What became of one cell of a report, stage by stage, and why.</summary>
/// <param name="Table">The sheet or table that it stands in.</param>
/// <param name="Cell">The cell as read; empty where nothing stands in it.</param>
/// <param name="Merge">The merged cells that it belongs to; <see langword="null"/> if it is not merged.</param>
/// <param name="Understood">The table whose heading or rows it stands in; <see langword="null"/> above the first table and where none was found.</param>
/// <param name="Drafts">The values that mapping found in it, with the words around them.</param>
/// <param name="Observations">What these came to.</param>
/// <param name="Serves">Cells whose values are worded, dated or placed by this cell, in the order of the report.</param>
/// <param name="Issues">The findings at this cell.</param>
/// <param name="RowIssues">The findings at other cells of its row.</param>
/// <param name="Verdict">What it comes to in the end.</param>
public sealed record CellExplanation(
    ReportTable Table,
    Cell Cell,
    CellRange? Merge,
    TableMapping? Understood,
    IReadOnlyList<DraftRow> Drafts,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<string> Serves,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<Issue> RowIssues,
    CellVerdict Verdict)
{
    /// <summary>What its column was taken for; <see langword="null"/> where there is no table.</summary>
    public ColumnMapping? Column => Understood?.Columns.FirstOrDefault(column => column.Column == Cell.Column);

    /// <summary>Whether the program hides it.</summary>
    public bool IsHidden => Table.IsHidden || Table.HiddenRows.Contains(Cell.Row) || Table.HiddenColumns.Contains(Cell.Column);

    /// <summary>Explains a cell.</summary>
    /// <param name="trace">The check.</param>
    /// <param name="table">The sheet or table, one of the document of <paramref name="trace"/>.</param>
    /// <param name="row">Row, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    /// <returns>The explanation.</returns>
    public static CellExplanation Of(CheckTrace trace, ReportTable table, int row, int column)
    {
        string address = CellAddress.Format(row, column);
        Cell cell = table.Rows.SelectMany(cells => cells).FirstOrDefault(other => other.Row == row && other.Column == column) ?? Cell.OfText(row, column, string.Empty);
        IReadOnlyList<Issue> issues = [.. trace.Result.Issues.Where(issue => issue.Source.Cell == address && issue.Source.Sheet == table.Sheet)];
        CellExplanation explanation = new(
            table,
            cell,
            table.Merges.Where(merge => row >= merge.FirstRow && row <= merge.LastRow && column >= merge.FirstColumn && column <= merge.LastColumn).Select(merge => (CellRange?)merge).FirstOrDefault(),
            trace.Mapped.Tables.Where(found => found.Sheet == table.Sheet && found.FirstHeaderRow <= row).MaxBy(found => found.FirstHeaderRow),
            [.. OfTable(trace, table).Where(draft => draft.Value.Address == address)],
            [.. trace.Result.Observations.Where(observation => observation.Source.Cell == address && observation.Source.Sheet == table.Sheet)],
            [.. OfTable(trace, table).Where(draft => draft.Value.Address != address && Named(draft).Any(named => named?.Address == address)).Select(draft => draft.Value.Address).Distinct()],
            issues,
            [.. trace.Result.Issues.Where(issue => issue.Source.Sheet == table.Sheet && IsInRow(issue, row)).Except(issues)],
            CellVerdict.Aside);
        return explanation with { Verdict = explanation.Judge(trace.Result.Outcome) };
    }

    private CellVerdict Judge(CheckOutcome outcome) =>
        outcome == CheckOutcome.Rejected ? CellVerdict.ReportRejected
        : Observations.Any(observation => observation.NeedsReview) ? CellVerdict.Waits
        : Observations.Any(observation => observation.SameAs is null) ? CellVerdict.Counted
        : Observations.Count > 0 ? CellVerdict.Repeated
        : Drafts.Count > 0 ? CellVerdict.Refused
        : Serves.Count > 0 ? CellVerdict.Names
        : Cell.IsBlank ? CellVerdict.Blank
        : OwnSheet.Is(Table) ? CellVerdict.OwnSheet
        : Understood is null ? CellVerdict.OutsideTables
        : Cell.Row <= Understood.LastHeaderRow ? CellVerdict.Heading
        : Column is null or { Role: ColumnRole.Unknown } ? CellVerdict.ColumnUnknown
        : Column.Role == ColumnRole.Value ? CellVerdict.RowLeftOut
        : CellVerdict.Aside;

    // The drafts of prose have no cells, those of tables no place.
    private static IEnumerable<DraftRow> OfTable(CheckTrace trace, ReportTable table) =>
        trace.Mapped.Drafts.Where(draft => draft.Place is null && draft.Sheet == table.Sheet);

    private static IEnumerable<Cell?> Named(DraftRow draft) => [draft.IndicatorCell, draft.PeriodCell, draft.AreaCell];

    private static bool IsInRow(Issue issue, int row) => issue.Source.Cell is { } cell && CellAddress.TryParse(cell, out int found, out _) && found == row;
}
