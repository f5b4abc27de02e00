using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Works out the cells of the cube from the areas' parts.</summary>
internal static class CubeCells
{
    /// <summary>All cells, in no order: every area as it reported, the 34 provinces from those they were formed from, the whole country; for every period as reported, every year and the whole time.</summary>
    public static IReadOnlyList<CubeCell> From(IReadOnlyCollection<AreaPart> parts, Catalogue catalogue)
    {
        (AreaPart Part, Fact Fact)[] facts = [.. parts.SelectMany(part => part.Facts.Select(fact => (part, fact)))];
        IEnumerable<SettledFact> own = facts.Where(pair => IsOwn(pair.Part, pair.Fact)).Select(pair => SettledFact.Of(pair.Part, pair.Fact));
        SettledFact[] across = [.. SettledFact.Across(facts.Where(pair => !IsOwn(pair.Part, pair.Fact)))];
        var series = new SeriesSet(catalogue, own.Concat(across.Where(fact => !fact.Fact.NeedsReview)));

        List<CubeCell> cells = [];
        var division = new Division(catalogue);
        foreach (var group in series.All.GroupBy(pair => (pair.Key.Dataset, pair.Key.Kind, pair.Key.Indicator, pair.Series.Dimensions)))
        {
            if (catalogue.TryGetIndicator(group.Key.Indicator, out Indicator? indicator))
            {
                var origin = new CubeCellKey(group.Key.Dataset, Area.National, group.Key.Indicator, null, group.Key.Kind, group.Key.Dimensions.Sector, group.Key.Dimensions.Programme, group.Key.Dimensions.Size);
                AddGroup(cells, origin, indicator, division, group.ToDictionary(pair => pair.Key.Area, pair => pair.Series));
            }
        }

        AddUnderReview(cells, across.Where(fact => fact.Fact.NeedsReview && catalogue.TryGetIndicator(fact.Fact.Key.Indicator, out _)));
        return cells;
    }

    // What one area's part alone decides; all else can stand in the parts of several areas.
    private static bool IsOwn(AreaPart part, Fact fact) => fact.Key.Area == part.Area && fact.Key.Area != Area.National && !fact.NeedsReview;

    private static void AddGroup(List<CubeCell> cells, CubeCellKey origin, Indicator indicator, Division division, Dictionary<Area, AreaSeries> areas)
    {
        TimeRule rule = TimeRules.For(indicator, origin.Kind);
        foreach ((Area area, AreaSeries series) in areas)
        {
            if (area.Scheme == AreaScheme.Provinces63)
            {
                AddSeries(cells, origin with { Area = area }, series.CellPeriods, series.At, series.WholeTime([]));
            }
        }

        ILookup<Area, Area> formerBySuccessor = areas.Keys.Where(division.Successors.ContainsKey).ToLookup(area => division.Successors[area]);
        List<MergedSeries> provinces = [];
        foreach (Merger merger in division.Mergers)
        {
            AreaSeries? own = areas.GetValueOrDefault(merger.Area);
            Dictionary<Area, AreaSeries> predecessors = formerBySuccessor[merger.Area].ToDictionary(area => area, area => areas[area]);
            if (own is not null || predecessors.Count > 0)
            {
                var province = new MergedSeries(indicator, rule, merger, own, predecessors);
                provinces.Add(province);
                AddSeries(cells, origin with { Area = merger.Area }, province.CellPeriods, province.At, province.WholeTime());
            }
        }

        var country = new NationalSeries(indicator, division, areas.GetValueOrDefault(Area.National), provinces);
        AddSeries(cells, origin, country.CellPeriods(), country.At, country.WholeTime());
    }

    private static void AddSeries(List<CubeCell> cells, CubeCellKey origin, IEnumerable<ReportingPeriod> periods, Func<ReportingPeriod, Amount?> at, Amount? wholeTime)
    {
        foreach (ReportingPeriod period in periods)
        {
            if (at(period) is { } amount)
            {
                cells.Add(new CubeCell(origin with { Period = period }, amount));
            }
        }

        if (wholeTime is { IsReported: true })
        {
            cells.Add(new CubeCell(origin, wholeTime));
        }
    }

    private static void AddUnderReview(List<CubeCell> cells, IEnumerable<SettledFact> facts)
    {
        var shown = new Dictionary<CubeCellKey, Amount>();
        foreach (var bases in facts.Where(fact => fact.Fact.Key.Dimensions.Subject is null).GroupBy(fact => fact.Fact.Key with { Base = null }))
        {
            FactKey fact = bases.Key;
            var key = new CubeCellKey(fact.Dataset, fact.Area, fact.Indicator, fact.Period, fact.Kind, fact.Dimensions.Sector, fact.Dimensions.Programme, fact.Dimensions.Size);
            if (SeriesSet.Headline([.. bases]) is { } amount)
            {
                shown.Add(key, amount.With(CubeFlags.NeedsReview));
            }
        }

        if (shown.Count > 0)
        {
            cells.ForEach(cell => shown.Remove(cell.Key));
            cells.AddRange(shown.Select(pair => new CubeCell(pair.Key, pair.Value)));
        }
    }
}
