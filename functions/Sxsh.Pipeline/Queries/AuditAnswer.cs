using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>A link of the audit trail, as the API answers it.</summary>
/// <param name="Chain">Its chain, for example <c>real~63-83</c>.</param>
/// <param name="Sequence">Its place in the chain, from 1.</param>
/// <param name="ChainedAt">When it was chained, UTC.</param>
/// <param name="Action">What was done.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Subject">To what.</param>
/// <param name="Details">What else is to be known, in order.</param>
/// <param name="Previous">Hash of the link before it.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditAnswer(
    string Chain,
    long Sequence,
    DateTimeOffset ChainedAt,
    AuditAction Action,
    DateTimeOffset At,
    Actor Actor,
    AuditSubject Subject,
    IReadOnlyDictionary<string, string> Details,
    string Previous,
    string Hash)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="entry">The link.</param>
    /// <returns>The answer.</returns>
    public static AuditAnswer Of(AuditEntry entry) => new(
        entry.Event.Chain.Name,
        entry.Sequence,
        entry.ChainedAt,
        entry.Event.Action,
        entry.Event.At,
        entry.Event.Actor,
        entry.Event.Subject,
        new OrderedDictionary<string, string>(entry.Event.Details.All),
        entry.Previous,
        entry.Hash);
}
