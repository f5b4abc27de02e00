using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>All values over time of one of the 34 provinces: its own, and those of the provinces it was formed from.</summary>
internal sealed class MergedSeries(Indicator indicator, TimeRule rule, Merger merger, AreaSeries? own, IReadOnlyDictionary<Area, AreaSeries> predecessors)
{
    private readonly Dictionary<ReportingPeriod, Amount?> _at = new(PeriodComparer.Instance);
    private HashSet<ReportingPeriod>? _cellPeriods;
    private (bool IsFound, Amount? Amount) _wholeTime;

    /// <summary>The province and what it was formed from.</summary>
    public Merger Merger => merger;

    /// <summary>Periods that may have a cell.</summary>
    public IReadOnlySet<ReportingPeriod> CellPeriods => _cellPeriods ??= FindCellPeriods();

    /// <summary>The value for a period, or null: its own, else the sum of its predecessors, else for a year that saw the merger both, each for its months.</summary>
    public Amount? At(ReportingPeriod period)
    {
        if (!_at.TryGetValue(period, out Amount? amount))
        {
            amount = Find(period);
            _at.Add(period, amount);
        }

        return amount;
    }

    /// <summary>The value for the whole time: its own, with what its predecessors report for other periods.</summary>
    public Amount? WholeTime()
    {
        if (!_wholeTime.IsFound)
        {
            _wholeTime = (true, FindWholeTime());
        }

        return _wholeTime.Amount;
    }

    /// <summary>The rates that the whole country's rate at a period is made from.</summary>
    public IEnumerable<RateLeaf> RatesAt(ReportingPeriod period) =>
        own?.RateAt(period) is { } leaf ? [leaf] : Leaves(merger.At(period), predecessor => predecessor.RateAt(period));

    /// <summary>The rates that the whole country's rate for the whole time is made from.</summary>
    public IEnumerable<RateLeaf> RatesWholeTime()
    {
        RateLeaf? leaf = own?.RateWholeTime();
        return leaf is not null && leaf.Rate.Through >= WholeTime()?.Through ? [leaf] : Leaves(merger.All(predecessors.Keys), predecessor => predecessor.RateWholeTime());
    }

    private Amount? FindWholeTime()
    {
        Amount? stated = own?.WholeTime([]);
        if (rule == TimeRule.Add && own is not null && stated is { IsReported: true })
        {
            Amount? before = Rolled(predecessor => predecessor.WholeTime(own.Reported), merger.All(predecessors.Keys));
            return before is null ? stated : Amounts.Sum([stated, before])?.With(CubeFlags.FromParts).Over(before.Areas, before.AreasExpected);
        }

        Amount? rolled = indicator.Aggregation == Aggregation.Ratio
            ? Rolled(predecessor => predecessor.RateWholeTime(), merger.All(predecessors.Keys))
            : Rolled(predecessor => predecessor.WholeTime([]), merger.All(predecessors.Keys));
        return stated is { IsReported: true } && (rolled is null || rolled.Areas < rolled.AreasExpected || rolled.Through <= stated.Through) ? stated : rolled;
    }

    private HashSet<ReportingPeriod> FindCellPeriods()
    {
        var periods = new HashSet<ReportingPeriod>(own?.CellPeriods ?? (IEnumerable<ReportingPeriod>)[], PeriodComparer.Instance);
        foreach (AreaSeries predecessor in predecessors.Values)
        {
            periods.UnionWith(predecessor.CellPeriods);
        }

        return periods;
    }

    private Amount? Find(ReportingPeriod period)
    {
        Amount? stated = own?.At(period);
        if (stated is { IsReported: true } && (!stated.IsPartial || rule != TimeRule.Add))
        {
            return stated;
        }

        Amount? rolled = RolledAt(period);
        if (rolled is null || stated is not { IsReported: true } || rule != TimeRule.Add || own is null)
        {
            return rolled ?? stated;
        }

        return rolled.IsPartial ? Mixed(own, period) ?? stated : rolled;
    }

    private Amount? Mixed(AreaSeries own, ReportingPeriod period)
    {
        HashSet<ReportingPeriod> candidates = [.. own.Reported];
        foreach (AreaSeries predecessor in predecessors.Values)
        {
            candidates.UnionWith(predecessor.Reported);
        }

        (IReadOnlyList<ReportingPeriod> tiles, int months) = PeriodCover.Widest([.. candidates.Where(candidate => candidate != period && period.Contains(candidate))]);
        Amount[] amounts = [.. tiles.Select(tile => own.At(tile) is { IsReported: true } stated ? stated : RolledAt(tile)).OfType<Amount>()];
        Amount? sum = Amounts.Sum(amounts)?.With(CubeFlags.FromParts);
        if (sum is null)
        {
            return null;
        }

        Amount weakest = amounts.MinBy(amount => (decimal)amount.Areas / amount.AreasExpected) ?? sum;
        return (months == period.Months ? sum : sum.With(CubeFlags.Partial)).Over(weakest.Areas, weakest.AreasExpected);
    }

    private Amount? RolledAt(ReportingPeriod period) => indicator.Aggregation == Aggregation.Ratio
        ? Rolled(predecessor => predecessor.RateAt(period), merger.At(period))
        : Rolled(predecessor => predecessor.At(period), merger.At(period));

    private Amount? Rolled(Func<AreaSeries, RateLeaf?> rateOf, MergerScope scope)
    {
        RateLeaf[] leaves = [.. Leaves(scope, rateOf)];
        return Marked(RateLeaf.Combine(leaves), leaves.Length, scope);
    }

    private Amount? Rolled(Func<AreaSeries, Amount?> amountOf, MergerScope scope)
    {
        List<Amount> amounts = new(scope.Members.Count);
        foreach (Area area in scope.Members)
        {
            if (predecessors.TryGetValue(area, out AreaSeries? predecessor) && amountOf(predecessor) is { IsReported: true } amount)
            {
                amounts.Add(amount);
            }
        }

        Amount? combined = indicator.Aggregation is Aggregation.Sum or Aggregation.Last ? Amounts.Sum(amounts) : Amounts.List(amounts);
        return Marked(combined, amounts.Count, scope);
    }

    private IEnumerable<RateLeaf> Leaves(MergerScope scope, Func<AreaSeries, RateLeaf?> rateOf) =>
        scope.Members.Where(predecessors.ContainsKey).Select(area => rateOf(predecessors[area])).OfType<RateLeaf>();

    // Where one province went over unchanged, its series simply goes on.
    private static Amount? Marked(Amount? amount, int areas, MergerScope scope) =>
        scope.Expected == 1 ? amount : amount?.With(CubeFlags.RolledUp).Over(areas, scope.Expected);
}
