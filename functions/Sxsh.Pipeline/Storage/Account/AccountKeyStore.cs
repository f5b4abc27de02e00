using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The table <c>Keys</c> of an account.</summary>
/// <remarks>As in the ledger, a refusal is checked against the mark of what stands there: a request whose answer got lost is refused because of itself.</remarks>
internal sealed class AccountKeyStore(TableServiceClient tables) : IKeyStore
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Keys);

    /// <inheritdoc/>
    public IAsyncEnumerable<AccessKey> ListAsync(CancellationToken cancellationToken) =>
        _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {KeyRows.Partition}"), null, null, cancellationToken).Where(row => KeyRows.IsRow(row.RowKey)).Select(KeyRow.Read);

    /// <inheritdoc/>
    public async Task<AccessKey?> FindAsync(string id, CancellationToken cancellationToken) =>
        KeyRows.IsRow(id) && await FindRowAsync(id, cancellationToken) is { } row ? KeyRow.Read(row) : null;

    /// <inheritdoc/>
    public Task<AccessKey?> TryAddAsync(AccessKey key, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) =>
        TryWriteAsync(key, row => new TableTransactionAction(TableTransactionActionType.Add, row), events, cancellationToken);

    /// <inheritdoc/>
    public Task<AccessKey?> TryUpdateAsync(AccessKey key, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key.ETag);
        return TryWriteAsync(key, row => new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, new ETag(key.ETag)), events, cancellationToken);
    }

    // A key and what is to be audited of it stand in one partition, so that both are written or neither.
    private async Task<AccessKey?> TryWriteAsync(AccessKey key, Func<TableEntity, TableTransactionAction> write, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        TableEntity row = KeyRow.Write(key);
        try
        {
            Response<IReadOnlyList<Response>> answers = await _table.SubmitTransactionAsync([write(row), .. AuditEventRow.Additions(KeyRows.Partition, events)], cancellationToken);
            return key with { ETag = EntityColumns.ETagOf(answers.Value[0]) };
        }
        catch (TableTransactionFailedException exception) when (exception.ErrorCode is TableErrorCode.EntityAlreadyExists or TableErrorCode.UpdateConditionNotSatisfied or TableErrorCode.ResourceNotFound)
        {
            return await FindOwnAsync(row, cancellationToken);
        }
    }

    private async Task<TableEntity?> FindRowAsync(string id, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> response = await _table.GetEntityIfExistsAsync<TableEntity>(KeyRows.Partition, id, null, cancellationToken);
        return response.HasValue ? response.Value : null;
    }

    private async Task<AccessKey?> FindOwnAsync(TableEntity written, CancellationToken cancellationToken) =>
        await FindRowAsync(written.RowKey, cancellationToken) is { } standing && ReportColumns.IsSameWrite(written, standing) ? KeyRow.Read(standing) : null;
}
