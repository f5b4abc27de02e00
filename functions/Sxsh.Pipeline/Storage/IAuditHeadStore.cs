using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>The container <c>audit-heads</c>: what the ends of the chains were, day by day, written once.</summary>
public interface IAuditHeadStore
{
    /// <summary>Writes the head of a chain for a day, unless it stands already.</summary>
    /// <param name="head">The head.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if there is one for that day already.</returns>
    Task<bool> TryWriteAsync(AuditHead head, CancellationToken cancellationToken);

    /// <summary>Lists the heads of a chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Their JSON, by day.</returns>
    IAsyncEnumerable<string> ListAsync(AuditChain chain, CancellationToken cancellationToken);
}
