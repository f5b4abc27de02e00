using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The tables <c>Webhooks</c> and <c>Deliveries</c>, in memory.</summary>
/// <param name="outbox">Where events wait.</param>
public sealed class MemoryWebhookStore(MemoryAuditOutbox outbox) : IWebhookStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, Webhook> _webhooks = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, NoticeDelivery> _deliveries = new(StringComparer.Ordinal);
    private long _changes;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Webhook>>([.. _webhooks.Values]);
        }
    }

    /// <inheritdoc/>
    public Task SetAsync(Webhook webhook, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _webhooks[webhook.Scope.ToString()] = webhook;
            outbox.Add(events);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(Area scope, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            bool isRemoved = _webhooks.Remove(scope.ToString());
            outbox.Add(isRemoved ? events : []);
            return Task.FromResult(isRemoved);
        }
    }

    /// <inheritdoc/>
    public Task<bool> TryAddDeliveryAsync(NoticeDelivery delivery, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_deliveries.TryAdd(KeyOf(delivery), delivery with { ETag = NextETag() }));
        }
    }

    /// <inheritdoc/>
    public Task<NoticeDelivery?> TryUpdateDeliveryAsync(NoticeDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(delivery.ETag);
        lock (_lock)
        {
            return Task.FromResult(_deliveries.GetValueOrDefault(KeyOf(delivery))?.ETag != delivery.ETag ? null
                : _deliveries[KeyOf(delivery)] = delivery with { ETag = NextETag() });
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<NoticeDelivery> ListDeliveriesAsync(DeliveryState state, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _deliveries.Values.Where(delivery => delivery.State == state).ToArray().ToAsyncEnumerable();
        }
    }

    private static string KeyOf(NoticeDelivery delivery) => $"{delivery.Scope}/{delivery.NoticeArea}/{delivery.NoticeId}";

    private string NextETag() => string.Create(CultureInfo.InvariantCulture, $"0x{++_changes:X}");
}
