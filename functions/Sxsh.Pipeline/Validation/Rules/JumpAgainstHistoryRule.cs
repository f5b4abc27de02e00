using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>A value is not far from what the same province reported for the periods of the same length before. Stocks change slowly; what happens in a year may be many times that of another.</summary>
public sealed class JumpAgainstHistoryRule : IReportRule
{
    private const int LongestGapMonths = 60;
    private const decimal StockFactor = 5m;
    private const decimal SmallestStockStep = 30m;
    private const decimal RatePoints = 50m;
    private const decimal FlowFactor = 30m;
    private const decimal SmallestFlow = 100m;
    private const int FewestFlows = 2;
    private const int MostValues = 200;

    // From here on another rule speaks of a wrong unit.
    private const decimal MoneyFactor = 300m;

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.JumpAgainstHistory;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public bool NeedsHistory => true;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        Dictionary<ObservationIdentity, Observation[]> earlier = report.History
            .Where(observation => observation is { Kind: ObservationKind.Actual, Value: not null, Subject: null, NeedsReview: false })
            .GroupBy(Key)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(observation => observation.Period).Take(MostValues).ToArray());
        foreach (Observation now in report.Observations.Where(observation => observation is { Kind: ObservationKind.Actual, Value: not null, Subject: null, SameAs: null, NeedsReview: false } && observation.Qualifier != Qualifier.Vague))
        {
            Observation[] before = [.. earlier.GetValueOrDefault(Key(now), []).Where(other => IsBefore(other.Period, now.Period))];
            if (before.Length > 0 && report.Catalogue.TryGetIndicator(now.Indicator, out Indicator? indicator) && IsJump(indicator, now.Value ?? 0m, before))
            {
                yield return Issue.Of(Code, now.Source, indicator.NameVi, ReportedNumber.Write(now.Value ?? 0m), indicator.Unit, before[0].Period.ToString(), ReportedNumber.Write(before[0].Value ?? 0m));
            }
        }
    }

    private static bool IsBefore(ReportingPeriod other, ReportingPeriod now) =>
        other.Months is { } months && months == now.Months && now.First is { } first && other.Last.Ordinal < first.Ordinal && first.Ordinal - other.Last.Ordinal <= LongestGapMonths;

    private static bool IsJump(Indicator indicator, decimal now, Observation[] before)
    {
        decimal last = before[0].Value ?? 0m;
        if (indicator.Quantity == Quantity.Rate)
        {
            return indicator.StockOrFlow == StockOrFlow.Stock && Math.Abs(now - last) > RatePoints;
        }

        if (indicator.StockOrFlow == StockOrFlow.Stock)
        {
            return Math.Abs(now - last) >= SmallestStockStep && Factor(now, last) > StockFactor;
        }

        decimal middle = Middle.Of(before.Select(observation => observation.Value ?? 0m));
        decimal factor = Factor(now, middle);
        return before.Length >= FewestFlows && Math.Max(now, middle) >= SmallestFlow && middle > 0m && now > 0m
            && factor > FlowFactor && (indicator.Quantity != Quantity.Money || factor < MoneyFactor);
    }

    // None is as far from much as one is.
    private static decimal Factor(decimal left, decimal right) => Ratio.Of(Math.Max(left, 1m), Math.Max(right, 1m));

    private static ObservationIdentity Key(Observation observation) =>
        ObservationIdentity.Of(observation) with { Period = default, Base = null };
}
