using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>All values over time of the whole country: those that are reported for it, else those of its provinces together.</summary>
internal sealed class NationalSeries(Indicator indicator, Division division, AreaSeries? own, IReadOnlyList<MergedSeries> provinces)
{
    /// <summary>Periods that may have a cell.</summary>
    public HashSet<ReportingPeriod> CellPeriods()
    {
        var periods = new HashSet<ReportingPeriod>(own?.CellPeriods ?? (IEnumerable<ReportingPeriod>)[], PeriodComparer.Instance);
        foreach (MergedSeries province in provinces)
        {
            periods.UnionWith(province.CellPeriods);
        }

        return periods;
    }

    /// <summary>The value for a period, or null.</summary>
    public Amount? At(ReportingPeriod period)
    {
        Amount? stated = own?.At(period);
        return stated is { IsReported: true }
            ? stated
            : Computed(province => province.At(period), () => [.. provinces.SelectMany(province => province.RatesAt(period))], period.Last) ?? stated;
    }

    /// <summary>The value for the whole time, or null.</summary>
    public Amount? WholeTime() =>
        own?.WholeTime([]) is { IsReported: true } stated
            ? stated
            : Computed(province => province.WholeTime(), () => [.. provinces.SelectMany(province => province.RatesWholeTime())], null);

    private Amount? Computed(Func<MergedSeries, Amount?> amountOf, Func<RateLeaf[]> rates, YearMonth? last)
    {
        List<Amount> amounts = [];
        int former = 0;
        foreach (MergedSeries province in provinces)
        {
            if (amountOf(province) is { IsReported: true } amount)
            {
                amounts.Add(amount);
                former += province.Merger.FormerAreas(amount);
            }
        }

        Amount? combined = indicator.Aggregation switch
        {
            Aggregation.Sum or Aggregation.Last => Amounts.Sum(amounts),
            Aggregation.Ratio => RateLeaf.Combine(rates()),
            _ => Amounts.List(amounts),
        };
        if (combined is null)
        {
            return null;
        }

        // The whole time is counted in the division of the latest month that any value in it describes.
        DateOnly day = (last ?? YearMonth.FromOrdinal(combined.Through)).LastDay;
        bool isPartial = amounts.Exists(amount => amount.IsPartial);
        combined = combined.With(isPartial ? CubeFlags.RolledUp | CubeFlags.Partial : CubeFlags.RolledUp);
        return Division.Is34(day) ? combined.Over(amounts.Count, division.CountOf34) : combined.Over(former, division.CountOf63(day));
    }
}
