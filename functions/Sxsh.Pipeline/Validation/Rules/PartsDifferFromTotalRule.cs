using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>Two or more exact parts of an exact total add up to it (3 + 11 + 1 = 15); a single part is not larger than its total.</summary>
public sealed class PartsDifferFromTotalRule : IReportRule
{
    private const int FewestPartsOfPartition = 2;

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.PartsDifferFromTotal;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        foreach (IGrouping<int, Observation> group in report.Observations.Where(part => part is { PartOf: not null, SameAs: null }).GroupBy(part => part.PartOf ?? 0).OrderBy(group => group.Key))
        {
            Observation total = report.Observations[group.Key];
            if (total is not { Qualifier: Qualifier.Exact, Value: { } whole } || group.Any(part => part.Unit != total.Unit || part.Kind != total.Kind))
            {
                continue;
            }

            // "-" is a part of none; a part that is not known leaves the sum open.
            bool areExact = group.All(part => part is { Qualifier: Qualifier.Exact, Status: ObservationStatus.Observed or ObservationStatus.Nil });
            decimal sum = group.Sum(part => part.Value ?? 0m);
            if (areExact && (group.Count() >= FewestPartsOfPartition ? sum != whole : sum > whole))
            {
                yield return Issue.Of(Code, total.Source, ReportedNumber.Write(sum), ReportedNumber.Write(whole));
            }
        }
    }
}
