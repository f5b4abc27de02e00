using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Finds the tables of a sheet and maps each.</summary>
internal sealed class SheetMapper(IReadOnlyList<Layout> layouts)
{
    private const int FewestRowsOfTable = 2;

    private readonly SideBySide _sideBySide = new(layouts);
    private readonly KeyHeadings _keys = new(layouts);

    public void Map(ReportTable sheet, CorrectedHeadings corrected, MappingResult result)
    {
        TableGrid grid = new(sheet);
        int before = result.Drafts.Count;
        IReadOnlyList<ReportTable> parts = _sideBySide.Split(sheet, grid);
        if (parts.Count == 0)
        {
            MapTables(sheet, grid, corrected, result);
        }

        foreach (ReportTable part in parts)
        {
            MapTables(part, new TableGrid(part), corrected, result);
        }

        if (sheet.IsHidden && result.Drafts.Count > before)
        {
            result.Issues.Add(Issue.Of(IssueCode.HiddenSheet, SourceLocation.Of(sheet.Sheet, FirstCell(grid)), sheet.Sheet ?? string.Empty));
        }
        else
        {
            ReportHidden(sheet, result.Drafts.Skip(before), result);
        }
    }

    private void MapTables(ReportTable sheet, TableGrid grid, CorrectedHeadings corrected, MappingResult result)
    {
        List<FoundTable> tables = [.. Find(grid).Select(corrected.Apply)];
        ReportUnknown(grid, tables.Count > 0 ? tables[0].FirstHeaderRow : grid.RowCount, sheet.IsInText, result);
        TitleFacts above = TitleFacts.None;
        int titleStart = 0;
        for (int index = 0; index < tables.Count; index++)
        {
            FoundTable table = tables[index];
            TitleFacts own = TitleReader.Read(grid, titleStart, table.FirstHeaderRow, table.Layout.Words);
            bool isContinued = index > 0 && own == TitleFacts.None && SameHeader(table, tables[index - 1]);
            above = isContinued ? above : own.After(above);
            TitleFacts facts = above with { PeriodText = above.PeriodText ?? TitleReader.PeriodOfSheet(sheet.Sheet) };
            int end = index + 1 < tables.Count ? TitleStart(grid, table, tables[index + 1].FirstHeaderRow) : grid.RowCount;
            int first = result.Drafts.Count;
            new TableMapper(grid, table, facts, sheet.IsHidden, result).Map(table.LastHeaderRow + 1, end);
            corrected.Apply(table, grid, first, result);
            ReportIgnored(grid, table, end, result);
            result.Tables.Add(table.Describe(grid));
            titleStart = end;
        }
    }

    private List<FoundTable> Find(TableGrid grid)
    {
        SectorHeadings sectors = new(grid, layouts);
        List<HeaderReader> readers = [.. layouts.Select(layout => new HeaderReader(grid, layout, sectors))];
        List<FoundTable> tables = [];
        for (int row = 0; row < grid.RowCount; row++)
        {
            if (!MayBeHeader(grid, row))
            {
                continue;
            }

            FoundTable? best = readers
                .Select(reader => reader.TryRead(row))
                .OfType<FoundTable>()
                .Where(table => tables.Count == 0 || table.FirstHeaderRow > tables[^1].LastHeaderRow)
                .Where(table => tables.Count == 0 || StartsAnew(grid, table, tables[^1]))
                .OrderByDescending(table => table.Score)
                .ThenByDescending(table => table.HeaderRows)
                .ThenBy(table => table.Layout.Order)
                .FirstOrDefault();
            if (best is not null)
            {
                tables.Add(best);
                row = best.LastHeaderRow;
            }
        }

        return tables;
    }

    /// <summary>A quick look that spares the data rows of a long table from being read as headings.</summary>
    private bool MayBeHeader(TableGrid grid, int row)
    {
        int first = 0;
        foreach (Cell cell in grid.Filled(row))
        {
            first = first == 0 ? cell.Column : first;
            if (cell.Kind == CellKind.Text && cell.Text.Length <= HeadingReader.LongestHeading && _keys.MayBe(HeadingKey.Of(cell.Text), cell.Column == first))
            {
                return true;
            }
        }

        // The corner of a header may be blank: then the row below starts further left.
        return first > 1 && row + 1 < grid.RowCount && grid.Filled(row + 1).FirstOrDefault() is { } below && below.Column < first;
    }

    /// <summary>Within a table a row of words is data; a new header repeats the old one, has its own "Chỉ tiêu", or stands apart from the data above by a blank row.</summary>
    private static bool StartsAnew(TableGrid grid, FoundTable table, FoundTable previous)
    {
        int title = TitleStart(grid, previous, table.FirstHeaderRow);
        return table.Layout.Shape == LayoutShape.Rows || SameHeader(table, previous) || Enumerable.Range(title, table.FirstHeaderRow - title).Any(grid.IsBlank);
    }

    private static bool SameHeader(FoundTable table, FoundTable other) =>
        table.Columns.Select(column => HeadingKey.Of(column.Heading)).SequenceEqual(other.Columns.Select(column => HeadingKey.Of(column.Heading)), StringComparer.Ordinal);

    /// <summary>The lines above the next header that are no data of this table are the next one's title.</summary>
    private static int TitleStart(TableGrid grid, FoundTable table, int nextHeader)
    {
        int row = nextHeader;
        while (row > table.LastHeaderRow + 1 && !IsData(grid, table, row - 1))
        {
            row--;
        }

        return row;
    }

    private static bool IsData(TableGrid grid, FoundTable table, int row)
    {
        bool hasValue = table.Values.Any(column => !grid.Own(row, column.Column).IsBlank);
        bool hasKey = table.Keys.Any(column => !grid.Seen(row, column.Column).IsBlank);
        return hasValue && hasKey && !grid.Filled(row).Any(cell => TitleReader.IsField(cell.Text, table.Layout.Words));
    }

    /// <summary>Says where figures stand that no layout understands.</summary>
    private static void ReportUnknown(TableGrid grid, int end, bool isInText, MappingResult result)
    {
        List<int> rows = [.. Enumerable.Range(0, end).Where(row => grid.Filled(row).Take(2).Count() == 2 && grid.Filled(row).Any(HeaderReader.LooksLikeNumber))];
        bool isWholeSheet = end == grid.RowCount;
        int wide = isWholeSheet && !isInText ? Enumerable.Range(0, end).Count(row => grid.Filled(row).Take(2).Count() == 2) : rows.Count;
        if (wide < FewestRowsOfTable || (!isWholeSheet && rows.Count <= FewestRowsOfTable))
        {
            return;
        }

        int first = isWholeSheet ? Enumerable.Range(0, end).First(row => !grid.IsBlank(row)) : rows[0];
        result.Issues.Add(Issue.Of(IssueCode.TableNotUnderstood, SourceLocation.Of(grid.Sheet, grid.Filled(first).First())));
    }

    /// <summary>Says that values stand in rows or columns that the program does not show.</summary>
    private static void ReportHidden(ReportTable sheet, IEnumerable<DraftRow> drafts, MappingResult result)
    {
        List<Cell> hidden = [.. drafts.Select(draft => draft.Value).Where(value => sheet.HiddenRows.Contains(value.Row) || sheet.HiddenColumns.Contains(value.Column))];
        if (hidden.Count > 0)
        {
            result.Issues.Add(Issue.Of(IssueCode.HiddenCells, SourceLocation.Of(sheet.Sheet, hidden[0]), hidden.Count.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Says which columns with figures or ticks were left out.</summary>
    private static void ReportIgnored(TableGrid grid, FoundTable table, int end, MappingResult result)
    {
        foreach (TableColumn column in table.Columns.Where(column => column is { Role: ColumnRole.Unknown, Path.Count: > 0 }))
        {
            bool hasFigures = Enumerable.Range(table.LastHeaderRow + 1, Math.Max(0, end - table.LastHeaderRow - 1)).Any(row => HeaderReader.LooksLikeNumber(grid.Own(row, column.Column)) && !NumberingRow.Is(grid, row));
            if (hasFigures || ColumnAdjustment.HoldsMarks(grid, table.LastHeaderRow, column, table.Layout.Words))
            {
                result.Issues.Add(Issue.Of(IssueCode.ColumnNotUnderstood, SourceLocation.Of(grid.Sheet, column.Path[^1]), column.Heading));
            }
        }
    }

    private static Cell FirstCell(TableGrid grid) => Enumerable.Range(0, grid.RowCount).SelectMany(grid.Filled).First();
}
