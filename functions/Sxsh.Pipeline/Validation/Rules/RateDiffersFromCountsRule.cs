using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>An exact percentage is its count by its total, where a report states all three for the same thing (16 of 200 establishments are 8%); where it states no total, roughly of the total reported before.</summary>
public sealed class RateDiffersFromCountsRule : IReportRule
{
    // Percentages are rounded to whole ones, and large ones stand for a rounded total too.
    private const decimal Rounding = 0.6m;
    private const decimal RelativeRounding = 0.03m;

    // Total and count are of different years; twice as many is still no mistake.
    private const decimal EarlierPoints = 3m;
    private const decimal EarlierFactor = 2m;

    // Of these groups the catalogue's total is not the base.
    private static readonly string[] OtherBases = ["tiem nang", "vua va lon", "quy mo", "khu ", "cum ", "khao sat", "dieu tra", "ap dung", "trong diem"];

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.RateDiffersFromCounts;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        ILookup<ObservationIdentity, Observation> counts = report.Observations.Where(IsCount).ToLookup(ObservationIdentity.Of);
        ILookup<ObservationIdentity, Observation> before = report.History.Where(IsCount).ToLookup(observation => ObservationIdentity.Of(observation) with { Period = default });
        HashSet<string> groups = [.. counts.SelectMany(alike => alike).Select(count => count.Subject).OfType<string>()];
        foreach (Observation stated in report.Observations.Where(observation => observation is { SameAs: null, Value: not null, Qualifier: Qualifier.Exact, Unit: "%", Kind: ObservationKind.Actual }))
        {
            // "Doanh nghiệp lớn" with its counts beside it: the share is of them.
            Observation rate = stated.Base is { } group && groups.Contains(group) ? stated with { Subject = group, Base = null } : stated;
            if (!IsOfTheTotal(rate.Base))
            {
                continue;
            }

            if (!report.Catalogue.TryGetIndicator(rate.Indicator, out Indicator? indicator)
                || indicator is not { Numerator: { } top, Denominator: { } bottom }
                || Find(counts, rate, top, rate.Period) is not { Value: { } count })
            {
                continue;
            }

            // A count with its rate gives the total: it agrees at least roughly with the one that was reported last.
            Observation? own = Find(counts, rate, bottom, rate.Period);
            Observation? total = own ?? before[Key(rate, bottom, default)].Where(observation => observation.Period.CompareTo(rate.Period) < 0).MaxBy(observation => observation.Period);
            if (total?.Value is not { } whole || whole <= 0m || count > whole)
            {
                continue;
            }

            decimal right = count * 100m / whole;
            decimal told = rate.Value ?? 0m;
            decimal distance = Math.Abs(told - right);
            if (own is null ? distance > EarlierPoints && (told > right * EarlierFactor || right > told * EarlierFactor) : distance > Math.Max(Rounding, right * RelativeRounding))
            {
                string of = own is null ? $"{ReportedNumber.Write(whole)} của kỳ {total.Period}" : ReportedNumber.Write(whole);
                yield return Issue.Of(Code, rate.Source, indicator.NameVi, ReportedNumber.Write(told), ReportedNumber.Write(count), of, ReportedNumber.Write(decimal.Round(right, 1)));
            }
        }
    }

    private static bool IsCount(Observation observation) => observation is { SameAs: null, Value: not null, Qualifier: Qualifier.Exact, Unit: not "%", Base: null };

    private static bool IsOfTheTotal(string? group) =>
        group is null || !Array.Exists(OtherBases, other => VietnameseText.Fold(group).Contains(other, StringComparison.Ordinal));

    private static Observation? Find(ILookup<ObservationIdentity, Observation> counts, Observation rate, IndicatorId indicator, ReportingPeriod period) =>
        counts[Key(rate, indicator, period)].FirstOrDefault();

    private static ObservationIdentity Key(Observation rate, IndicatorId indicator, ReportingPeriod period) =>
        ObservationIdentity.Of(rate) with { Indicator = indicator, Period = period, Base = null };
}
