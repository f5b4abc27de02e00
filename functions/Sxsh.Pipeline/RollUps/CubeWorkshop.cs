using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Makes cubes one after the other, and keeps what unchanged parts came to: a changed area costs its own cells, those of the province it belongs to, and the country's.
/// The bytes are the same as if everything were worked out anew. Not for several threads at once.</summary>
internal sealed class CubeWorkshop(Catalogue catalogue)
{
    private readonly Division _division = new(catalogue);
    private Dictionary<Area, AreaShare> _shares = [];
    private Dictionary<Area, ProvinceShare> _provinces = [];
    private Dictionary<Area, ReviewedBlock> _reviewed = [];

    /// <summary>Makes a cube: every area as it reported, the 34 provinces from those they were formed from, the whole country; for every period as reported, every year and the whole time.</summary>
    /// <param name="parts">One part for each area that has one; the same object where nothing has changed.</param>
    /// <returns>The JSON, UTF-8.</returns>
    public byte[] Make(IReadOnlyCollection<AreaPart> parts)
    {
        _shares = parts.ToDictionary(part => part.Area, part => _shares.TryGetValue(part.Area, out AreaShare? kept) && ReferenceEquals(kept.Part, part) ? kept : new AreaShare(part, catalogue));
        SettledFact[] across = [.. SettledFact.Across(parts.OrderBy(part => part.Area).SelectMany(part => _shares[part.Area].Others))];
        Dictionary<Area, AreaSeriesSet> areas = Areas(across.Where(fact => !fact.Fact.NeedsReview).ToLookup(fact => fact.Fact.Key.Area));
        _provinces = Provinces(areas);
        CubeBlock[] blocks =
        [
            .. areas.Values.Where(area => area.Area.Scheme == AreaScheme.Provinces63).Select(area => area.Block),
            .. _provinces.Values.Select(province => province.Block),
            Country(areas.GetValueOrDefault(Area.National)),
        ];
        return CubeJson.Write(Reviewed(blocks, across.Where(fact => fact.Fact.NeedsReview)), catalogue);
    }

    private Dictionary<Area, AreaSeriesSet> Areas(ILookup<Area, SettledFact> elsewhere)
    {
        Dictionary<Area, AreaSeriesSet> areas = _shares.Values.ToDictionary(
            share => share.Part.Area,
            share => elsewhere.Contains(share.Part.Area) ? share.With(elsewhere[share.Part.Area]) : share.Series);
        foreach (IGrouping<Area, SettledFact> group in elsewhere)
        {
            areas.TryAdd(group.Key, new AreaSeriesSet(group.Key, group, catalogue));
        }

        return areas;
    }

    private Dictionary<Area, ProvinceShare> Provinces(Dictionary<Area, AreaSeriesSet> areas)
    {
        ILookup<Area, AreaSeriesSet> formerBySuccessor = areas.Values
            .Where(area => _division.Successors.ContainsKey(area.Area))
            .OrderBy(area => area.Area)
            .ToLookup(area => _division.Successors[area.Area]);
        Dictionary<Area, ProvinceShare> provinces = [];
        foreach (Merger merger in _division.Mergers)
        {
            AreaSeriesSet? own = areas.GetValueOrDefault(merger.Area);
            AreaSeriesSet[] former = [.. formerBySuccessor[merger.Area]];
            if (own is not null || former.Length > 0)
            {
                bool isKept = _provinces.TryGetValue(merger.Area, out ProvinceShare? kept) && kept.IsFrom(own, former);
                provinces.Add(merger.Area, isKept && kept is not null ? kept : new ProvinceShare(merger, own, former, catalogue));
            }
        }

        return provinces;
    }

    private CubeBlock Country(AreaSeriesSet? own)
    {
        List<CubeCell> cells = [];
        HashSet<SeriesGroup> groups = [.. _provinces.Values.SelectMany(province => province.Groups), .. own?.Groups ?? []];
        foreach (SeriesGroup group in groups)
        {
            if (catalogue.TryGetIndicator(group.Indicator, out Indicator? indicator))
            {
                MergedSeries[] provinces = [.. _provinces.Values.Select(province => province.Find(group)).OfType<MergedSeries>()];
                NationalSeries country = new(indicator, _division, own?.Find(group), provinces);
                CubeCells.Add(cells, group.OriginOf(Area.National), country.CellPeriods(), country.At, country.WholeTime());
            }
        }

        return new CubeBlock(Area.National, cells);
    }

    // What is under review gets a cell of its own where nothing else has that cell.
    private List<CubeBlock> Reviewed(IReadOnlyCollection<CubeBlock> blocks, IEnumerable<SettledFact> underReview)
    {
        ILookup<Area, CubeCell> shown = UnderReview(underReview).ToLookup(cell => cell.Key.Area);
        Dictionary<Area, ReviewedBlock> reviewed = [];
        List<CubeBlock> all = [];
        foreach (CubeBlock block in blocks.Concat(shown.Where(group => blocks.All(block => block.Area != group.Key)).Select(group => new CubeBlock(group.Key, []))))
        {
            CubeCell[] more = [.. shown[block.Area].Where(cell => !block.Contains(cell.Key))];
            if (more.Length == 0)
            {
                all.Add(block);
                continue;
            }

            bool isKept = _reviewed.TryGetValue(block.Area, out ReviewedBlock? kept) && kept.IsFrom(block, more);
            ReviewedBlock now = isKept && kept is not null ? kept : new ReviewedBlock(block, more);
            reviewed.Add(block.Area, now);
            all.Add(now.Block);
        }

        _reviewed = reviewed;
        return all;
    }

    private IEnumerable<CubeCell> UnderReview(IEnumerable<SettledFact> facts)
    {
        foreach (var bases in facts.Where(IsShown).GroupBy(fact => fact.Fact.Key with { Base = null }))
        {
            FactKey fact = bases.Key;
            var key = new CubeCellKey(fact.Dataset, fact.Area, fact.Indicator, fact.Period, fact.Kind, fact.Dimensions.Sector, fact.Dimensions.Programme, fact.Dimensions.Size);
            if (SeriesSet.Headline([.. bases]) is { } amount)
            {
                yield return new CubeCell(key, amount.With(CubeFlags.NeedsReview));
            }
        }
    }

    private bool IsShown(SettledFact fact) => fact.Fact.Key.Dimensions.Subject is null && catalogue.TryGetIndicator(fact.Fact.Key.Indicator, out _);
}
