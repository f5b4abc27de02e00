using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Takes apart tables that stand beside each other on a sheet, so that each can be read as if it stood alone.</summary>
internal sealed class SideBySide(IReadOnlyList<Layout> layouts)
{
    private const int FewestCells = 4;
    private const int LookedAt = 50;
    private const int DataRows = 3;

    /// <summary>Splits a sheet.</summary>
    /// <param name="sheet">The sheet; cells keep their addresses.</param>
    /// <param name="grid">The same as a grid.</param>
    /// <returns>The sheet without what stands to the right, and after it each table from there with the titles it shares; nothing where no tables stand beside each other.</returns>
    public IReadOnlyList<ReportTable> Split(ReportTable sheet, TableGrid grid)
    {
        List<ReportTable> right = [];
        List<(int First, int End, int Column)> cuts = [];
        for (int row = 0; row < grid.RowCount; row++)
        {
            List<int> starts = Starts(grid, row);
            if (starts.Count == 0)
            {
                continue;
            }

            int end = End(grid, row, starts[0]);
            int groups = FirstGroupRow(grid, row);
            cuts.Add((groups, end, starts[0]));
            for (int index = 0; index < starts.Count; index++)
            {
                int next = index + 1 < starts.Count ? starts[index + 1] : grid.ColumnCount + 1;
                right.Add(Part(grid, sheet, groups, end, starts[index], next));
            }

            row = end - 1;
        }

        return cuts.Count == 0 ? [] : [Left(sheet, cuts), .. right];
    }

    /// <summary>The columns in which tables beside the first one begin, if this row heads them all.</summary>
    private List<int> Starts(TableGrid grid, int row)
    {
        List<Cell> filled = [.. grid.Filled(row).Take(LookedAt)];
        if (filled.Count < FewestCells || RoleOf(filled[0]) is not { } role || HasDataLeftOf(grid, row, filled[0].Column))
        {
            return [];
        }

        string first = HeadingKey.Of(filled[0].Text);
        List<int> starts = [];
        int begin = filled[0].Column;
        for (int index = 2; index < filled.Count - 1; index++)
        {
            Cell cell = filled[index];
            bool repeats = RoleOf(cell) == role && HeadingKey.Of(cell.Text) == first;
            // "Năm thực hiện" or "Địa phương" behind a blank column says more of the same rows; numbers and indicators begin others.
            bool isApart = RoleOf(cell) is { } beside && (beside == role || beside is ColumnRole.Number or ColumnRole.Indicator) && cell.Column > filled[index - 1].Column + 1 && IsGap(grid, row, cell.Column - 1);
            if ((repeats || isApart) && HasFigures(grid, row, begin, cell.Column) && HasFigures(grid, row, cell.Column, grid.ColumnCount + 1))
            {
                starts.Add(cell.Column);
                begin = cell.Column;
            }
        }

        return starts;
    }

    /// <summary>What a heading names rows by: running numbers, indicators, enterprises, provinces or periods.</summary>
    private ColumnRole? RoleOf(Cell cell)
    {
        if (cell.Kind != CellKind.Text || cell.Text.Length > HeadingReader.LongestHeading)
        {
            return null;
        }

        string key = HeadingKey.Of(cell.Text);
        foreach (Layout layout in layouts)
        {
            if (layout.Words.TryGetRole(key, out ColumnRole role, out _) && role is ColumnRole.Number or ColumnRole.Indicator or ColumnRole.Subject or ColumnRole.Area or ColumnRole.Period)
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>A lower row of a header has its keys to the left, in the rows above and below.</summary>
    private static bool HasDataLeftOf(TableGrid grid, int row, int column) =>
        Enumerable.Range(row, Math.Min(DataRows + 1, grid.RowCount - row)).Any(index => Enumerable.Range(1, column - 1).Any(left => !grid.Seen(index, left).IsBlank));

    private static bool IsGap(TableGrid grid, int row, int column) =>
        Enumerable.Range(row, Math.Min(LookedAt, grid.RowCount - row)).TakeWhile(index => !grid.IsBlank(index)).All(index => grid.Seen(index, column).IsBlank);

    /// <summary>Beside the column that names its rows each table has figures of its own.</summary>
    private static bool HasFigures(TableGrid grid, int row, int from, int to)
    {
        IEnumerable<int> below = Enumerable.Range(row + 1, Math.Min(DataRows, grid.RowCount - row - 1)).Where(index => !NumberingRow.Is(grid, index));
        return below.Any(index => grid.Filled(index).Any(cell => cell.Column > from && cell.Column < to && HeaderReader.LooksLikeNumber(cell)));
    }

    /// <summary>The tables end where, after a blank row, nothing stands on both sides any more.</summary>
    private static int End(TableGrid grid, int header, int start)
    {
        for (int row = header + 1; row < grid.RowCount; row++)
        {
            if (!grid.IsBlank(row) && grid.IsBlank(row - 1) && !(grid.Filled(row).Any(cell => cell.Column < start) && grid.Filled(row).Any(cell => cell.Column >= start)))
            {
                return row;
            }
        }

        return grid.RowCount;
    }

    /// <summary>Lines right above the header that say something of each table ("Năm 2011", "Năm 2012") go with it.</summary>
    private static int FirstGroupRow(TableGrid grid, int header)
    {
        int row = header;
        while (row > 0 && grid.Filled(row - 1).Take(2).Count() == 2 && !grid.Filled(row - 1).Any(HeaderReader.LooksLikeNumber))
        {
            row--;
        }

        return row;
    }

    private static ReportTable Left(ReportTable sheet, List<(int First, int End, int Column)> cuts) => sheet with
    {
        Rows = [.. sheet.Rows.Select((cells, row) => cuts.Find(cut => row >= cut.First && row < cut.End) is { Column: > 0 } cut ? Only(cells, 1, cut.Column) : cells)],
    };

    /// <summary>A table from the right: its own columns, and above them the titles that stand alone in their rows.</summary>
    private static ReportTable Part(TableGrid grid, ReportTable sheet, int groups, int end, int from, int to) => sheet with
    {
        Rows = [.. sheet.Rows.Take(end).Select((cells, row) => row >= groups ? Only(cells, from, to) : IsTitle(grid, row) ? cells : Only(cells, 0, 0))],
    };

    private static bool IsTitle(TableGrid grid, int row) => grid.Filled(row).Take(2).Count() == 1;

    private static IReadOnlyList<Cell> Only(IReadOnlyList<Cell> cells, int from, int to) =>
        [.. cells.Select(cell => cell.Column >= from && cell.Column < to ? cell : Cell.OfText(cell.Row, cell.Column, string.Empty))];
}
