using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The table <c>Audit</c>, in memory.</summary>
public sealed class MemoryAuditStore : IAuditStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, List<AuditEntry>> _chains = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<AuditEnd?> FindEndAsync(AuditChain chain, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(EndOf(chain));
        }
    }

    /// <inheritdoc/>
    public Task<AuditEnd?> TryAppendAsync(AuditEnd? before, IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        AuditChain chain = entries[0].Event.Chain;
        lock (_lock)
        {
            List<AuditEntry> standing = _chains.TryGetValue(chain.Name, out List<AuditEntry>? known) ? known : [];
            if (EndOf(chain)?.ETag != before?.ETag || entries.Any(entry => standing.Exists(each => each.Event.Id == entry.Event.Id)))
            {
                return Task.FromResult<AuditEnd?>(null);
            }

            _chains[chain.Name] = [.. standing, .. entries];
            return Task.FromResult(EndOf(chain));
        }
    }

    /// <inheritdoc/>
    public Task<AuditEntry?> FindAsync(AuditChain chain, string eventId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_chains.GetValueOrDefault(chain.Name)?.Find(entry => entry.Event.Id == eventId));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<AuditEntry> ListAsync(AuditChain chain, long after, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return (_chains.GetValueOrDefault(chain.Name) ?? []).Where(entry => entry.Sequence > after).ToArray().ToAsyncEnumerable();
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditChain>> ChainsAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<AuditChain>>([.. _chains.Keys.Select(name => new AuditChain(name))]);
        }
    }

    private AuditEnd? EndOf(AuditChain chain) => _chains.GetValueOrDefault(chain.Name) is [.., var last]
        ? AuditEnd.Of(last, last.Sequence.ToString(CultureInfo.InvariantCulture))
        : null;
}
