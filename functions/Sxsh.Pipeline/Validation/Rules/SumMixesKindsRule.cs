using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>A total and its parts are of one kind: results do not add up with targets or plans.</summary>
public sealed class SumMixesKindsRule : IReportRule
{
    /// <inheritdoc/>
    public IssueCode Code => IssueCode.SumMixesKinds;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        HashSet<int> told = [];
        foreach (Observation part in report.Observations.Where(part => part is { PartOf: not null, SameAs: null, Value: not null }))
        {
            Observation total = report.Observations[part.PartOf ?? 0];
            if (total.Kind != part.Kind && total.Unit == part.Unit && told.Add(part.PartOf ?? 0))
            {
                yield return Issue.Of(Code, total.Source, total.ReportedValue, Names.Of(total.Kind), part.ReportedValue, ReportedPlace.Of(part.Source), Names.Of(part.Kind));
            }
        }
    }
}
