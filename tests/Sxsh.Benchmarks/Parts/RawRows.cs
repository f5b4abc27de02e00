using Sxsh.Pipeline.Storage.Tables;
using Sxsh.Testing;

namespace Sxsh.Benchmarks.Parts;

/// <summary>All rows that a stored report consists of, in batches as the service takes them.</summary>
/// <param name="Observations">Batches of observations.</param>
/// <param name="Issues">Batches of findings.</param>
/// <param name="Ledger">The version and its pointer.</param>
public sealed record RawRows(
    IReadOnlyList<IReadOnlyList<TableTransactionAction>> Observations,
    IReadOnlyList<IReadOnlyList<TableTransactionAction>> Issues,
    IReadOnlyList<TableTransactionAction> Ledger)
{
    private const int MostRows = 100;

    /// <summary>Reads the rows that a report has left in an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The rows.</returns>
    public static async Task<RawRows> ReadAsync(AzuriteAccount account, CancellationToken cancellationToken)
    {
        TableServiceClient service = new(account.ConnectionString, new TableClientOptions());
        IReadOnlyList<IReadOnlyList<TableTransactionAction>> ledger = await BatchesAsync(service, RawTables.Submissions, cancellationToken);
        return new RawRows(
            await BatchesAsync(service, RawTables.Observations, cancellationToken),
            await BatchesAsync(service, RawTables.Issues, cancellationToken),
            ledger[0]);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<TableTransactionAction>>> BatchesAsync(TableServiceClient service, string table, CancellationToken cancellationToken)
    {
        List<TableTransactionAction> actions = [];
        await foreach (TableEntity entity in service.GetTableClient(table).QueryAsync<TableEntity>(null, null, null, cancellationToken))
        {
            actions.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity));
        }

        return [.. actions.Chunk(MostRows)];
    }
}
