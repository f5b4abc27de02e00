namespace Sxsh.Pipeline.Model;

/// <summary>What somebody answered to a finding ("đúng, vì …"). Grain: one per answer; none is ever removed, the latest to a finding holds.</summary>
/// <param name="Submission">The version that the finding was seen in; the answer holds for its report.</param>
/// <param name="Code">Code of the finding.</param>
/// <param name="Concern">What it was about, see <see cref="IssueConcern"/>.</param>
/// <param name="Message">The finding as it was worded then.</param>
/// <param name="Given">Who answered, when, and what; the reason is never <see langword="null"/>.</param>
public sealed record IssueReply(SubmissionId Submission, IssueCode Code, string Concern, string Message, Decision Given)
{
    /// <summary>Whether a finding may be answered: one that left nothing of the report can only be mended.</summary>
    /// <param name="severity">Its severity.</param>
    /// <returns><see langword="false"/> for blockers.</returns>
    public static bool MayAnswer(Severity severity) => severity != Severity.Blocker;
}
