using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>One of the 34 provinces: its series, made from its own and those of the provinces it was formed from, and its cells. Good as long as none of these changes.</summary>
internal sealed class ProvinceShare
{
    private readonly AreaSeriesSet? _own;
    private readonly IReadOnlyList<AreaSeriesSet> _former;
    private readonly Dictionary<SeriesGroup, MergedSeries> _series = [];

    public ProvinceShare(Merger merger, AreaSeriesSet? own, IReadOnlyList<AreaSeriesSet> former, Catalogue catalogue)
    {
        _own = own;
        _former = former;
        List<CubeCell> cells = [];
        foreach (SeriesGroup group in former.Append(own).OfType<AreaSeriesSet>().SelectMany(set => set.Groups).ToHashSet())
        {
            if (catalogue.TryGetIndicator(group.Indicator, out Indicator? indicator))
            {
                MergedSeries series = new(indicator, TimeRules.For(indicator, group.Kind), merger, own?.Find(group), Predecessors(group));
                _series.Add(group, series);
                CubeCells.Add(cells, group.OriginOf(merger.Area), series.CellPeriods, series.At, series.WholeTime());
            }
        }

        Block = new CubeBlock(merger.Area, cells);
    }

    /// <summary>Its cells.</summary>
    public CubeBlock Block { get; }

    /// <summary>What it has series of.</summary>
    public IReadOnlyCollection<SeriesGroup> Groups => _series.Keys;

    /// <summary>The series of a group, or null.</summary>
    public MergedSeries? Find(SeriesGroup group) => _series.GetValueOrDefault(group);

    /// <summary>Whether it was made from exactly these.</summary>
    public bool IsFrom(AreaSeriesSet? own, IReadOnlyList<AreaSeriesSet> former) => ReferenceEquals(own, _own) && former.SequenceEqual(_former);

    private Dictionary<Area, AreaSeries> Predecessors(SeriesGroup group)
    {
        Dictionary<Area, AreaSeries> predecessors = new(_former.Count);
        foreach (AreaSeriesSet each in _former)
        {
            if (each.Find(group) is { } series)
            {
                predecessors.Add(each.Area, series);
            }
        }

        return predecessors;
    }
}
