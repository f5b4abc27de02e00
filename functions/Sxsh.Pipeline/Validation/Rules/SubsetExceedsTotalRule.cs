using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>What the catalogue calls a subset is not larger than what contains it: establishments applying are among those aware, for the same area, period, kind and dimensions.</summary>
public sealed class SubsetExceedsTotalRule : IReportRule
{
    /// <inheritdoc/>
    public IssueCode Code => IssueCode.SubsetExceedsTotal;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        ILookup<ObservationIdentity, Observation> containing = report.Observations
            .Where(observation => observation.SameAs is null && observation.Qualifier is Qualifier.Exact or Qualifier.ApproxLess)
            .ToLookup(ObservationIdentity.Of);

        // "Hơn 20" of "gần 15" is certainly too large; "khoảng 20" of 15 is not certain.
        foreach (Observation subset in report.Observations.Where(observation => observation.SameAs is null && observation.Qualifier is Qualifier.Exact or Qualifier.ApproxMore))
        {
            if (subset.Value is { } value && Exceeded(report, containing, subset, value) is { } total)
            {
                yield return Issue.Of(Code, subset.Source, NameOf(report, subset.Indicator), ReportedNumber.Write(value), NameOf(report, total.Indicator), ReportedNumber.Write(total.Value ?? 0m));
            }
        }
    }

    /// <summary>The nearest containing value that is smaller.</summary>
    private static Observation? Exceeded(ValidatedReport report, ILookup<ObservationIdentity, Observation> containing, Observation subset, decimal value)
    {
        HashSet<IndicatorId> seen = [subset.Indicator];
        IndicatorId? next = ContainerOf(report, subset.Indicator);
        while (next is { } container && seen.Add(container))
        {
            Observation? total = containing[ObservationIdentity.Of(subset) with { Indicator = container }].FirstOrDefault();
            if (total?.Value is { } whole && value > whole)
            {
                return total;
            }

            next = ContainerOf(report, container);
        }

        return null;
    }

    private static IndicatorId? ContainerOf(ValidatedReport report, IndicatorId id) => report.Catalogue.TryGetIndicator(id, out Indicator? indicator) ? indicator.SubsetOf : null;

    private static string NameOf(ValidatedReport report, IndicatorId id) => report.Catalogue.TryGetIndicator(id, out Indicator? indicator) ? indicator.NameVi : id.Value;
}
