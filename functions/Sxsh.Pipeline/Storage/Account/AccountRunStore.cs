using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The tables <c>Observations</c> and <c>Issues</c> of an account.</summary>
internal sealed class AccountRunStore(TableServiceClient tables) : IRunStore
{
    private const int BatchesInFlight = 4;

    private readonly TableClient _observations = tables.GetTableClient(StorageNames.Observations);
    private readonly TableClient _issues = tables.GetTableClient(StorageNames.Issues);

    /// <inheritdoc/>
    public async Task WriteAsync(SubmissionId submission, RunId run, IReadOnlyList<Observation> observations, IReadOnlyList<Issue> issues, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(observations.Count, RunKeys.MaxRows, nameof(observations));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(issues.Count, RunKeys.MaxRows, nameof(issues));
        string partition = RunKeys.Partition(submission, run);
        IEnumerable<TableEntity> observationRows = observations.Select((observation, i) => ObservationRow.Write(partition, i, observation));
        IEnumerable<TableEntity> issueRows = issues.Select((issue, i) => IssueRow.Write(partition, i, issue));
        IEnumerable<(TableClient Table, IReadOnlyList<TableTransactionAction> Actions)> batches = RowBatches.Upserts(observationRows)
            .Select(actions => (_observations, actions))
            .Concat(RowBatches.Upserts(issueRows).Select(actions => (_issues, actions)));
        var options = new ParallelOptions { MaxDegreeOfParallelism = BatchesInFlight, CancellationToken = cancellationToken };
        await Task.WhenAll(
            Parallel.ForEachAsync(batches, options, async (batch, token) => await batch.Table.SubmitTransactionAsync(batch.Actions, token)),
            RemoveFromAsync(_observations, partition, observations.Count, cancellationToken),
            RemoveFromAsync(_issues, partition, issues.Count, cancellationToken));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Observation> ObservationsAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) =>
        Rows(_observations, submission, run, cancellationToken).Select(ObservationRow.Read);

    /// <inheritdoc/>
    public IAsyncEnumerable<Issue> IssuesAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) =>
        Rows(_issues, submission, run, cancellationToken).Select(IssueRow.Read);

    private static AsyncPageable<TableEntity> Rows(TableClient table, SubmissionId submission, RunId run, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {RunKeys.Partition(submission, run)}"), null, null, cancellationToken);

    /// <summary>Removes what an earlier writing of the same run left beyond the end. There should be nothing: the same versions make the same rows.</summary>
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
