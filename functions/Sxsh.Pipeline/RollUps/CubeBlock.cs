using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>The cells of one area, in the order of the cube, each column as indexes into the block's own dictionaries.</summary>
internal sealed class CubeBlock
{
    private readonly CubeRow[] _rows;

    public CubeBlock(Area area, IReadOnlyCollection<CubeCell> cells)
    {
        Area = area;
        Dictionaries = new CubeDictionaries(cells.Select(cell => cell.Key));
        _rows = [.. cells.Select(cell => Dictionaries.RowOf(cell.Key, cell.Amount))];
        Array.Sort(_rows);
    }

    /// <summary>The area.</summary>
    public Area Area { get; }

    /// <summary>What the rows' indexes mean.</summary>
    public CubeDictionaries Dictionaries { get; }

    /// <summary>The cells, in order.</summary>
    public IReadOnlyList<CubeRow> Rows => _rows;

    /// <summary>The cells of one dataset; they stand together.</summary>
    public ReadOnlyMemory<CubeRow> RowsOf(Dataset dataset)
    {
        int index = Dictionaries.Datasets.Find(dataset);
        int first = Array.FindIndex(_rows, row => row.Dataset == index);
        int last = Array.FindLastIndex(_rows, row => row.Dataset == index);
        return first < 0 ? default : _rows.AsMemory(first, last - first + 1);
    }

    /// <summary>Whether there is a cell at a place.</summary>
    public bool Contains(CubeCellKey key) => Dictionaries.TryFind(key, out CubeRow row) && Array.BinarySearch(_rows, row) >= 0;

    /// <summary>The cells with more of them, which stand elsewhere.</summary>
    public CubeBlock With(IEnumerable<CubeCell> more) =>
        new(Area, [.. _rows.Select(row => new CubeCell(Dictionaries.KeyOf(row, Area), row.Amount)), .. more]);
}
