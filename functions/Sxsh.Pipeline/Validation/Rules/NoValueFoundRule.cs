using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>A report states at least one value; "-" and "…" are values stated to be none or unknown.</summary>
public sealed class NoValueFoundRule : IReportRule
{
    /// <inheritdoc/>
    public IssueCode Code => IssueCode.NoValueFound;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report) =>
        report.Observations.Count == 0 ? [Issue.Of(Code, SourceLocation.WholeReport)] : [];
}
