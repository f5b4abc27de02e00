using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>Tells where a report states a value again; it counts once.</summary>
public sealed class RepeatedValueRule : IReportRule
{
    /// <inheritdoc/>
    public IssueCode Code => IssueCode.RepeatedValue;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report) => report.Observations
        .Where(observation => observation.SameAs is not null)
        .Select(observation => Issue.Of(Code, observation.Source, ReportedPlace.Of(report.Observations[observation.SameAs ?? 0].Source)));
}
