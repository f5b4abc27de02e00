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
        _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {KeyRows.Partition}"), null, null, cancellationToken).Select(KeyRow.Read);

    /// <inheritdoc/>
    public async Task<AccessKey?> FindAsync(string id, CancellationToken cancellationToken) =>
        KeyRows.IsRow(id) && await FindRowAsync(id, cancellationToken) is { } row ? KeyRow.Read(row) : null;

    /// <inheritdoc/>
    public async Task<AccessKey?> TryAddAsync(AccessKey key, CancellationToken cancellationToken)
    {
        TableEntity row = KeyRow.Write(key);
        try
        {
            return key with { ETag = EntityColumns.ETagOf(await _table.AddEntityAsync(row, cancellationToken)) };
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return await FindOwnAsync(row, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<AccessKey?> TryUpdateAsync(AccessKey key, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key.ETag);
        TableEntity row = KeyRow.Write(key);
        try
        {
            return key with { ETag = EntityColumns.ETagOf(await _table.UpdateEntityAsync(row, new ETag(key.ETag), TableUpdateMode.Replace, cancellationToken)) };
        }
        catch (RequestFailedException exception) when (exception.ErrorCode is TableErrorCode.UpdateConditionNotSatisfied or TableErrorCode.ResourceNotFound)
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
