using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>The table <c>Audit</c>: hash chains, to which links are only ever added.</summary>
public interface IAuditStore
{
    /// <summary>The end of a chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The end, or <see langword="null"/> if nothing is chained yet.</returns>
    Task<AuditEnd?> FindEndAsync(AuditChain chain, CancellationToken cancellationToken);

    /// <summary>Adds links behind an end in one transaction, if it still is the end and none of their events is chained already.</summary>
    /// <param name="before">The end as it was read; <see langword="null"/> if there was none.</param>
    /// <param name="entries">The links, 1 to 30 of one chain, each behind the other.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The new end, or <see langword="null"/> if nothing was added.</returns>
    Task<AuditEnd?> TryAppendAsync(AuditEnd? before, IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken);

    /// <summary>Finds the link of an event.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The link, or <see langword="null"/> if the event is not chained.</returns>
    Task<AuditEntry?> FindAsync(AuditChain chain, string eventId, CancellationToken cancellationToken);

    /// <summary>Lists the links of a chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="after">Only links behind this place; 0 for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Links in order.</returns>
    IAsyncEnumerable<AuditEntry> ListAsync(AuditChain chain, long after, CancellationToken cancellationToken);

    /// <summary>The chains that have begun.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Chains by name.</returns>
    Task<IReadOnlyList<AuditChain>> ChainsAsync(CancellationToken cancellationToken);
}
