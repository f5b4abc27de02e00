using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>A sheet as a rectangle that can be asked for any cell; rows are indexes into the sheet's rows, columns count from 1.</summary>
internal sealed class TableGrid
{
    private const int MostMergedCells = 200_000;
    private readonly ReportTable _table;
    private readonly int[] _rowNumbers;
    private readonly Dictionary<(int Row, int Column), (Cell Anchor, CellRange Range)> _merged = [];

    public TableGrid(ReportTable table)
    {
        _table = table;
        _rowNumbers = new int[table.Rows.Count];
        int firstFilled = table.Rows.TakeWhile(row => row.Count == 0).Count();
        int next = firstFilled < table.Rows.Count ? Math.Max(1, table.Rows[firstFilled][0].Row - firstFilled) : 1;
        for (int row = 0; row < table.Rows.Count; row++)
        {
            _rowNumbers[row] = table.Rows[row].Count > 0 ? table.Rows[row][0].Row : next;
            next = _rowNumbers[row] + 1;
            ColumnCount = Math.Max(ColumnCount, table.Rows[row].Count);
        }

        AddMerges();
    }

    public string? Sheet => _table.Sheet;

    /// <summary>Whether the row or column of a cell is hidden.</summary>
    public bool IsHidden(int row, int column) => _table.HiddenRows.Contains(_rowNumbers[row]) || _table.HiddenColumns.Contains(column);

    /// <summary>Lines of text above the table, where that is no sheet.</summary>
    public IReadOnlyList<ReportParagraph> Above => _table.Above;

    public int RowCount => _table.Rows.Count;

    public int ColumnCount { get; }

    /// <summary>The row's number as Excel counts it.</summary>
    public int RowNumber(int row) => _rowNumbers[row];

    /// <summary>The cell itself: blank where a merge covers it.</summary>
    public Cell Own(int row, int column)
    {
        IReadOnlyList<Cell> cells = _table.Rows[row];
        return column <= cells.Count ? cells[column - 1] : Cell.OfText(_rowNumbers[row], column, string.Empty);
    }

    /// <summary>The cell whose text is seen here: the top left one of a merge that covers it, else its own.</summary>
    public Cell Seen(int row, int column) => _merged.TryGetValue((row, column), out (Cell Anchor, CellRange Range) merge) ? merge.Anchor : Own(row, column);

    /// <summary>The merge that covers a cell.</summary>
    public CellRange? MergeAt(int row, int column) => _merged.TryGetValue((row, column), out (Cell Anchor, CellRange Range) merge) ? merge.Range : null;

    /// <summary>The cells of a row that hold something.</summary>
    public IEnumerable<Cell> Filled(int row) => _table.Rows[row].Where(cell => !cell.IsBlank);

    /// <summary>The last column of a row that holds something or is covered by a merge that starts in the row; 0 for a blank row.</summary>
    public int LastFilledColumn(int row) => Filled(row).Select(cell => Math.Min(ColumnCount, MergeAt(row, cell.Column)?.LastColumn ?? cell.Column)).DefaultIfEmpty(0).Max();

    public bool IsBlank(int row) => !Filled(row).Any();

    private void AddMerges()
    {
        Dictionary<int, int> indexes = [];
        for (int row = 0; row < _rowNumbers.Length; row++)
        {
            indexes.TryAdd(_rowNumbers[row], row);
        }

        foreach (CellRange merge in _table.Merges)
        {
            if (!indexes.TryGetValue(merge.FirstRow, out int first) || merge.FirstColumn < 1)
            {
                continue;
            }

            Cell anchor = Own(first, merge.FirstColumn);
            int lastColumn = Math.Min(merge.LastColumn, ColumnCount);
            for (int row = first; row < RowCount && _rowNumbers[row] <= merge.LastRow; row++)
            {
                for (int column = merge.FirstColumn; column <= lastColumn; column++)
                {
                    // A hostile file can declare more merges than it has cells; the rest of them changes nothing that matters.
                    if (_merged.Count >= MostMergedCells)
                    {
                        return;
                    }

                    _merged[(row, column)] = (anchor, merge);
                }
            }
        }
    }
}
