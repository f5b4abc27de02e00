using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>One thing that was done. It is written in the very transaction of what it tells of, waits there (the outbox), and is then put into its chain as an entry.</summary>
public sealed record AuditEvent
{
    /// <summary>Identity, 32 lower-case hexadecimal digits. An event is chained once, however often it is tried.</summary>
    public required string Id { get; init; }

    /// <summary>The chain it belongs to.</summary>
    public required AuditChain Chain { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By whom.</summary>
    public required Actor Actor { get; init; }

    /// <summary>To what.</summary>
    public required AuditSubject Subject { get; init; }

    /// <summary>What else is to be known.</summary>
    public AuditDetails Details { get; init; } = AuditDetails.None;

    /// <summary>Something that can be done to a version again and again, for example a return.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="submission">The version.</param>
    /// <param name="details">What else is to be known.</param>
    /// <returns>The event.</returns>
    public static AuditEvent Of(AuditAction action, DateTimeOffset at, Actor actor, SubmissionId submission, AuditDetails details) =>
        Of(action, at, actor, AuditChain.Of(submission.Report), AuditSubject.Of(submission), details);

    /// <summary>Something that was done to a report or its period.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="report">The report.</param>
    /// <param name="details">What else is to be known.</param>
    /// <returns>The event.</returns>
    public static AuditEvent Of(AuditAction action, DateTimeOffset at, Actor actor, ReportKey report, AuditDetails details) =>
        Of(action, at, actor, AuditChain.Of(report), AuditSubject.Of(report), details);

    /// <summary>Something that was done to any subject.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="chain">The chain; that of the system for keys and settings.</param>
    /// <param name="subject">To what.</param>
    /// <param name="details">What else is to be known.</param>
    /// <returns>The event.</returns>
    public static AuditEvent Of(AuditAction action, DateTimeOffset at, Actor actor, AuditChain chain, AuditSubject subject, AuditDetails details) => new()
    {
        Id = Guid.NewGuid().ToString("N"),
        Chain = chain,
        Action = action,
        At = at.ToUniversalTime(),
        Actor = actor with { Id = AuditDetails.OneLine(actor.Id), Name = AuditDetails.OneLine(actor.Name) },
        Subject = subject with { Id = AuditDetails.OneLine(subject.Id) },
        Details = details,
    };

    /// <summary>Something that a version's row dates: it was received, it was finished. Its id follows from the row, so that it can be found again.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="at">The time in the row, UTC.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="submission">The version.</param>
    /// <param name="details">What else is to be known.</param>
    /// <returns>The event.</returns>
    public static AuditEvent OnceOf(AuditAction action, DateTimeOffset at, Actor actor, SubmissionId submission, AuditDetails details) =>
        Of(action, at, actor, submission, details) with { Id = IdOf(action, at, submission) };

    /// <summary>Id of what a version's row dates.</summary>
    /// <param name="action">What was done; everything but being received counts as being finished.</param>
    /// <param name="at">The time in the row, UTC.</param>
    /// <param name="submission">The version.</param>
    /// <returns>The id.</returns>
    public static string IdOf(AuditAction action, DateTimeOffset at, SubmissionId submission)
    {
        string what = action == AuditAction.UploadReceived ? "received" : "finished";
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{what}|{at.UtcTicks}|{submission}")));
        return Convert.ToHexStringLower(hash)[..32];
    }
}
