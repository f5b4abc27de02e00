using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>Covering letters and attachments in the table <c>Submissions</c> of an account.</summary>
internal sealed class AccountCoverStore(TableServiceClient tables) : ICoverStore
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Submissions);

    /// <inheritdoc/>
    public async Task<ReportCover?> FindAsync(SubmissionId id, CancellationToken cancellationToken) =>
        await FindRowAsync(SubmissionKeys.Partition(id.Report), SubmissionKeys.Cover(id), cancellationToken) is { } row ? CoverRow.Read(row) : null;

    /// <inheritdoc/>
    public async Task<ReportCover?> TrySetAsync(ReportCover cover, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        TableEntity row = CoverRow.Write(cover);
        TableTransactionAction action = cover.ETag is { } etag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, new ETag(etag))
            : new TableTransactionAction(TableTransactionActionType.Add, row);
        return await FindWrittenAsync(row, action, events, cancellationToken) is { } standing ? CoverRow.Read(standing) : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportAttachment>> AttachmentsAsync(SubmissionId id, CancellationToken cancellationToken)
    {
        string prefix = SubmissionKeys.Attachment(id, string.Empty);
        string filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {SubmissionKeys.Partition(id.Report)} and RowKey ge {prefix} and RowKey lt {SubmissionKeys.EndOf(prefix)}");
        return await _table.QueryAsync<TableEntity>(filter, null, null, cancellationToken).Select(AttachmentRow.Read).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> TryAddAsync(ReportAttachment attachment, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        TableEntity row = AttachmentRow.Write(attachment);
        return await FindWrittenAsync(row, new TableTransactionAction(TableTransactionActionType.Add, row), events, cancellationToken) is not null;
    }

    // A request whose answer got lost is sent again, and then refused because of itself; what stands there tells.
    private async Task<TableEntity?> FindWrittenAsync(TableEntity row, TableTransactionAction action, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        AuditKeys.RequireChain(row.PartitionKey, events);
        try
        {
            await _table.SubmitTransactionAsync([action, .. AuditEventRow.Additions(row.PartitionKey, events)], cancellationToken);
        }
        catch (TableTransactionFailedException exception) when (exception.ErrorCode is TableErrorCode.UpdateConditionNotSatisfied or TableErrorCode.ResourceNotFound or TableErrorCode.EntityAlreadyExists)
        {
            // Told by what stands there.
        }

        return await FindRowAsync(row.PartitionKey, row.RowKey, cancellationToken) is { } standing && ReportColumns.IsSameWrite(row, standing) ? standing : null;
    }

    private async Task<TableEntity?> FindRowAsync(string partition, string row, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> response = await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, null, cancellationToken);
        return response.HasValue ? response.Value : null;
    }
}
