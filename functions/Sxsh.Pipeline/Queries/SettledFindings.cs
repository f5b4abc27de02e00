using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>Findings about a version that do not come from its bytes: made from the ledger, not kept among the findings of its run.</summary>
internal static class SettledFindings
{
    /// <summary>The findings.</summary>
    /// <param name="version">The version.</param>
    /// <returns>Warnings; empty where there is nothing to say.</returns>
    public static IReadOnlyList<Issue> Of(Submission version)
    {
        List<Issue> findings = [];
        if (version.IsAfterClosing)
        {
            findings.Add(Issue.Of(IssueCode.PeriodClosed, SourceLocation.WholeReport, version.Id.Report.Period?.ToString() ?? string.Empty));
        }

        if (version.Lost is { } lost)
        {
            findings.Add(Issue.Of(IssueCode.ValuesLost, SourceLocation.WholeReport, Text(lost.Lost), Text(lost.Of), Text(lost.Before), string.Join("; ", lost.Examples)));
        }

        return findings;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
