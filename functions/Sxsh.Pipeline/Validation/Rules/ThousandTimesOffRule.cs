using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>Money is not a thousand times what a province's programme costs, what its parts add up to, or what the same thing cost before; nor a thousandth of it.</summary>
public sealed class ThousandTimesOffRule : IReportRule
{
    private const string Funding = "funding";
    private const decimal MostOfAProgramme = 100_000_000_000m;
    private const decimal LeastOfAProgramme = 1_000_000m;
    private const decimal SmallestFactor = 300m;

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.ThousandTimesOff;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        Middles<ObservationIdentity> alike = new(report.Observations.Concat(report.History).Where(IsMoney).Select(observation => (Key(observation), observation)));
        ILookup<int, Observation> parts = report.Observations.Where(part => part is { PartOf: not null, SameAs: null, Value: not null }).ToLookup(part => part.PartOf ?? 0);
        for (int index = 0; index < report.Observations.Count; index++)
        {
            Observation money = report.Observations[index];
            if (IsMoney(money) && money is { SameAs: null, Value: { } value } && report.Catalogue.TryGetIndicator(money.Indicator, out Indicator? indicator) && indicator.Quantity == Quantity.Money
                && Reason(money, value, indicator, alike, [.. parts[index]]) is { } reason)
            {
                yield return Issue.Of(Code, money.Source, ReportedNumber.Write(value), indicator.NameVi, reason);
            }
        }
    }

    /// <summary>Whether this rule speaks of a value that lies above the catalogue's bounds, so that they need not be told too.</summary>
    internal static bool SpeaksOf(Observation observation, Indicator indicator) =>
        indicator is { Quantity: Quantity.Money, Group: Funding } && IsMoney(observation) && observation.SameAs is null && observation.Value > MostOfAProgramme;

    private static string? Reason(Observation money, decimal value, Indicator indicator, Middles<ObservationIdentity> alike, IReadOnlyList<Observation> parts)
    {
        if (indicator.Group == Funding && value > MostOfAProgramme)
        {
            return $"lớn hơn {ReportedNumber.Write(MostOfAProgramme)} đồng, mức chưa tỉnh nào chi trong một kỳ";
        }

        if (indicator.Group == Funding && value < LeastOfAProgramme && money.Subject is null)
        {
            return $"nhỏ hơn {ReportedNumber.Write(LeastOfAProgramme)} đồng";
        }

        decimal sum = parts.Where(part => part.Unit == money.Unit).Sum(part => part.Value ?? 0m);
        if (parts.Count > 1 && IsThousandTimes(value, sum))
        {
            return $"khác xa tổng các phần là {ReportedNumber.Write(sum)} đồng";
        }

        return alike.Without(Key(money), money, 1) is { } middle && IsThousandTimes(value, middle)
            ? $"khác xa các kỳ khác (khoảng {ReportedNumber.Write(middle)} đồng)"
            : null;
    }

    private static bool IsThousandTimes(decimal left, decimal right) =>
        left > 0m && right > 0m && Ratio.Of(left, right) >= SmallestFactor;

    private static bool IsMoney(Observation observation) =>
        observation is { Value: > 0m, Status: ObservationStatus.Observed, Qualifier: not Qualifier.Vague } && observation.Unit.StartsWith("VND", StringComparison.Ordinal);

    // Plan and result, this year and last, one and another report of the same thing.
    private static ObservationIdentity Key(Observation observation) =>
        ObservationIdentity.Of(observation) with { Period = default, Kind = default, Base = null };
}
