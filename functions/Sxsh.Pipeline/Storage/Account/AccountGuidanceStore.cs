using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The tables <c>Answers</c> and <c>Corrections</c> of an account.</summary>
internal sealed class AccountGuidanceStore(TableServiceClient tables) : IGuidanceStore
{
    private readonly TableClient _answers = tables.GetTableClient(StorageNames.Answers);
    private readonly TableClient _corrections = tables.GetTableClient(StorageNames.Corrections);

    /// <inheritdoc/>
    public Task AddReplyAsync(IssueReply reply, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) =>
        WriteAsync(_answers, GuidanceRows.Write(reply), events, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IssueReply>> RepliesAsync(ReportKey report, CancellationToken cancellationToken)
    {
        string prefix = GuidanceKeys.Replies(report);
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {report.PartitionKey} and RowKey ge {prefix} and RowKey lt {SubmissionKeys.EndOf(prefix)}");
        return await _answers.QueryAsync<TableEntity>(filter, null, null, cancellationToken).Select(GuidanceRows.ReadReply).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task SetCorrectionAsync(ColumnCorrection correction, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) =>
        WriteAsync(_corrections, GuidanceRows.Write(correction), events, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> RemoveCorrectionAsync(ColumnCorrection correction, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        string partition = GuidanceKeys.Partition(correction.Dataset, correction.Area);
        AuditKeys.RequireChain(partition, events);
        TableTransactionAction removal = new(TableTransactionActionType.Delete, new TableEntity(partition, correction.Id), ETag.All);
        try
        {
            await _corrections.SubmitTransactionAsync([removal, .. AuditEventRow.Additions(partition, events)], cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException exception) when (exception.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ColumnCorrection>> CorrectionsAsync(Dataset dataset, Area area, CancellationToken cancellationToken) =>
        await _corrections.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {GuidanceKeys.Partition(dataset, area)}"), null, null, cancellationToken)
            .Where(row => !row.RowKey.StartsWith(AuditKeys.WaitingPrefix, StringComparison.Ordinal))
            .Select(GuidanceRows.ReadCorrection)
            .ToListAsync(cancellationToken);

    private static async Task WriteAsync(TableClient table, TableEntity row, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        AuditKeys.RequireChain(row.PartitionKey, events);
        await table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.UpsertReplace, row), .. AuditEventRow.Additions(row.PartitionKey, events)], cancellationToken);
    }
}
