using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>All values over time of one area, indicator, kind and breakdown: what the reports state of it (its own), and the finer breakdowns it may be added up from (its members).</summary>
internal sealed class AreaSeries(Indicator indicator, TimeRule rule, Dimensions dimensions)
{
    private const string YesOrNo = "0/1";
    private const int MonthsOfYear = 12;

    private readonly Dictionary<ReportingPeriod, Amount> _own = new(PeriodComparer.Instance);
    private List<AreaSeries>?[]? _members;
    private HashSet<Dimensions>? _totals;
    private Dictionary<ReportingPeriod, Amount?>? _at;
    private ReportingPeriod[]? _ownReported;
    private HashSet<ReportingPeriod>? _reported;
    private HashSet<ReportingPeriod>? _cellPeriods;

    /// <summary>What it is a breakdown by.</summary>
    public Dimensions Dimensions => dimensions;

    /// <summary>For a rate, the series of its numerator with the same breakdown.</summary>
    public AreaSeries? Numerator { get; set; }

    /// <summary>For a rate, the series of its denominator with the same breakdown.</summary>
    public AreaSeries? Denominator { get; set; }

    /// <summary>Periods for which it, or a member, was reported with a value or as none.</summary>
    public IReadOnlySet<ReportingPeriod> Reported =>
        _reported ??= OwnReported.Concat(Members.SelectMany(member => member.Reported)).ToHashSet(PeriodComparer.Instance);

    /// <summary>Periods that may have a cell: as reported, and calendar years that a value lies in.</summary>
    public IReadOnlySet<ReportingPeriod> CellPeriods => _cellPeriods ??= FindCellPeriods();

    // In order of time.
    private ReportingPeriod[] OwnReported => _ownReported ??= [.. _own.Where(pair => pair.Value.IsReported).Select(pair => pair.Key).Order()];

    private bool HasOwn => OwnReported.Length > 0;

    private bool HasMembers => _members is not null;

    private IEnumerable<AreaSeries> Members => _members?.OfType<List<AreaSeries>>().SelectMany(members => members) ?? [];

    /// <summary>Adds what reports state for a period.</summary>
    /// <param name="period">The period; each once.</param>
    /// <param name="amount">The amount, also where it only says "not known".</param>
    /// <param name="total">Breakdown of the total it is stated to be a part of, if that is of the same area, indicator and kind.</param>
    public void Add(ReportingPeriod period, Amount amount, Dimensions? total)
    {
        _own.Add(period, amount);
        if (total is { } of && of != dimensions)
        {
            (_totals ??= []).Add(of);
        }
    }

    /// <summary>Adds a breakdown that is finer by one dimension.</summary>
    public void AddMember(int rank, AreaSeries member) => ((_members ??= new List<AreaSeries>?[Dimensions.Count])[rank] ??= []).Add(member);

    /// <summary>The value for a period, or null. Where nothing says how much, what says why.</summary>
    public Amount? At(ReportingPeriod period)
    {
        if (OwnAt(period) is { } stated)
        {
            return stated;
        }

        if (_at is null || !_at.TryGetValue(period, out Amount? amount))
        {
            amount = rule switch
            {
                TimeRule.Add => Added(period),
                TimeRule.Latest => LatestOwn(period) ?? FromCounts(period) ?? Along(member => member.At(period)),
                _ => Listed(period),
            };
            amount ??= _own.GetValueOrDefault(period);
            (_at ??= new Dictionary<ReportingPeriod, Amount?>(PeriodComparer.Instance)).Add(period, amount);
        }

        return amount;
    }

    /// <summary>The value for the whole time: what happened in the widest choice of periods that do not overlap, or the latest state.</summary>
    /// <param name="apartFrom">Periods that something else already accounts for.</param>
    public Amount? WholeTime(IReadOnlyCollection<ReportingPeriod> apartFrom) => rule switch
    {
        TimeRule.Add => AddedWholeTime(apartFrom),
        TimeRule.Latest => LatestWholeTime() ?? Along(member => member.WholeTime([])),
        _ => Amounts.List([.. OwnReported.Select(period => _own[period])]) ?? Along(member => member.WholeTime([])),
    };

    /// <summary>As part of a rate of several areas at a period, or null.</summary>
    public RateLeaf? RateAt(ReportingPeriod period) => At(period) is { IsReported: true } rate ? new RateLeaf(rate, CountsAt(period)) : null;

    /// <summary>As part of a rate of several areas for the whole time, or null.</summary>
    public RateLeaf? RateWholeTime() =>
        WholeTime([]) is { IsReported: true } rate ? new RateLeaf(rate, LatestStated() is { } period ? CountsAt(period) : null) : null;

    private HashSet<ReportingPeriod> FindCellPeriods()
    {
        HashSet<ReportingPeriod> periods = _own.Keys.Concat(Reported).ToHashSet(PeriodComparer.Instance);
        if (Numerator is not null && Denominator is not null)
        {
            periods.UnionWith(Numerator.CellPeriods);
            periods.UnionWith(Denominator.CellPeriods);
        }

        foreach (ReportingPeriod period in periods.ToArray())
        {
            if (period.First?.Year == period.Last.Year || (period.First is null && rule == TimeRule.Latest))
            {
                periods.Add(ReportingPeriod.OfYear(period.Last.Year));
            }
        }

        return periods;
    }

    private Amount? OwnAt(ReportingPeriod period) => _own.TryGetValue(period, out Amount? amount) && amount.IsReported ? amount : null;

    // A reported total comes first, whole or in pieces; then the sum of a breakdown; then both by turns; last, what there is of a year.
    private Amount? Added(ReportingPeriod period)
    {
        (Amount? own, bool isWhole) = Tiled(period, OwnReported, OwnAt);
        if (own is not null && isWhole)
        {
            return own;
        }

        Amount? broken = Along(member => member.At(period));
        if (broken is { IsPartial: false })
        {
            return broken;
        }

        if (own is not null && HasMembers)
        {
            (own, isWhole) = Tiled(period, Reported, AsReported);
        }

        return own is not null && (isWhole || period.CalendarYear is not null)
            ? isWhole ? own : own.With(CubeFlags.Partial)
            : broken;
    }

    private Amount? AsReported(ReportingPeriod period) => OwnAt(period) ?? Along(member => member.At(period));

    private static (Amount? Amount, bool IsWhole) Tiled(ReportingPeriod period, IEnumerable<ReportingPeriod> candidates, Func<ReportingPeriod, Amount?> at)
    {
        if (period.First is null)
        {
            return (null, false);
        }

        ReportingPeriod[] within = [.. candidates.Where(candidate => period.Contains(candidate) && candidate != period)];
        if (within.Length == 0)
        {
            return (null, false);
        }

        (IReadOnlyList<ReportingPeriod> tiles, int months) = PeriodCover.Widest(within);
        return (Amounts.Sum([.. tiles.Select(at).OfType<Amount>()])?.With(CubeFlags.FromParts), months == period.Months);
    }

    private Amount? AddedWholeTime(IReadOnlyCollection<ReportingPeriod> apartFrom)
    {
        if (!HasOwn)
        {
            return Along(member => member.WholeTime(apartFrom));
        }

        (IReadOnlyList<ReportingPeriod> chosen, _) = PeriodCover.Widest([.. Reported.Where(period => !apartFrom.Any(period.Overlaps))]);
        Amount? sum = Amounts.Sum([.. chosen.Select(AsReported).OfType<Amount>()]);
        return chosen.Count > 1 ? sum?.With(CubeFlags.FromParts) : sum;
    }

    // "Đến nay" says how things stand at its end; a span that only overlaps says nothing about the period. A state of long ago does not stand for a long span.
    private Amount? LatestOwn(ReportingPeriod period)
    {
        if (period.Months is not <= MonthsOfYear)
        {
            return null;
        }

        ReportingPeriod latest = Array.FindLast(OwnReported, other => period.Contains(other) || (other.First is null && period.Contains(ReportingPeriod.OfMonth(other.Last))));
        return OwnAt(latest);
    }

    private Amount? LatestWholeTime() => LatestStated() is { } period ? OwnAt(period) ?? FromCounts(period) : null;

    private ReportingPeriod? LatestStated()
    {
        ReportingPeriod? latest = null;
        IEnumerable<ReportingPeriod> counted = Numerator is null || Denominator is null ? [] : Numerator.Reported.Where(period => CountsAt(period) is not null);
        foreach (ReportingPeriod period in OwnReported.TakeLast(1).Concat(counted))
        {
            latest = latest is { } earlier && earlier.CompareTo(period) >= 0 ? latest : period;
        }

        return latest;
    }

    private Counts? CountsAt(ReportingPeriod period)
    {
        Amount? numerator = Numerator?.At(period);
        Amount? denominator = Denominator?.At(period);
        return numerator is { IsReported: true, IsPartial: false, ValueMax: null } && denominator is { IsAddable: true, IsPartial: false, Value: > 0 }
            && !numerator.Flags.HasFlag(CubeFlags.Vague) && (numerator.Value ?? 0) <= denominator.Value
            ? new Counts(numerator, denominator)
            : null;
    }

    private Amount? FromCounts(ReportingPeriod period) =>
        CountsAt(period) is { } counts ? Amounts.Percentage([counts.Numerator], [counts.Denominator])?.With(CubeFlags.FromParts) : null;

    private Amount? Listed(ReportingPeriod period)
    {
        Amount? within = period.CalendarYear is null ? null : Amounts.List([.. OwnReported.Where(period.Contains).Select(other => _own[other])]);
        return within?.With(CubeFlags.FromParts | CubeFlags.Partial) ?? Along(member => member.At(period));
    }

    // Never along two dimensions at once. Every breakdown is a lower bound of the total, so that a whole one is taken before a partial one, and then the highest;
    // of equal ones the order of ranks decides. What cannot be added is listed along the first dimension there is.
    private Amount? Along(Func<AreaSeries, Amount?> amountOf)
    {
        if (_members is null)
        {
            return null;
        }

        Amount? best = null;
        foreach (List<AreaSeries>? members in _members)
        {
            if (members is not null && Combine(members, amountOf) is { } amount && (best is null || (IsAdded && Exceeds(amount, best))))
            {
                best = amount;
            }
        }

        return best?.With(CubeFlags.FromParts);
    }

    private bool IsAdded => indicator.Aggregation is Aggregation.Sum or Aggregation.Last;

    private static bool Exceeds(Amount amount, Amount other) =>
        amount.IsPartial != other.IsPartial ? other.IsPartial : (amount.Value ?? 0) > (other.Value ?? 0);

    private Amount? Combine(List<AreaSeries> members, Func<AreaSeries, Amount?> amountOf)
    {
        List<AreaSeries> reported = new(members.Count);
        List<Amount> amounts = new(members.Count);
        foreach (AreaSeries member in members)
        {
            if (amountOf(member) is { IsReported: true } amount)
            {
                reported.Add(member);
                amounts.Add(amount);
            }
        }

        if (reported.Exists(member => member.MayNest(reported[0])))
        {
            HashSet<Dimensions> present = [.. reported.Select(member => member.Dimensions)];
            amounts = [.. amounts.Where((_, index) => !reported[index].IsWithin(present))];
        }

        return !IsAdded
            ? Amounts.List(amounts)?.With(CubeFlags.Partial)
            : indicator.Unit == YesOrNo ? Amounts.Highest(amounts) : Amounts.Sum(amounts);
    }

    private bool MayNest(AreaSeries other) => _totals is not null || Dimensions.Sector?.Length != other.Dimensions.Sector?.Length;

    // Divisions and classes of the VSIC nest by their digits; other nesting is known only where a report says "trong đó".
    private bool IsWithin(HashSet<Dimensions> others)
    {
        if (_totals is not null && _totals.Overlaps(others))
        {
            return true;
        }

        for (int length = (dimensions.Sector?.Length ?? 0) - 1; length > 0; length--)
        {
            if (others.Contains(dimensions with { Sector = dimensions.Sector?[..length] }))
            {
                return true;
            }
        }

        return false;
    }
}
