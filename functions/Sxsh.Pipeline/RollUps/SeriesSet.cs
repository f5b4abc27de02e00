using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>The series of every area, with breakdowns linked to the totals above them and rates to their counts.</summary>
internal sealed class SeriesSet
{
    private readonly Catalogue _catalogue;
    private readonly Dictionary<SeriesKey, Dictionary<Dimensions, AreaSeries>> _series = [];

    /// <summary>Builds the series.</summary>
    /// <param name="catalogue">Facts of indicators that it does not know are left out.</param>
    /// <param name="facts">Facts that count; those that differ in their base alone stand side by side.</param>
    public SeriesSet(Catalogue catalogue, IEnumerable<SettledFact> facts)
    {
        _catalogue = catalogue;
        List<SettledFact> bases = [];
        foreach (SettledFact fact in facts)
        {
            if (bases.Count > 0 && WithoutBase(bases[0]) != WithoutBase(fact))
            {
                Add(bases);
                bases.Clear();
            }

            bases.Add(fact);
        }

        Add(bases);
        foreach ((SeriesKey key, Dictionary<Dimensions, AreaSeries> breakdowns) in _series)
        {
            LinkTotals(key, breakdowns);
        }

        LinkRates();
    }

    /// <summary>Series by what they are about, without those of enterprises.</summary>
    public IEnumerable<(SeriesKey Key, AreaSeries Series)> All =>
        from pair in _series
        from series in pair.Value.Values
        where series.Dimensions.Subject is null
        select (pair.Key, series);

    /// <summary>The figure that stands for several of different bases: the one without a base, else the only one, else the list.</summary>
    public static Amount? Headline(IReadOnlyList<SettledFact> bases)
    {
        SettledFact? plain = bases.FirstOrDefault(fact => fact.Fact.Key.Base is null && fact.Amount.IsReported);
        return plain?.Amount
            ?? Amounts.List([.. bases.Select(fact => fact.Amount).Where(amount => amount.IsReported)])
            ?? (bases.Count > 0 ? bases[0].Amount : null);
    }

    private static FactKey WithoutBase(SettledFact fact) => fact.Fact.Key with { Base = null };

    private void Add(List<SettledFact> bases)
    {
        if (bases.Count == 0 || Headline(bases) is not { } amount || !_catalogue.TryGetIndicator(bases[0].Fact.Key.Indicator, out _))
        {
            return;
        }

        FactKey key = bases[0].Fact.Key;
        Breakdown(new SeriesKey(key.Dataset, key.Kind, key.Indicator, key.Area), key.Dimensions)?.Add(key.Period, amount, bases[0].Total);
    }

    private AreaSeries? Breakdown(SeriesKey key, Dimensions dimensions)
    {
        if (!_catalogue.TryGetIndicator(key.Indicator, out Indicator? indicator))
        {
            return null;
        }

        if (!_series.TryGetValue(key, out Dictionary<Dimensions, AreaSeries>? breakdowns))
        {
            _series.Add(key, breakdowns = []);
        }

        return Breakdown(indicator, key.Kind, breakdowns, dimensions);
    }

    private static AreaSeries Breakdown(Indicator indicator, ObservationKind kind, Dictionary<Dimensions, AreaSeries> breakdowns, Dimensions dimensions)
    {
        if (!breakdowns.TryGetValue(dimensions, out AreaSeries? series))
        {
            series = new AreaSeries(indicator, TimeRules.For(indicator, kind), dimensions);
            breakdowns.Add(dimensions, series);
        }

        return series;
    }

    // From the finest breakdowns to the total, so that each is complete before it becomes a member of a coarser one.
    private void LinkTotals(SeriesKey key, Dictionary<Dimensions, AreaSeries> breakdowns)
    {
        if (!_catalogue.TryGetIndicator(key.Indicator, out Indicator? indicator))
        {
            return;
        }

        for (int depth = Dimensions.Count; depth > 0; depth--)
        {
            AreaSeries[] level = [.. breakdowns.Values.Where(series => Depth(series.Dimensions) == depth).OrderBy(series => series.Dimensions)];
            foreach (AreaSeries series in level)
            {
                for (int rank = 0; rank < Dimensions.Count; rank++)
                {
                    if (series.Dimensions[rank] is not null)
                    {
                        Breakdown(indicator, key.Kind, breakdowns, series.Dimensions.Without(rank)).AddMember(rank, series);
                    }
                }
            }
        }
    }

    private void LinkRates()
    {
        foreach (Indicator rate in _catalogue.Indicators)
        {
            if (rate.Aggregation != Aggregation.Ratio || rate.Numerator is not { } numerator || rate.Denominator is not { } denominator)
            {
                continue;
            }

            foreach (SeriesKey key in _series.Keys.Where(key => key.Indicator == numerator).ToArray())
            {
                if (!_series.TryGetValue(key with { Indicator = denominator }, out Dictionary<Dimensions, AreaSeries>? below))
                {
                    continue;
                }

                foreach ((Dimensions dimensions, AreaSeries above) in _series[key])
                {
                    if (below.TryGetValue(dimensions, out AreaSeries? under) && Breakdown(key with { Indicator = rate.Id }, dimensions) is { } series)
                    {
                        series.Numerator = above;
                        series.Denominator = under;
                    }
                }
            }
        }
    }

    private static int Depth(Dimensions dimensions) =>
        Enumerable.Range(0, Dimensions.Count).Count(rank => dimensions[rank] is not null);
}
