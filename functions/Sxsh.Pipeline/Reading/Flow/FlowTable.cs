using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading.Flow;

/// <summary>One table of a text document or web page while it is read: cells are placed one after the other, merged ones over the columns and rows they cover.</summary>
/// <param name="above">Lines above it that may be its title.</param>
/// <param name="isHidden">Whether it is not shown.</param>
/// <param name="countCell">Counts a cell; <see langword="false"/> where the file has too many.</param>
internal sealed class FlowTable(IReadOnlyList<ReportParagraph> above, bool isHidden, Func<bool> countCell)
{
    // No table of text has more; what stands further right is left out.
    private const int Columns = 1_000;

    private readonly List<List<Cell>> _rows = [];
    private readonly List<CellRange> _merges = [];
    private readonly HashSet<int> _hiddenRows = [];

    // Rows that merged cells of earlier rows still cover, by column.
    private readonly Dictionary<int, int> _coveredUntil = [];

    // Merges that may grow downwards, by their first column.
    private readonly Dictionary<int, int> _open = [];
    private int _column = 1;

    public IReadOnlyList<ReportParagraph> Above => above;

    public bool IsHidden => isHidden;

    public IReadOnlyList<List<Cell>> Rows => _rows;

    public IReadOnlyList<CellRange> Merges => _merges.FindAll(merge => merge.LastRow > merge.FirstRow || merge.LastColumn > merge.FirstColumn);

    public IReadOnlySet<int> HiddenRows => _hiddenRows;

    public int ColumnCount { get; private set; }

    /// <summary>What its cells show, row by row.</summary>
    public IEnumerable<string> Texts => _rows.SelectMany(row => row).Select(cell => cell.Text);

    /// <summary>Begins the next row.</summary>
    /// <param name="isRowHidden">Whether it is not shown.</param>
    public void StartRow(bool isRowHidden)
    {
        _rows.Add([]);
        _column = 1;
        if (isRowHidden)
        {
            _hiddenRows.Add(_rows.Count);
        }
    }

    /// <summary>Leaves columns of the row blank.</summary>
    public void Skip(int columns) => _column += Math.Clamp(columns, 0, Columns);

    /// <summary>Places the next cell of the row, right of those that merged cells of earlier rows cover.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="original">The text before it was repaired; <see langword="null"/> if it was not.</param>
    /// <param name="columnSpan">Columns that it covers, at least 1.</param>
    /// <param name="rowSpan">Rows that it covers, at least 1.</param>
    public void Add(string text, string? original, int columnSpan, int rowSpan)
    {
        StartFirstRow();
        while (_coveredUntil.TryGetValue(_column, out int until) && until >= _rows.Count)
        {
            _column++;
        }

        int first = _column;
        int last = Math.Min(first + Math.Clamp(columnSpan, 1, Columns) - 1, Columns);
        Place(first, text, original);
        int lastRow = _rows.Count + Math.Clamp(rowSpan, 1, ReadingLimits.Rows) - 1;
        for (int column = first; column <= last && lastRow > _rows.Count; column++)
        {
            _coveredUntil[column] = lastRow;
        }

        Merge(first, last, lastRow);
        _open.Remove(first);
        _column = last + 1;
    }

    /// <summary>Places the next cell of the row as the first of several that are merged downwards, as Word counts them.</summary>
    public void AddOpen(string text, string? original, int columnSpan)
    {
        StartFirstRow();
        int first = _column;
        int merges = _merges.Count;
        Add(text, original, columnSpan, 1);
        if (_merges.Count == merges && first <= Columns && merges < ReadingLimits.Merges)
        {
            _merges.Add(new CellRange(_rows.Count, first, _rows.Count, first));
        }

        if (_merges.Count > merges)
        {
            _open[first] = merges;
        }
    }

    /// <summary>Lets the cell above, opened by <see cref="AddOpen"/>, cover the next place of this row too.</summary>
    public void Continue(int columnSpan)
    {
        StartFirstRow();
        if (_open.TryGetValue(_column, out int merge))
        {
            _merges[merge] = _merges[merge] with { LastRow = _rows.Count };
        }

        _column += Math.Clamp(columnSpan, 1, Columns);
    }

    private void StartFirstRow()
    {
        if (_rows.Count == 0)
        {
            StartRow(isRowHidden: false);
        }
    }

    private void Place(int column, string text, string? original)
    {
        if (column > Columns)
        {
            return;
        }

        List<Cell> row = _rows[^1];
        while (row.Count < column - 1 && countCell())
        {
            row.Add(Cell.OfText(_rows.Count, row.Count + 1, string.Empty));
        }

        if (row.Count == column - 1 && countCell())
        {
            row.Add(CellFactory.Shown(_rows.Count, column, text) with { Original = original });
            ColumnCount = Math.Max(ColumnCount, column);
        }
    }

    private void Merge(int first, int last, int lastRow)
    {
        if ((last > first || lastRow > _rows.Count) && first <= Columns && _merges.Count < ReadingLimits.Merges)
        {
            _merges.Add(new CellRange(_rows.Count, first, lastRow, last));
        }
    }
}
