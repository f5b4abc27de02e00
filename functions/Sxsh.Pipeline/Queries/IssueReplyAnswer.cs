using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>An answer to a finding, as the API answers it.</summary>
/// <param name="Submission">Id of the version that the finding was seen in.</param>
/// <param name="Code">Code of the finding.</param>
/// <param name="Concern">What it was about.</param>
/// <param name="Message">The finding as it was worded then.</param>
/// <param name="Answered">Who answered, when and what.</param>
public sealed record IssueReplyAnswer(string Submission, IssueCode Code, string Concern, string Message, Answered Answered)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="reply">The answer as it is kept.</param>
    /// <returns>The answer to a client.</returns>
    public static IssueReplyAnswer Of(IssueReply reply) => new(reply.Submission.ToString(), reply.Code, reply.Concern, reply.Message, Answered.Of(reply));
}
