using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The table <c>Calendar</c> of an account.</summary>
internal sealed class AccountCalendarStore(TableServiceClient tables) : ICalendarStore
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Calendar);

    /// <inheritdoc/>
    public async Task<PeriodDeadlines> FindAsync(ReportingPeriod period, CancellationToken cancellationToken) =>
        await FindAsync(period.ToKey(), cancellationToken) is { } row ? DeadlinesRow.Read(row) : PeriodDeadlines.Default(period);

    /// <inheritdoc/>
    public IAsyncEnumerable<PeriodDeadlines> ListAsync(CancellationToken cancellationToken) =>
        _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {DeadlinesRow.Partition} and RowKey lt {AuditKeys.WaitingPrefix}"), null, null, cancellationToken).Select(DeadlinesRow.Read);

    /// <inheritdoc/>
    public async Task<PeriodDeadlines?> TrySetAsync(PeriodDeadlines deadlines, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deadlines.SetBy, nameof(deadlines));
        TableEntity row = DeadlinesRow.Write(deadlines);
        TableTransactionAction[] actions =
        [
            deadlines.ETag is { } etag
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, new ETag(etag))
                : new TableTransactionAction(TableTransactionActionType.Add, row),
            .. AuditEventRow.Additions(DeadlinesRow.Partition, events),
        ];
        try
        {
            await _table.SubmitTransactionAsync(actions, cancellationToken);
        }
        catch (TableTransactionFailedException exception) when (exception.ErrorCode is TableErrorCode.UpdateConditionNotSatisfied or TableErrorCode.ResourceNotFound or TableErrorCode.EntityAlreadyExists)
        {
            // A request whose answer got lost is sent again, and then refused because of itself; what stands there tells.
        }

        return await FindAsync(row.RowKey, cancellationToken) is { } standing && ReportColumns.IsSameWrite(row, standing) ? DeadlinesRow.Read(standing) : null;
    }

    private async Task<TableEntity?> FindAsync(string key, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> response = await _table.GetEntityIfExistsAsync<TableEntity>(DeadlinesRow.Partition, key, null, cancellationToken);
        return response.HasValue ? response.Value : null;
    }
}
