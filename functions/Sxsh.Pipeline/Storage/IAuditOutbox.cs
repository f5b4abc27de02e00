using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>Events that were written in the transactions of what they tell of, and wait to be chained: rows <c>a~…</c> of the tables whose rows they are about.</summary>
public interface IAuditOutbox
{
    /// <summary>Lists what waits.</summary>
    /// <param name="chain">Only events of this chain; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The events, in no particular order.</returns>
    IAsyncEnumerable<WaitingEvent> ListAsync(AuditChain? chain, CancellationToken cancellationToken);

    /// <summary>Takes away what is chained; nothing happens to what is gone already.</summary>
    /// <param name="events">The events as they were listed.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when they are gone.</returns>
    Task RemoveAsync(IReadOnlyList<WaitingEvent> events, CancellationToken cancellationToken);
}
