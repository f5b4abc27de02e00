using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>The tables <c>Webhooks</c> and <c>Deliveries</c>: where notices are sent, and how far that has come.</summary>
public interface IWebhookStore
{
    /// <summary>Lists where notices are sent.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The webhooks, by scope as it is written.</returns>
    Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Sets where the notices of a scope are sent, in place of what was set, and in the same transaction what is to be audited of it.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="events">What was done.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is set.</returns>
    Task SetAsync(Webhook webhook, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>Ends the sending of the notices of a scope, and in the same transaction adds what is to be audited of it.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="events">What was done.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if none was set; then nothing is written.</returns>
    Task<bool> RemoveAsync(Area scope, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>Adds a sending, unless it stands already.</summary>
    /// <param name="delivery">The sending.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if it stands already; then nothing changes.</returns>
    Task<bool> TryAddDeliveryAsync(NoticeDelivery delivery, CancellationToken cancellationToken);

    /// <summary>Changes a sending, if nobody else has since it was read.</summary>
    /// <param name="delivery">The sending, with the ETag it was read with.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The sending with its new ETag, or <see langword="null"/> if somebody changed it.</returns>
    Task<NoticeDelivery?> TryUpdateDeliveryAsync(NoticeDelivery delivery, CancellationToken cancellationToken);

    /// <summary>Lists sendings.</summary>
    /// <param name="state">Only those of this state.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Sendings by scope, area and notice.</returns>
    IAsyncEnumerable<NoticeDelivery> ListDeliveriesAsync(DeliveryState state, CancellationToken cancellationToken);
}
