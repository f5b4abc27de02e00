using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The tables <c>Webhooks</c> and <c>Deliveries</c> of an account.</summary>
internal sealed class AccountWebhookStore(TableServiceClient tables) : IWebhookStore
{
    private const string Partition = "webhooks";

    private readonly TableClient _webhooks = tables.GetTableClient(StorageNames.Webhooks);
    private readonly TableClient _deliveries = tables.GetTableClient(StorageNames.Deliveries);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancellationToken) =>
        await _webhooks.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), null, null, cancellationToken)
            .Where(row => !row.RowKey.StartsWith(AuditKeys.WaitingPrefix, StringComparison.Ordinal))
            .Select(Read)
            .ToListAsync(cancellationToken);

    /// <inheritdoc/>
    public Task SetAsync(Webhook webhook, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, webhook.Scope.ToString()) { [nameof(Webhook.MadeAt)] = webhook.MadeAt };
        row.SetText(nameof(Webhook.Url), webhook.Url.AbsoluteUri);
        row.SetText(nameof(Webhook.Secret), webhook.Secret);
        row.SetText(nameof(Webhook.MadeBy), webhook.MadeBy);
        return _webhooks.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.UpsertReplace, row), .. AuditEventRow.Additions(Partition, events)], cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(Area scope, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        TableTransactionAction removal = new(TableTransactionActionType.Delete, new TableEntity(Partition, scope.ToString()), ETag.All);
        try
        {
            await _webhooks.SubmitTransactionAsync([removal, .. AuditEventRow.Additions(Partition, events)], cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException exception) when (exception.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> TryAddDeliveryAsync(NoticeDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            await _deliveries.AddEntityAsync(Write(delivery), cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<NoticeDelivery?> TryUpdateDeliveryAsync(NoticeDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(delivery.ETag);
        try
        {
            return delivery with { ETag = EntityColumns.ETagOf(await _deliveries.UpdateEntityAsync(Write(delivery), new ETag(delivery.ETag), TableUpdateMode.Replace, cancellationToken)) };
        }
        catch (RequestFailedException exception) when (exception.ErrorCode is TableErrorCode.UpdateConditionNotSatisfied or TableErrorCode.ResourceNotFound)
        {
            // Where it was this very request, whose answer got lost, the sending waits for its next time.
            return null;
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<NoticeDelivery> ListDeliveriesAsync(DeliveryState state, CancellationToken cancellationToken) =>
        _deliveries.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"State eq {WireNames.Of(state)}"), null, null, cancellationToken).Select(ReadDelivery);

    private static Webhook Read(TableEntity row) => new(
        Area.Parse(row.RowKey),
        new Uri(row.RequireText(nameof(Webhook.Url))),
        row.RequireText(nameof(Webhook.Secret)),
        row.RequireInstant(nameof(Webhook.MadeAt)),
        row.RequireText(nameof(Webhook.MadeBy)));

    private static TableEntity Write(NoticeDelivery delivery)
    {
        var row = new TableEntity(delivery.Scope.ToString(), $"{delivery.NoticeArea}~{delivery.NoticeId}")
        {
            [nameof(NoticeDelivery.State)] = WireNames.Of(delivery.State),
            [nameof(NoticeDelivery.Attempts)] = delivery.Attempts,
            [nameof(NoticeDelivery.NextAt)] = delivery.NextAt,
        };
        row.SetText(nameof(NoticeDelivery.LastAnswer), delivery.LastAnswer);
        return row;
    }

    private static NoticeDelivery ReadDelivery(TableEntity row) => new()
    {
        Scope = Area.Parse(row.PartitionKey),
        NoticeArea = Area.Parse(row.RowKey.Split('~')[0]),
        NoticeId = row.RowKey.Split('~')[1],
        State = WireNames.Parse<DeliveryState>(row.GetString(nameof(NoticeDelivery.State))),
        Attempts = row.RequireInt32(nameof(NoticeDelivery.Attempts)),
        NextAt = row.RequireInstant(nameof(NoticeDelivery.NextAt)),
        LastAnswer = row.GetString(nameof(NoticeDelivery.LastAnswer)),
        ETag = row.ETag.ToString(),
    };
}
