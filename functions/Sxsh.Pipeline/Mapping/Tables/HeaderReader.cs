using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Tries whether a header of a layout stands at a row.</summary>
internal sealed class HeaderReader(TableGrid grid, Layout layout, SectorHeadings sectors)
{
    private const decimal BlankHeadingConfidence = 0.7m;
    private const int FewestCellsAcross = 3;
    private const int FewestPeriods = 2;
    private const int FewestMergedDown = 2;
    private const int MostHeaderRows = 4;

    private readonly Dictionary<(int Row, int Column), Heading> _headings = [];
    private readonly Dictionary<string, Heading> _known = new(StringComparer.Ordinal);

    /// <summary>Reads the header whose key heading ("Chỉ tiêu", or "Kỳ" over indicators across) stands in this row.</summary>
    /// <returns>The table, or <see langword="null"/> if the layout does not understand the row as a header.</returns>
    public FoundTable? TryRead(int row)
    {
        HashSet<int> keys = KeyColumns(row);
        TableColumn? inferred = keys.Count == 0 ? InferKey(row) ?? BesidePeriods(row) : null;
        if (keys.Count == 0 && inferred is null)
        {
            return null;
        }

        if (inferred is not null)
        {
            keys.Add(inferred.Column);
        }

        int first = FirstRow(row, keys);
        int last = LastRow(first, row, keys);
        IReadOnlyList<TableColumn> columns = HeaderPaths.Read(grid, first, last, At)
            .Select((path, index) => inferred?.Column == index + 1 ? inferred : ColumnReader.Read(index + 1, path, layout))
            .Select(column => column is { Role: ColumnRole.Value, Kind: null } && inferred?.Kind is { } kind ? column with { Kind = kind } : column)
            .ToList();
        columns = ColumnAdjustment.Apply(grid, last, columns, layout);
        FoundTable table = new(layout, first, last, columns);
        return IsComplete(table) && !IsCutOff(table) ? table : null;
    }

    private Heading At(int row, int column)
    {
        if (!_headings.TryGetValue((row, column), out Heading? heading))
        {
            Cell cell = grid.Own(row, column);
            heading = cell.Kind == CellKind.Text ? Known(cell) : HeadingReader.Read(cell, layout.Words);
            heading = sectors.Of(row).Contains(cell.Column) ? new Heading { Cell = cell, Role = ColumnRole.Value, Words = cell.Text.Trim(), SectorText = cell.Text.Trim() } : heading;
            _headings[(row, column)] = heading;
        }

        return heading;
    }

    // In a long table the same words come back in every row.
    private Heading Known(Cell cell)
    {
        if (!_known.TryGetValue(cell.Text, out Heading? heading))
        {
            heading = HeadingReader.Read(cell, layout.Words);
            _known[cell.Text] = heading;
        }

        return heading with { Cell = cell };
    }

    private HashSet<int> KeyColumns(int row)
    {
        List<Heading> filled = [.. grid.Filled(row).Select(cell => At(row, cell.Column))];
        if (filled.Count < 2 || filled.Exists(heading => heading.Rest is not null && LooksLikeNumber(heading.Cell)))
        {
            return [];
        }

        if (layout.Shape == LayoutShape.Rows)
        {
            Heading? indicator = filled.Find(heading => heading.Role == ColumnRole.Indicator) ?? (filled.Exists(heading => heading.Role != ColumnRole.Unknown) ? filled.Find(LooksLikeIndicator) : null);
            return indicator is null ? [] : [.. filled.Where(heading => heading == indicator || IsKey(heading.Role)).Select(heading => heading.Cell.Column)];
        }

        // "Chỉ tiêu" over indicators across is a group; a heading of its own without anything below means that the indicators stand in the rows.
        if (filled.Exists(heading => IsKey(heading.Role) && heading.Role != ColumnRole.Number))
        {
            return [.. filled.Where(heading => IsKey(heading.Role)).Select(heading => heading.Cell.Column)];
        }

        // "TT | Doanh nghiệp | …": names, under the bare noun.
        Heading? noun = filled[0].Role == ColumnRole.Number ? filled[1] : filled.Count > 2 ? filled[0] : null;
        Cell? below = noun is not null && row + 1 < grid.RowCount ? grid.Own(row + 1, noun.Cell.Column) : null;
        // "Đơn vị" before everything else, over no unit, names who is counted.
        bool isNoun = noun is not null && (layout.Words.SubjectNouns.Contains(HeadingKey.Of(noun.Cell.Text)) || (noun.Role == ColumnRole.Unit && below is not null && !layout.Words.IsUnit(VietnameseText.Fold(below.Text))));
        bool hasNames = isNoun && below?.Kind == CellKind.Text;
        return hasNames ? [filled[0].Cell.Column, noun!.Cell.Column] : [];
    }

    /// <summary>A header may leave the corner blank: periods across beside labels, or words across beside periods.</summary>
    private TableColumn? InferKey(int row)
    {
        List<Heading> filled = [.. grid.Filled(row).Select(cell => At(row, cell.Column))];
        if (filled.Count < 2 || row + 1 >= grid.RowCount || filled.Exists(heading => heading.Cell.Text.Length > HeadingReader.LongestHeading))
        {
            return null;
        }

        Cell? label = grid.Filled(row + 1).FirstOrDefault(cell => cell.Column < filled[0].Cell.Column && cell.Kind == CellKind.Text);
        if (label is null || grid.Filled(row + 1).Count() < 2)
        {
            return null;
        }

        bool isPeriod = HeadingReader.Read(label, layout.Words) is { IsAboutValues: true };
        bool fits = layout.Shape == LayoutShape.Rows
            ? !isPeriod && filled.Count(IsPeriod) >= FewestPeriods
            : isPeriod && filled.TrueForAll(heading => heading.Cell.Kind == CellKind.Text);
        return fits
            ? new TableColumn { Column = label.Column, Path = [], Role = layout.Shape == LayoutShape.Rows ? ColumnRole.Indicator : ColumnRole.Period, Confidence = BlankHeadingConfidence }
            : null;
    }

    /// <summary>Groups may stand in rows above the key headings, over columns that are not keys.</summary>
    private int FirstRow(int row, HashSet<int> keys)
    {
        int first = row;
        while (first > 0 && row - first + 1 < layout.HeaderRows && IsGroupRow(first - 1, row, keys))
        {
            first--;
        }

        return first;
    }

    private bool IsGroupRow(int row, int keyRow, HashSet<int> keys)
    {
        List<Cell> filled = [.. grid.Filled(row)];
        int leftmost = keys.Min();
        return filled.Count > 0
            && filled.TrueForAll(cell => cell.Column > leftmost && !keys.Contains(cell.Column) && cell.Text.Length <= HeadingReader.LongestHeading)
            && filled.TrueForAll(cell => !cell.Text.Contains(':', StringComparison.Ordinal) && grid.MergeAt(row, leftmost) is null)
            && filled.TrueForAll(cell => grid.Own(keyRow, cell.Column) is { IsBlank: false } below && !IsAside(At(keyRow, below.Column).Role))
            && (filled.TrueForAll(cell => At(row, cell.Column).IsAboutValues) || (layout.Shape == LayoutShape.Columns && filled.Count > 1 && filled.TrueForAll(cell => cell.Kind == CellKind.Text)))
            && (filled.Count > 1 || !IsNoteUnder(filled[0].Column, keyRow));
    }

    /// <summary>A single cell above that would reach over the note column is a title, not a group.</summary>
    private bool IsNoteUnder(int column, int keyRow)
    {
        if (grid.MergeAt(keyRow - 1, column) is not null)
        {
            return false;
        }

        return grid.Filled(keyRow).Any(cell => cell.Column > column && IsAside(At(keyRow, cell.Column).Role));
    }

    private int LastRow(int first, int row, HashSet<int> keys)
    {
        int last = row;
        while (last + 1 < grid.RowCount && last - first + 1 < layout.HeaderRows && IsLowerRow(last + 1, first, keys))
        {
            last++;
        }

        return last;
    }

    /// <summary>A lower header row leaves the key columns blank and says something about what stands under the groups.</summary>
    private bool IsLowerRow(int row, int first, HashSet<int> keys)
    {
        List<Cell> filled = [.. grid.Filled(row)];
        if (filled.Count == 0)
        {
            return false;
        }

        HashSet<int> open = [.. keys.Where(column => layout.Shape == LayoutShape.Columns && At(first, column).Role == ColumnRole.Indicator)];
        if (filled.Exists(cell => keys.Contains(cell.Column) && !open.Contains(cell.Column)))
        {
            return false;
        }

        List<Heading> headings = [.. filled.Select(cell => At(row, cell.Column))];
        bool areHeadings = headings.TrueForAll(heading => heading.Cell.Kind == CellKind.Text || HeadingReader.YearOf(heading.Cell) is not null)
            && headings.TrueForAll(heading => heading.Rest is null || !LooksLikeNumber(heading.Cell));
        return areHeadings && (layout.Shape == LayoutShape.Columns
            ? headings.TrueForAll(heading => heading.Cell.Text.Length <= HeadingReader.LongestHeading)
            : headings.Exists(heading => heading.Role is not (ColumnRole.Unknown or ColumnRole.Indicator)) && headings.TrueForAll(heading => heading.Role != ColumnRole.Indicator));
    }

    /// <summary>Headings merged downwards ("STT" over two rows, beside "Năm 2015" over "Kế hoạch" and "Thực hiện") show that the header goes on. All of them merged, over nothing, are only high.</summary>
    private bool IsCutOff(FoundTable table)
    {
        if (table.LastHeaderRow + 1 >= grid.RowCount || grid.IsBlank(table.LastHeaderRow + 1))
        {
            return false;
        }

        (int first, int last) = (grid.RowNumber(table.FirstHeaderRow), grid.RowNumber(table.LastHeaderRow));
        int reaching = table.Columns
            .Select(column => grid.MergeAt(table.LastHeaderRow, column.Column))
            .OfType<CellRange>()
            .Distinct()
            .Count(merge => merge.FirstRow >= first && merge.LastRow > last && merge.LastRow - last < MostHeaderRows);
        return reaching >= FewestMergedDown;
    }

    private bool IsComplete(FoundTable table)
    {
        bool hasIndicators = table.Columns.Any(column => column.Role == ColumnRole.Indicator);
        if (hasIndicators != (layout.Shape == LayoutShape.Rows) || !layout.Needs.All(role => table.Columns.Any(column => column.Role == role)))
        {
            return false;
        }

        return layout.Shape == LayoutShape.Rows || (table.Keys.Any(column => column.Role != ColumnRole.Number) && HasValuesBelow(table));
    }

    /// <summary>Any row of words could be a header of indicators across; it is one if figures stand below.</summary>
    private bool HasValuesBelow(FoundTable table)
    {
        int cells = table.Columns.Count(column => column.Path.Count > 0 || column.Role != ColumnRole.Unknown);
        int row = table.LastHeaderRow + 1;
        while (row < grid.RowCount && (grid.IsBlank(row) || NumberingRow.Is(grid, row)))
        {
            row++;
        }

        bool headingsAreWords = table.Values.All(column => column.IndicatorText?.Any(char.IsLetter) == true);
        // "Tỉnh | Bến Tre" above a table is a line of its title: a narrow header shows its first figure in the row below.
        bool isWide = cells >= FewestCellsAcross;
        bool hasFigure = Enumerable.Range(row, Math.Clamp(grid.RowCount - row, 0, isWide ? FewestCellsAcross : 1)).Any(index => table.Values.Any(column => LooksLikeNumber(grid.Own(index, column.Column))));
        // A list of enterprises may have no figure at its beginning, or none yet: quantities with their units beside the name of an enterprise are headings by themselves.
        bool isListOfEnterprises = table.Columns.Any(column => column.Role == ColumnRole.Subject) && table.Values.Count(column => column.UnitText is not null) >= FewestCellsAcross;
        return headingsAreWords && (hasFigure || isListOfEnterprises || (isWide && row < grid.RowCount && table.Values.Any(column => !grid.Own(row, column.Column).IsBlank)));
    }

    /// <summary>"Mục tiêu | Đơn vị tính | Đến năm 2015 | Đến năm 2020": what stands left of several periods, over words, names the rows, whatever it is called.</summary>
    private TableColumn? BesidePeriods(int row)
    {
        List<Heading> filled = [.. grid.Filled(row).Select(cell => At(row, cell.Column))];
        int first = filled.FindIndex(IsPeriod);
        if (layout.Shape != LayoutShape.Rows || first < 1 || row + 1 >= grid.RowCount)
        {
            return null;
        }

        // "Chỉ tiêu đến 2015 | Thực hiện" over "2013 | 2014": the periods go on in a second row.
        List<Heading> lower = [.. grid.Filled(row + 1).Select(cell => At(row + 1, cell.Column))];
        bool goesOn = row + 2 < grid.RowCount && lower.TrueForAll(IsPeriod) && lower.TrueForAll(heading => heading.Cell.Column > filled[first].Cell.Column);
        if (filled.Count(IsPeriod) + (goesOn ? lower.Count : 0) < FewestPeriods)
        {
            return null;
        }

        int data = goesOn ? row + 2 : row + 1;
        Heading? name = filled[..first].FindLast(heading => heading.Role != ColumnRole.Unit);
        // "Năm" before the years names their row, not what stands below it.
        bool isCorner = name is { Role: ColumnRole.Period } && first == 1 && filled.Skip(1).All(IsPeriod) && !HeadingReader.Read(grid.Own(data, name.Cell.Column), layout.Words).IsAboutValues;
        return name is { PeriodText: null, Cell.Kind: CellKind.Text } && (isCorner || name.Role is ColumnRole.Unknown or ColumnRole.Value) && !name.Cell.Text.Contains(':', StringComparison.Ordinal) && grid.Own(data, name.Cell.Column).Kind == CellKind.Text
            ? new TableColumn { Column = name.Cell.Column, Path = [name.Cell], Role = ColumnRole.Indicator, Kind = name.Kind, Confidence = BlankHeadingConfidence }
            : null;
    }

    private static bool IsPeriod(Heading heading) => heading is { IsAboutValues: true, PeriodText: not null };

    private bool LooksLikeIndicator(Heading heading) =>
        heading is { Role: ColumnRole.Unknown, Cell.Kind: CellKind.Text } && Vocabulary.Leading(layout.Words.IndicatorWords, HeadingKey.Of(heading.Cell.Text)) is not null
        && !heading.Cell.Text.Contains(':', StringComparison.Ordinal);

    internal static bool LooksLikeNumber(Cell cell) =>
        cell.Kind == CellKind.Number || (cell.Kind == CellKind.Text && cell.Text.TrimStart() is [>= '0' and <= '9', ..] && HeadingReader.YearOf(cell) is null);

    private static bool IsKey(ColumnRole role) => role is not (ColumnRole.Unknown or ColumnRole.Value or ColumnRole.Unit or ColumnRole.Derived or ColumnRole.Note);

    private static bool IsAside(ColumnRole role) => role is ColumnRole.Note or ColumnRole.Number;
}
