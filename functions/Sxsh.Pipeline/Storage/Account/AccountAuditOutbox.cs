using System.Runtime.CompilerServices;
using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The waiting events of an account's tables.</summary>
internal sealed class AccountAuditOutbox(TableServiceClient tables) : IAuditOutbox
{
    // Tables besides the ledger whose transactions hold events; all of them belong to the chain of the system, or are few.
    private static readonly string[] Others = [StorageNames.Calendar, StorageNames.Keys, StorageNames.Webhooks, StorageNames.Answers, StorageNames.Corrections];

    private readonly TableClient _ledger = tables.GetTableClient(StorageNames.Submissions);
    private readonly TableClient[] _others = [.. Others.Select(tables.GetTableClient)];

    /// <inheritdoc/>
    public async IAsyncEnumerable<WaitingEvent> ListAsync(AuditChain? chain, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string prefix = AuditKeys.WaitingPrefix;
        string rows = TableClient.CreateQueryFilter($"RowKey ge {prefix} and RowKey lt {SubmissionKeys.EndOf(prefix)}");

        // A partition of the ledger is a chain.
        string ledgerRows = chain is { } one ? $"{TableClient.CreateQueryFilter($"PartitionKey eq {one.Name}")} and {rows}" : rows;
        foreach ((TableClient table, string filter) in _others.Select(table => (table, rows)).Prepend((_ledger, ledgerRows)))
        {
            await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, null, null, cancellationToken))
            {
                AuditEvent waiting = AuditEventRow.Read(row, row.RowKey[prefix.Length..]);
                if (chain is null || waiting.Chain == chain)
                {
                    yield return new WaitingEvent(waiting, $"{table.Name}/{row.PartitionKey}");
                }
            }
        }
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(IReadOnlyList<WaitingEvent> events, CancellationToken cancellationToken)
    {
        foreach (IGrouping<string, WaitingEvent> place in events.GroupBy(each => each.Place))
        {
            string[] parts = place.Key.Split('/', 2);
            TableClient table = _others.Prepend(_ledger).First(known => known.Name == parts[0]);
            foreach (WaitingEvent[] batch in place.Chunk(RowBatches.MaxRows))
            {
                await RemoveAsync(table, parts[1], [.. batch.Select(each => AuditKeys.Waiting(each.Event.Id))], cancellationToken);
            }
        }
    }

    private static async Task RemoveAsync(TableClient table, string partition, IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, row), ETag.All)), cancellationToken);
        }
        catch (TableTransactionFailedException exception) when (exception.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            // Another worker was faster with some of them: one by one, so that the others go.
            foreach (string row in rows)
            {
                await table.DeleteEntityAsync(partition, row, ETag.All, cancellationToken);
            }
        }
    }
}
