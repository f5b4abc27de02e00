using System.Security.Cryptography;
using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>What a file comes to when it is read, mapped, normalized and validated.</summary>
/// <param name="FileName">File name as sent.</param>
/// <param name="Format">Format as the bytes tell it.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Destination">Area and period, as far as they were named and understood.</param>
/// <param name="Counts">What was found.</param>
/// <param name="Observations">The values, in the order of the report; none if it is rejected before any is read.</param>
/// <param name="Issues">The findings.</param>
/// <param name="RulesSkipped">Codes of rules that need history and had none.</param>
public sealed record CheckResult(
    string FileName,
    FileFormat Format,
    string Sha256,
    ReportDestination Destination,
    ReportCounts Counts,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<string> RulesSkipped)
{
    /// <summary>What each column of its tables was taken for; empty for prose, and where nothing was read.</summary>
    public IReadOnlyList<TableMapping> Tables { get; init; } = [];

    /// <summary>The run that keeps this result: that of code, catalogue and rules, or, where somebody said what headings mean, one of its own.</summary>
    /// <param name="run">The run of code, catalogue and rules.</param>
    /// <returns>The run.</returns>
    public RunId RunOf(RunId run)
    {
        string said = string.Join('\n', Issues.Where(issue => issue.Code == IssueCode.MappingCorrected).Select(issue => issue.Message).Distinct().Order(StringComparer.Ordinal));
        return said.Length == 0 ? run : new RunId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{run}/{said}")))[..run.Value.Length]);
    }

    /// <summary>Rejected if any finding is a blocker.</summary>
    public CheckOutcome Outcome => Counts.Blockers > 0 ? CheckOutcome.Rejected : CheckOutcome.Done;

    /// <summary>Makes the result of a file that is rejected unread.</summary>
    /// <param name="fileName">File name as sent.</param>
    /// <param name="sha256">SHA-256 of the bytes.</param>
    /// <param name="destination">Area and period, with their own blockers if any.</param>
    /// <param name="reason">The blocker.</param>
    /// <returns>The result.</returns>
    public static CheckResult Rejection(string fileName, string sha256, ReportDestination destination, Issue reason)
    {
        Issue[] issues = [.. destination.Issues, reason];
        return new CheckResult(fileName, FileFormat.Unknown, sha256, destination, new ReportCounts(0, 0, 0, 0, issues.Length, 0, 0, 0), [], issues, []);
    }
}
