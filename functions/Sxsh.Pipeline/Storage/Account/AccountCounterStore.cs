using Azure;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The table <c>Counters</c> of an account.</summary>
internal sealed class AccountCounterStore(TableServiceClient tables) : ICounterStore
{
    private const string Count = nameof(Count);

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Counters);

    /// <inheritdoc/>
    public async Task<long> ShareAsync(RequestCounter counter, string instance, long count, CancellationToken cancellationToken)
    {
        string partition = counter.ToPartition();
        await _table.UpsertEntityAsync(new TableEntity(partition, instance) { [Count] = count }, TableUpdateMode.Replace, cancellationToken);
        return await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), null, null, cancellationToken)
            .Select(row => row.GetInt64(Count) ?? throw EntityColumns.Missing(row, Count))
            .SumAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<int> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey lt {RequestCounter.StartOf(before)}");
        string[] keys = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];
        await foreach (Page<TableEntity> page in _table.QueryAsync<TableEntity>(filter, null, keys, cancellationToken).AsPages())
        {
            foreach (TableEntity row in page.Values)
            {
                await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
            }

            if (page.Values.Count > 0)
            {
                return page.Values.Count;
            }
        }

        return 0;
    }
}
