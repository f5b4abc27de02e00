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

    private static readonly string[] Keys = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];

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

    /// <inheritdoc/>
    /// <remarks>Each row goes under the ETag it was seen with. Whoever writes the run from now on must first make <paramref name="isStillOurs"/> false, so what was seen before a true answer is old, and what is newer has another ETag.</remarks>
    public async Task<bool> DeleteAsync(SubmissionId submission, RunId run, Func<CancellationToken, Task<bool>> isStillOurs, CancellationToken cancellationToken)
    {
        string partition = RunKeys.Partition(submission, run);
        return await DeleteAsync(_observations, partition, isStillOurs, cancellationToken) && await DeleteAsync(_issues, partition, isStillOurs, cancellationToken);
    }

    /// <summary>Removes rows, the first one last: while it stands, a later writing of the run knows that others may stand behind it.</summary>
    private static async Task<bool> DeleteAsync(TableClient table, string partition, Func<CancellationToken, Task<bool>> isStillOurs, CancellationToken cancellationToken)
    {
        TableEntity[] first = [];
        await foreach (Page<TableEntity> page in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), null, Keys, cancellationToken).AsPages())
        {
            if (page.Values.Count > 0 && !await isStillOurs(cancellationToken))
            {
                return false;
            }

            first = [.. first, .. page.Values.Where(row => row.RowKey == RunKeys.Row(0))];
            foreach (TableEntity[] rows in page.Values.Except(first).Chunk(RowBatches.MaxRows))
            {
                if (!await TryDeleteAsync(table, rows, cancellationToken))
                {
                    return false;
                }
            }
        }

        return first.Length == 0 || await TryDeleteAsync(table, first, cancellationToken);
    }

    private static async Task<bool> TryDeleteAsync(TableClient table, TableEntity[] rows, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)), cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException exception) when (exception.ErrorCode is TableErrorCode.UpdateConditionNotSatisfied or TableErrorCode.ResourceNotFound)
        {
            return false;
        }
    }

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
        await foreach (Page<TableEntity> page in table.QueryAsync<TableEntity>(filter, RowBatches.MaxRows, Keys, cancellationToken).AsPages())
        {
            foreach (TableEntity row in page.Values)
            {
                await table.DeleteEntityAsync(partition, row.RowKey, ETag.All, cancellationToken);
            }
        }
    }
}
