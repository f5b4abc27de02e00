using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>All series of one area, and the cells they come to by themselves. What was worked out once is kept, so that one set serves many cubes; not for several threads at once.</summary>
internal sealed class AreaSeriesSet(Area area, IEnumerable<SettledFact> facts, Catalogue catalogue)
{
    private readonly Dictionary<SeriesGroup, AreaSeries> _series = new SeriesSet(catalogue, facts).All.ToDictionary(
        pair => new SeriesGroup(pair.Key.Dataset, pair.Key.Kind, pair.Key.Indicator, pair.Series.Dimensions),
        pair => pair.Series);

    private CubeBlock? _block;

    /// <summary>The area.</summary>
    public Area Area => area;

    /// <summary>What it has series of.</summary>
    public IReadOnlyCollection<SeriesGroup> Groups => _series.Keys;

    /// <summary>The area's cells as one of the 63 provinces.</summary>
    public CubeBlock Block => _block ??= MakeBlock();

    /// <summary>The series of a group, or null.</summary>
    public AreaSeries? Find(SeriesGroup group) => _series.GetValueOrDefault(group);

    private CubeBlock MakeBlock()
    {
        List<CubeCell> cells = [];
        foreach ((SeriesGroup group, AreaSeries series) in _series)
        {
            CubeCells.Add(cells, group.OriginOf(area), series.CellPeriods, series.At, series.WholeTime([]));
        }

        return new CubeBlock(area, cells);
    }
}
