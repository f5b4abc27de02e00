using System.Runtime.CompilerServices;
using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
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
    public async Task<Submission?> TryAddAsync(Submission submission, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        SubmissionKeys.RequireNumber(submission.Id);
        TableEntity row = SubmissionRow.Write(submission);
        return await TryWriteAsync(new TableTransactionAction(TableTransactionActionType.Add, row), events, cancellationToken) is { } etag
            ? submission with { ETag = etag }
            : await FindOwnAsync(row, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Submission?> TryUpdateAsync(Submission submission, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(submission.ETag);
        TableEntity row = SubmissionRow.Write(submission);
        return await TryWriteAsync(new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, new ETag(submission.ETag)), events, cancellationToken) is { } etag
            ? submission with { ETag = etag }
            : await FindOwnAsync(row, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> TryCommitAsync(IReadOnlyList<Submission> versions, ReportPointers pointers, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        LedgerArguments.RequireOneReport(versions, pointers);
        TableEntity[] rows = [.. versions.Select(SubmissionRow.Write)];
        TableTransactionAction[] actions =
        [
            .. rows.Zip(versions, (row, version) => new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, new ETag(version.ETag ?? string.Empty))),
            PointersRow.Set(pointers),
            .. Additions(rows[0].PartitionKey, events),
        ];
        return await TrySubmitAsync(actions, cancellationToken) is not null || await FindOwnAsync(rows[0], cancellationToken) is not null;
    }

    /// <inheritdoc/>
    public async Task<ReportPointers?> FindPointersAsync(ReportKey report, CancellationToken cancellationToken) =>
        await FindAsync(SubmissionKeys.Partition(report), SubmissionKeys.Pointers(report), cancellationToken) is { } row ? PointersRow.Read(row) : null;

    /// <inheritdoc/>
    public async Task<bool> TryDecideAsync(FigureDecision decision, ReportPointers pointers, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        LedgerArguments.RequireCounted(decision, pointers);
        TableEntity row = FigureDecisionRow.Write(decision);
        TableTransactionAction[] actions = [new(TableTransactionActionType.Add, row), PointersRow.Set(pointers), .. Additions(row.PartitionKey, events)];
        return await TrySubmitAsync(actions, cancellationToken) is not null
            || (await FindAsync(row.PartitionKey, row.RowKey, cancellationToken) is { } standing && ReportColumns.IsSameWrite(row, standing));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FigureDecision>> FigureDecisionsAsync(ReportKey report, int upTo, CancellationToken cancellationToken)
    {
        if (upTo == 0)
        {
            return [];
        }

        string first = SubmissionKeys.FigureDecision(report, 0);
        string last = SubmissionKeys.FigureDecision(report, upTo);
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {SubmissionKeys.Partition(report)} and RowKey ge {first} and RowKey le {last}");
        return await _table.QueryAsync<TableEntity>(filter, null, null, cancellationToken).Select(FigureDecisionRow.Read).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task AddRepeatAsync(RepeatedUpload upload, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        TableEntity row = RepeatRow.Write(upload);
        if (events.Count > 0 && await TryWriteAsync(new TableTransactionAction(TableTransactionActionType.Add, row), events, cancellationToken) is not null)
        {
            return;
        }

        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

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

    private static IEnumerable<TableTransactionAction> Additions(string partition, IReadOnlyList<AuditEvent> events)
    {
        AuditKeys.RequireChain(partition, events);
        return AuditEventRow.Additions(partition, events);
    }

    /// <summary>Writes one row, alone or together with its events.</summary>
    /// <returns>The row's new ETag; null if a condition did not hold.</returns>
    private async Task<string?> TryWriteAsync(TableTransactionAction write, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        if (events.Count > 0)
        {
            return await TrySubmitAsync([write, .. Additions(write.Entity.PartitionKey, events)], cancellationToken);
        }

        try
        {
            return EntityColumns.ETagOf(write.ActionType == TableTransactionActionType.Add
                ? await _table.AddEntityAsync(write.Entity, cancellationToken)
                : await _table.UpdateEntityAsync(write.Entity, write.ETag, TableUpdateMode.Replace, cancellationToken));
        }
        catch (RequestFailedException exception) when (IsConflict(exception))
        {
            return null;
        }
    }

    private async Task<string?> TrySubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            return EntityColumns.ETagOf((await _table.SubmitTransactionAsync(actions, cancellationToken)).Value[0]);
        }
        catch (TableTransactionFailedException exception) when (IsConflict(exception))
        {
            return null;
        }
    }

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
