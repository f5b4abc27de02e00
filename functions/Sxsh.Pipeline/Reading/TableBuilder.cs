using System.Globalization;
using System.Runtime.InteropServices;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading;

/// <summary>Collects the rows of the tables of one file, so that row <c>n</c> of the sheet is element <c>n - 1</c>, and watches the limits over the whole file.</summary>
internal sealed class TableBuilder
{
    private const int LongestName = 200;

    private static readonly IReadOnlyList<Cell> BlankRow = [];

    private readonly List<ReportTable> _tables = [];
    private List<IReadOnlyList<Cell>> _rows = [];
    private int _blankRows;
    private int _rowsTaken;
    private int _blankRowsTaken;
    private int _cellsTaken;

    /// <summary>What is too large, in the words of the message; <see langword="null"/> while all is well.</summary>
    public string? Excess { get; private set; }

    public IReadOnlyList<ReportTable> Tables => _tables;

    /// <summary>Adds the next row.</summary>
    /// <param name="cells">Its cells from column A on; trailing empty ones are left out.</param>
    /// <returns><see langword="false"/> if a limit was reached, see <see cref="Excess"/>.</returns>
    public bool Add(List<Cell> cells)
    {
        int used = cells.Count;
        while (used > 0 && cells[used - 1].Kind == CellKind.Empty)
        {
            used--;
        }

        if (used == 0)
        {
            _blankRows++;
            return true;
        }

        _blankRowsTaken += _blankRows;
        if (_blankRowsTaken > ReadingLimits.BlankRows)
        {
            Excess = ReadingLimits.TooManyRows;
            return false;
        }

        // Blank rows count only once something follows them: a sheet formatted down to its last row is no large report.
        for (; _blankRows > 0; _blankRows--)
        {
            _rows.Add(BlankRow);
        }

        _rows.Add(CollectionsMarshal.AsSpan(cells)[..used].ToArray());
        _rowsTaken++;
        _cellsTaken += used;
        Excess = _rowsTaken > ReadingLimits.Rows ? ReadingLimits.TooManyRows
            : _cellsTaken > ReadingLimits.Cells ? ReadingLimits.TooManyCells
            : cells.Exists(cell => cell.Text.Length > ReadingLimits.CellCharacters) ? ReadingLimits.TooManyCharacters
            : null;
        return Excess is null;
    }

    /// <summary>Adds blank rows.</summary>
    /// <param name="count">How many.</param>
    public void AddBlank(int count) => _blankRows = Math.Min(SheetPlace.Rows, _blankRows + Math.Min(count, SheetPlace.Rows));

    /// <summary>The rows added since the last table ended; the next table begins with none.</summary>
    public IReadOnlyList<IReadOnlyList<Cell>> TakeRows()
    {
        List<IReadOnlyList<Cell>> rows = _rows;
        _rows = [];
        _blankRows = 0;
        return rows;
    }

    /// <summary>Adds a table made of <see cref="TakeRows"/>.</summary>
    /// <param name="table">The table.</param>
    /// <returns><see langword="false"/> if a limit was reached, see <see cref="Excess"/>.</returns>
    public bool EndTable(ReportTable table)
    {
        _tables.Add(table.Sheet is { Length: > LongestName } name ? table with { Sheet = Cut(name) } : table);
        Excess = _tables.Count > ReadingLimits.Sheets ? ReadingLimits.TooManySheets : null;
        return Excess is null;
    }

    // Excel allows 31 characters; a made-up name of megabytes would be repeated with every value and finding. The number keeps two such names apart.
    private string Cut(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char.IsHighSurrogate(name[LongestName - 1]) ? name[..(LongestName - 1)] : name[..LongestName])}… ({_tables.Count + 1})");
}
