using Sxsh.Pipeline.Storage.Tables;
using Sxsh.Testing;

namespace Sxsh.Benchmarks.Parts;

/// <summary>The three tables of an account, written to without any of the pipeline.</summary>
public sealed class RawTables
{
    /// <summary>Table of the ledger.</summary>
    public const string Submissions = "Submissions";

    /// <summary>Table of observations.</summary>
    public const string Observations = "Observations";

    /// <summary>Table of findings.</summary>
    public const string Issues = "Issues";

    // As the pipeline does: three batches of observations and one of findings at the same time.
    private const int ObservationBatchesInFlight = 3;
    private const int IssueBatchesInFlight = 1;

    private readonly TableClient _submissions;
    private readonly TableClient _observations;
    private readonly TableClient _issues;

    private RawTables(TableServiceClient service)
    {
        _submissions = service.GetTableClient(Submissions);
        _observations = service.GetTableClient(Observations);
        _issues = service.GetTableClient(Issues);
    }

    /// <summary>Makes the tables.</summary>
    /// <param name="account">An empty account.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The tables.</returns>
    public static async Task<RawTables> PrepareAsync(AzuriteAccount account, CancellationToken cancellationToken)
    {
        RawTables tables = new(new TableServiceClient(account.ConnectionString, new TableClientOptions()));
        foreach (TableClient table in new[] { tables._submissions, tables._observations, tables._issues })
        {
            await table.CreateIfNotExistsAsync(cancellationToken);
        }

        return tables;
    }

    /// <summary>Writes all rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when they are kept.</returns>
    public async Task WriteAsync(RawRows rows, CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            WriteAsync(_observations, rows.Observations, ObservationBatchesInFlight, cancellationToken),
            WriteAsync(_issues, rows.Issues, IssueBatchesInFlight, cancellationToken));
        await _submissions.SubmitTransactionAsync(rows.Ledger, cancellationToken);
    }

    private static Task WriteAsync(TableClient table, IReadOnlyList<IReadOnlyList<TableTransactionAction>> batches, int inFlight, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            batches,
            new ParallelOptions { MaxDegreeOfParallelism = inFlight, CancellationToken = cancellationToken },
            async (batch, token) => await table.SubmitTransactionAsync(batch, token));
}
