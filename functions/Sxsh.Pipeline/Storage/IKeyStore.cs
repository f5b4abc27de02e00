using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>The table <c>Keys</c>. Nothing is ever removed from it, so that who had which key can be told years later.</summary>
public interface IKeyStore
{
    /// <summary>Lists all keys.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The keys, by id.</returns>
    IAsyncEnumerable<AccessKey> ListAsync(CancellationToken cancellationToken);

    /// <summary>Looks up a key.</summary>
    /// <param name="id">Its id; any text.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The key, or <see langword="null"/> if there is none.</returns>
    Task<AccessKey?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Adds a key.</summary>
    /// <param name="key">The key; its ETag is ignored.</param>
    /// <param name="events">What is to be audited of it, of the chain of the system; written in the same transaction.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The key as it stands, or <see langword="null"/> if there is one with this id.</returns>
    Task<AccessKey?> TryAddAsync(AccessKey key, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>Changes a key, if nobody else has since it was read.</summary>
    /// <param name="key">The key with the ETag it was read with.</param>
    /// <param name="events">What is to be audited of it, of the chain of the system; written in the same transaction.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The key as it stands, or <see langword="null"/> if somebody else changed it.</returns>
    /// <exception cref="ArgumentException">The key has no ETag.</exception>
    Task<AccessKey?> TryUpdateAsync(AccessKey key, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);
}
