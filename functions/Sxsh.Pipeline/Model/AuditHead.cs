namespace Sxsh.Pipeline.Model;

/// <summary>What the end of a chain was on a day, kept where nobody can change it. Grain: one per chain and day on which the chain had grown.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Day">The day, +07:00, on which it was written.</param>
/// <param name="Sequence">Place of the last link that it covers.</param>
/// <param name="Hash">Hash of that link.</param>
/// <param name="ChainedAt">When that link was chained, UTC.</param>
public sealed record AuditHead(AuditChain Chain, DateOnly Day, long Sequence, string Hash, DateTimeOffset ChainedAt);
