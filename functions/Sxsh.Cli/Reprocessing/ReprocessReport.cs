using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Reprocessing;

/// <summary>What came of the whole command, as <c>--json</c> prints it.</summary>
/// <param name="DryRun">Whether nothing was to be applied.</param>
/// <param name="Reports">What the trials showed, one a report.</param>
/// <param name="Totals">The same together.</param>
/// <param name="Applied">Ids of the submissions that have the new run now.</param>
/// <param name="Failures">Reports that could not be shown or applied.</param>
internal sealed record ReprocessReport(bool DryRun, IReadOnlyList<ReprocessAnswer> Reports, ReprocessTotals Totals, IReadOnlyList<string> Applied, IReadOnlyList<ReprocessFailure> Failures)
{
    /// <summary>Whether every report that was found has, or could have, the new run.</summary>
    public bool IsClean => Failures.Count == 0 && Totals.Refused == 0;
}
