using System.Runtime.CompilerServices;
using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The table <c>Submissions</c> of an account.</summary>
/// <remarks>A request whose answer got lost is sent again, and then refused because of itself. Every writing bears a mark of its own, so a refusal is checked against what stands there.</remarks>
internal sealed class AccountSubmissionLedger(TableServiceClient tables) : ISubmissionLedger
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Submissions);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Submission>> VersionsAsync(ReportKey report, CancellationToken cancellationToken) =>
        await RowsOf(report, SubmissionKeys.VersionPrefix, cancellationToken).Select(SubmissionRow.Read).ToListAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<Submission?> FindAsync(SubmissionId id, CancellationToken cancellationToken) =>
        await FindAsync(SubmissionKeys.Partition(id.Report), SubmissionKeys.Version(id), cancellationToken) is { } row ? SubmissionRow.Read(row) : null;

    /// <inheritdoc/>
    public async Task<Submission?> TryAddAsync(Submission submission, CancellationToken cancellationToken)
    {
        SubmissionKeys.RequireNumber(submission.Id);
        TableEntity row = SubmissionRow.Write(submission);
        try
        {
            return submission with { ETag = EntityColumns.ETagOf(await _table.AddEntityAsync(row, cancellationToken)) };
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return await FindOwnAsync(row, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<Submission?> TryUpdateAsync(Submission submission, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(submission.ETag);
        TableEntity row = SubmissionRow.Write(submission);
        try
        {
            Response response = await _table.UpdateEntityAsync(row, new ETag(submission.ETag), TableUpdateMode.Replace, cancellationToken);
            return submission with { ETag = EntityColumns.ETagOf(response) };
        }
        catch (RequestFailedException exception) when (IsConflict(exception))
        {
            return await FindOwnAsync(row, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> TryCommitAsync(Submission submission, ReportPointers pointers, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(submission.ETag);
        if (pointers.Report != submission.Id.Report)
        {
            throw new ArgumentException("The pointers are those of another report.", nameof(pointers));
        }

        TableEntity row = SubmissionRow.Write(submission);
        TableTransactionAction[] actions =
        [
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, new ETag(submission.ETag)),
            PointersRow.Set(pointers),
        ];
        try
        {
            await _table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException exception) when (IsConflict(exception))
        {
            return await FindOwnAsync(row, cancellationToken) is not null;
        }
    }

    /// <inheritdoc/>
    public async Task<ReportPointers?> FindPointersAsync(ReportKey report, CancellationToken cancellationToken) =>
        await FindAsync(SubmissionKeys.Partition(report), SubmissionKeys.Pointers(report), cancellationToken) is { } row ? PointersRow.Read(row) : null;

    /// <inheritdoc/>
    public Task AddRepeatAsync(RepeatedUpload upload, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(RepeatRow.Write(upload), TableUpdateMode.Replace, cancellationToken);

    /// <inheritdoc/>
    public async Task<RepeatedUpload?> FindRepeatAsync(ReportKey report, string blobName, CancellationToken cancellationToken) =>
        await FindAsync(SubmissionKeys.Partition(report), SubmissionKeys.Repeat(report, blobName), cancellationToken) is { } row ? RepeatRow.Read(row) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RepeatedUpload>> RepeatsAsync(ReportKey report, CancellationToken cancellationToken) =>
        await RowsOf(report, SubmissionKeys.RepeatPrefix, cancellationToken).Select(RepeatRow.Read).ToListAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Submission> ListAsync(LedgerScope scope, CancellationToken cancellationToken) =>
        RowsAsync(scope, SubmissionKeys.VersionPrefix, cancellationToken).Select(SubmissionRow.Read);

    /// <inheritdoc/>
    public IAsyncEnumerable<ReportPointers> ListPointersAsync(LedgerScope scope, CancellationToken cancellationToken) =>
        RowsAsync(scope with { AfterId = null }, SubmissionKeys.PointersPrefix, cancellationToken).Select(PointersRow.Read);

    /// <inheritdoc/>
    public IAsyncEnumerable<RepeatedUpload> ListRepeatsAsync(LedgerScope scope, CancellationToken cancellationToken) =>
        RowsAsync(scope with { AfterId = null }, SubmissionKeys.RepeatPrefix, cancellationToken).Select(RepeatRow.Read);

    private static bool IsConflict(RequestFailedException exception) =>
        exception.ErrorCode is TableErrorCode.UpdateConditionNotSatisfied or TableErrorCode.ResourceNotFound or TableErrorCode.EntityAlreadyExists;

    private AsyncPageable<TableEntity> RowsOf(ReportKey report, string rowPrefix, CancellationToken cancellationToken)
    {
        string prefix = $"{rowPrefix}{report.RowKey}~";
        string filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {SubmissionKeys.Partition(report)} and RowKey ge {prefix} and RowKey lt {SubmissionKeys.EndOf(prefix)}");
        return _table.QueryAsync<TableEntity>(filter, null, null, cancellationToken);
    }

    private async IAsyncEnumerable<TableEntity> RowsAsync(LedgerScope scope, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string filter in LedgerFilters.Of(scope, prefix))
        {
            await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, null, null, cancellationToken))
            {
                yield return row;
            }
        }
    }

    private async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> response = await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, null, cancellationToken);
        return response.HasValue ? response.Value : null;
    }

    private async Task<Submission?> FindOwnAsync(TableEntity written, CancellationToken cancellationToken) =>
        await FindAsync(written.PartitionKey, written.RowKey, cancellationToken) is { } standing && ReportColumns.IsSameWrite(written, standing)
            ? SubmissionRow.Read(standing)
            : null;
}
