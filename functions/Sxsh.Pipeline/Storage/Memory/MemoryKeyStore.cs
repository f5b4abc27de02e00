using System.Globalization;
using System.Runtime.CompilerServices;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The table <c>Keys</c>, in memory.</summary>
/// <param name="outbox">Where events wait.</param>
public sealed class MemoryKeyStore(MemoryAuditOutbox outbox) : IKeyStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, AccessKey> _keys = new(StringComparer.Ordinal);
    private long _version;

    /// <inheritdoc/>
    public async IAsyncEnumerable<AccessKey> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        AccessKey[] keys;
        lock (_lock)
        {
            keys = [.. _keys.Values];
        }

        foreach (AccessKey key in keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return key;
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<AccessKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_keys.GetValueOrDefault(id));
        }
    }

    /// <inheritdoc/>
    public Task<AccessKey?> TryAddAsync(AccessKey key, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_keys.ContainsKey(key.Id) ? null : Keep(key, events));
        }
    }

    /// <inheritdoc/>
    public Task<AccessKey?> TryUpdateAsync(AccessKey key, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key.ETag);
        lock (_lock)
        {
            return Task.FromResult(_keys.TryGetValue(key.Id, out AccessKey? standing) && standing.ETag == key.ETag ? Keep(key, events) : null);
        }
    }

    private AccessKey Keep(AccessKey key, IReadOnlyList<AuditEvent> events)
    {
        outbox.Add(events);
        return _keys[key.Id] = key with { ETag = (++_version).ToString(CultureInfo.InvariantCulture) };
    }
}
