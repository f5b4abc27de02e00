using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The tables <c>Observations</c> and <c>Issues</c> of an account.</summary>
internal sealed class AccountRunStore(TableServiceClient tables) : IRunStore
{
    // Four in all.
    private const int ObservationBatchesInFlight = 3;
    private const int IssueBatchesInFlight = 1;

    private readonly TableClient _observations = tables.GetTableClient(StorageNames.Observations);
    private readonly TableClient _issues = tables.GetTableClient(StorageNames.Issues);

    /// <inheritdoc/>
    public async Task WriteAsync(SubmissionId submission, RunId run, IReadOnlyList<Observation> observations, IReadOnlyList<Issue> issues, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(observations.Count, RunKeys.MaxRows, nameof(observations));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(issues.Count, RunKeys.MaxRows, nameof(issues));
        string partition = RunKeys.Partition(submission, run);
        await Task.WhenAll(
            ReplaceAsync(_observations, partition, observations.Select((observation, i) => ObservationRow.Write(partition, i, observation)), observations.Count, ObservationBatchesInFlight, cancellationToken),
            ReplaceAsync(_issues, partition, issues.Select((issue, i) => IssueRow.Write(partition, i, issue)), issues.Count, IssueBatchesInFlight, cancellationToken));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Observation> ObservationsAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) =>
        Rows(_observations, submission, run, cancellationToken).Select(ObservationRow.Read);

    /// <inheritdoc/>
    public IAsyncEnumerable<Issue> IssuesAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) =>
        Rows(_issues, submission, run, cancellationToken).Select(IssueRow.Read);

    private static AsyncPageable<TableEntity> Rows(TableClient table, SubmissionId submission, RunId run, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {RunKeys.Partition(submission, run)}"), null, null, cancellationToken);

    /// <summary>Writes rows, and removes what an earlier writing of the same run left beyond their end.</summary>
    /// <remarks>The first batch goes before the others, so that its first row tells whether there was an earlier writing, however that one ended. Only then is the partition searched: for most runs nobody has to.</remarks>
    private static async Task ReplaceAsync(TableClient table, string partition, IEnumerable<TableEntity> rows, int count, int inFlight, CancellationToken cancellationToken)
    {
        using IEnumerator<IReadOnlyList<TableTransactionAction>> batches = RowBatches.Upserts(rows).GetEnumerator();
        bool isFirstWriting = batches.MoveNext()
            ? await WriteFirstAsync(table, batches.Current, cancellationToken)
            : await IsEmptyAsync(table, partition, cancellationToken);
        var options = new ParallelOptions { MaxDegreeOfParallelism = inFlight, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Rest(batches), options, async (batch, token) => await table.SubmitTransactionAsync(batch, token));
        if (!isFirstWriting)
        {
            await RemoveFromAsync(table, partition, count, cancellationToken);
        }
    }

    private static async Task<bool> WriteFirstAsync(TableClient table, IReadOnlyList<TableTransactionAction> batch, CancellationToken cancellationToken)
    {
        try
        {
            var addFirst = new TableTransactionAction(TableTransactionActionType.Add, batch[0].Entity);
            await table.SubmitTransactionAsync(batch.Skip(1).Prepend(addFirst), cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException exception) when (exception.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            await table.SubmitTransactionAsync(batch, cancellationToken);
            return false;
        }
    }

    private static async Task<bool> IsEmptyAsync(TableClient table, string partition, CancellationToken cancellationToken) =>
        !(await table.GetEntityIfExistsAsync<TableEntity>(partition, RunKeys.Row(0), [nameof(TableEntity.RowKey)], cancellationToken)).HasValue;

    private static IEnumerable<T> Rest<T>(IEnumerator<T> items)
    {
        while (items.MoveNext())
        {
            yield return items.Current;
        }
    }

    /// <summary>Removes rows from an index on.</summary>
    private static async Task RemoveFromAsync(TableClient table, string partition, int end, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {RunKeys.Row(end)}");
        string[] keys = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];
        await foreach (Page<TableEntity> page in table.QueryAsync<TableEntity>(filter, RowBatches.MaxRows, keys, cancellationToken).AsPages())
        {
            foreach (TableEntity row in page.Values)
            {
                await table.DeleteEntityAsync(partition, row.RowKey, ETag.All, cancellationToken);
            }
        }
    }
}
