namespace Sxsh.Pipeline.Model;

/// <summary>The last link of a chain.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Sequence">Its place.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="ChainedAt">When it was chained, UTC.</param>
/// <param name="ETag">Version of what the store remembers of it, for conditional writes; <see langword="null"/> for one that is not the store's.</param>
public sealed record AuditEnd(AuditChain Chain, long Sequence, string Hash, DateTimeOffset ChainedAt, string? ETag)
{
    /// <summary>The end that a link makes.</summary>
    /// <param name="entry">The link.</param>
    /// <param name="etag">Version of what the store remembers.</param>
    /// <returns>The end.</returns>
    public static AuditEnd Of(AuditEntry entry, string? etag) => new(entry.Event.Chain, entry.Sequence, entry.Hash, entry.ChainedAt, etag);
}
