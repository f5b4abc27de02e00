using System.Globalization;
using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The table <c>Audit</c> of an account.</summary>
/// <remarks>A partition is a chain. A transaction adds the links, by insert-if-absent of the next places, with a row for each event that says where it is, and moves the end.</remarks>
internal sealed class AccountAuditStore(TableServiceClient tables) : IAuditStore
{
    private const string EntryPrefix = "e~";
    private const string EventPrefix = "i~";
    private const string EndRow = "end";
    private const string ChainsPartition = "chains";
    private const string EventId = nameof(EventId);

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Audit);

    /// <inheritdoc/>
    public async Task<AuditEnd?> FindEndAsync(AuditChain chain, CancellationToken cancellationToken)
    {
        if (await FindRowAsync(chain.Name, EndRow, cancellationToken) is { } row)
        {
            return new AuditEnd(chain, RequireInt64(row, nameof(AuditEnd.Sequence)), row.RequireText(nameof(AuditEnd.Hash)), row.RequireInstant(nameof(AuditEnd.ChainedAt)), row.ETag.ToString());
        }

        // Somebody took the row away: the chain goes on behind what is left of it, and verifying tells what is missing.
        AuditEntry? last = await ListAsync(chain, 0, cancellationToken).LastOrDefaultAsync(cancellationToken);
        return last is null ? null : AuditEnd.Of(last, null);
    }

    /// <inheritdoc/>
    public async Task<AuditEnd?> TryAppendAsync(AuditEnd? before, IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        AuditEntry last = entries[^1];
        string partition = last.Event.Chain.Name;
        if (before is null)
        {
            await _table.UpsertEntityAsync(new TableEntity(ChainsPartition, partition), TableUpdateMode.Replace, cancellationToken);
        }

        var endRow = new TableEntity(partition, EndRow)
        {
            [nameof(AuditEnd.Sequence)] = last.Sequence,
            [nameof(AuditEnd.Hash)] = last.Hash,
            [nameof(AuditEnd.ChainedAt)] = last.ChainedAt,
        };
        TableTransactionAction[] actions =
        [
            before?.ETag is { } etag
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, endRow, new ETag(etag))
                : new TableTransactionAction(TableTransactionActionType.Add, endRow),
            .. entries.Select(entry => new TableTransactionAction(TableTransactionActionType.Add, Write(partition, entry))),
            .. entries.Select(entry => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition, EventPrefix + entry.Event.Id) { [nameof(AuditEntry.Sequence)] = entry.Sequence })),
        ];
        try
        {
            Response<IReadOnlyList<Response>> answers = await _table.SubmitTransactionAsync(actions, cancellationToken);
            return AuditEnd.Of(last, EntityColumns.ETagOf(answers.Value[0]));
        }
        catch (TableTransactionFailedException exception) when (exception.ErrorCode is TableErrorCode.UpdateConditionNotSatisfied or TableErrorCode.ResourceNotFound or TableErrorCode.EntityAlreadyExists)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<AuditEntry?> FindAsync(AuditChain chain, string eventId, CancellationToken cancellationToken)
    {
        if (await FindRowAsync(chain.Name, EventPrefix + eventId, cancellationToken) is not { } place)
        {
            return null;
        }

        return await FindRowAsync(chain.Name, RowOf(RequireInt64(place, nameof(AuditEntry.Sequence))), cancellationToken) is { } row ? Read(row) : null;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<AuditEntry> ListAsync(AuditChain chain, long after, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {chain.Name} and RowKey gt {RowOf(after)} and RowKey lt {SubmissionKeys.EndOf(EntryPrefix)}");
        return _table.QueryAsync<TableEntity>(filter, null, null, cancellationToken).Select(Read);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AuditChain>> ChainsAsync(CancellationToken cancellationToken) =>
        await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {ChainsPartition}"), null, null, cancellationToken)
            .Select(row => new AuditChain(row.RowKey))
            .ToListAsync(cancellationToken);

    private static string RowOf(long sequence) => string.Create(CultureInfo.InvariantCulture, $"{EntryPrefix}{sequence:D10}");

    private static TableEntity Write(string partition, AuditEntry entry)
    {
        var row = new TableEntity(partition, RowOf(entry.Sequence))
        {
            [EventId] = entry.Event.Id,
            [nameof(AuditEntry.Sequence)] = entry.Sequence,
            [nameof(AuditEntry.ChainedAt)] = entry.ChainedAt,
            [nameof(AuditEntry.Previous)] = entry.Previous,
            [nameof(AuditEntry.Hash)] = entry.Hash,
        };
        AuditEventRow.Write(row, entry.Event);
        return row;
    }

    private static AuditEntry Read(TableEntity row) => new(
        RequireInt64(row, nameof(AuditEntry.Sequence)),
        row.RequireInstant(nameof(AuditEntry.ChainedAt)),
        AuditEventRow.Read(row, row.RequireText(EventId)),
        row.RequireText(nameof(AuditEntry.Previous)),
        row.RequireText(nameof(AuditEntry.Hash)));

    private static long RequireInt64(TableEntity row, string name) => row.GetInt64(name) ?? throw EntityColumns.Missing(row, name);

    private async Task<TableEntity?> FindRowAsync(string partition, string row, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> response = await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, null, cancellationToken);
        return response.HasValue ? response.Value : null;
    }
}
