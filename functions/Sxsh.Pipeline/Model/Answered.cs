namespace Sxsh.Pipeline.Model;

/// <summary>That a finding was answered, as clients are told.</summary>
/// <param name="By">Name of who answered.</param>
/// <param name="Role">In what capacity; <see langword="null"/> for the system itself.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">The answer.</param>
/// <param name="Version">Version of the report that was answered for.</param>
public sealed record Answered(string By, Role? Role, DateTimeOffset At, string Reason, int Version)
{
    /// <summary>Tells of an answer.</summary>
    /// <param name="reply">The answer as it is kept.</param>
    /// <returns>The answer without the id of who gave it.</returns>
    public static Answered Of(IssueReply reply) =>
        new(reply.Given.By.Name, reply.Given.By.Role, reply.Given.At, reply.Given.Reason ?? string.Empty, reply.Submission.Number);
}
