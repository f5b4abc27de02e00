using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>Waiting events in memory. A store adds them while it holds the lock under which it writes what they tell of.</summary>
public sealed class MemoryAuditOutbox : IAuditOutbox
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, AuditEvent> _waiting = new(StringComparer.Ordinal);

    /// <summary>Adds events.</summary>
    /// <param name="events">The events.</param>
    public void Add(IReadOnlyList<AuditEvent> events)
    {
        lock (_lock)
        {
            foreach (AuditEvent each in events)
            {
                _waiting[each.Id] = each;
            }
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<WaitingEvent> ListAsync(AuditChain? chain, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _waiting.Values.Where(each => chain is null || each.Chain == chain).Select(each => new WaitingEvent(each, each.Id)).ToArray().ToAsyncEnumerable();
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(IReadOnlyList<WaitingEvent> events, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (WaitingEvent each in events)
            {
                _waiting.Remove(each.Place);
            }

            return Task.CompletedTask;
        }
    }
}
