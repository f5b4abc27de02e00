using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Reprocessing;

/// <summary>The differences of all reports together.</summary>
/// <param name="Reports">Reports that were tried.</param>
/// <param name="Differing">Of these, with any difference.</param>
/// <param name="Refused">Of these, that cannot be applied: they would be rejected, or have to be sent again.</param>
/// <param name="Added">Observations that come.</param>
/// <param name="Removed">Observations that go.</param>
/// <param name="Changed">Observations that change.</param>
/// <param name="IssuesAdded">Findings that come.</param>
/// <param name="IssuesRemoved">Findings that go.</param>
internal sealed record ReprocessTotals(int Reports, int Differing, int Refused, int Added, int Removed, int Changed, int IssuesAdded, int IssuesRemoved)
{
    /// <summary>Adds answers up.</summary>
    /// <param name="answers">One a report.</param>
    /// <returns>The totals.</returns>
    public static ReprocessTotals Of(IReadOnlyCollection<ReprocessAnswer> answers) => new(
        answers.Count,
        answers.Count(HasDifferences),
        answers.Count(IsRefused),
        answers.Sum(answer => answer.Differences.Added),
        answers.Sum(answer => answer.Differences.Removed),
        answers.Sum(answer => answer.Differences.Changed),
        answers.Sum(answer => answer.Differences.IssuesAdded),
        answers.Sum(answer => answer.Differences.IssuesRemoved));

    /// <summary>Tells whether anything of a report differs.</summary>
    /// <param name="answer">The report.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool HasDifferences(ReprocessAnswer answer) =>
        answer.Differences.Added + answer.Differences.Removed + answer.Differences.Changed + answer.Differences.IssuesAdded + answer.Differences.IssuesRemoved > 0;

    /// <summary>Tells whether a report cannot be applied.</summary>
    /// <param name="answer">The report.</param>
    /// <returns><see langword="true"/> if its old figures stand.</returns>
    public static bool IsRefused(ReprocessAnswer answer) => answer.Verdict is ReprocessVerdict.WouldBeRejected or ReprocessVerdict.Moved;
}
