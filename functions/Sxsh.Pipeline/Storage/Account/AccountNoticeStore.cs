using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The table <c>Notices</c> of an account.</summary>
internal sealed class AccountNoticeStore(TableServiceClient tables) : INoticeStore
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Notices);

    /// <inheritdoc/>
    public async Task<bool> TryAddAsync(Notice notice, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(NoticeRow.Write(notice), cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Notice> ListAsync(Area? area, string? after, CancellationToken cancellationToken)
    {
        string[] parts =
        [
            .. area is { } one ? (string[])[TableClient.CreateQueryFilter($"PartitionKey eq {one.ToString()}")] : [],
            .. after is not null ? (string[])[TableClient.CreateQueryFilter($"RowKey gt {after}")] : [],
        ];
        return _table.QueryAsync<TableEntity>(parts.Length == 0 ? null : string.Join(" and ", parts), null, null, cancellationToken).Select(NoticeRow.Read);
    }

    /// <inheritdoc/>
    public async Task<Notice?> FindAsync(Area area, string id, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> response = await _table.GetEntityIfExistsAsync<TableEntity>(area.ToString(), id, null, cancellationToken);
        return response.HasValue && response.Value is { } row ? NoticeRow.Read(row) : null;
    }

    /// <inheritdoc/>
    public async Task<Notice?> MarkReadAsync(Area area, string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await FindAsync(area, id, cancellationToken) is not { } notice)
        {
            return null;
        }

        if (notice.ReadAt is not null)
        {
            return notice;
        }

        await _table.UpdateEntityAsync(new TableEntity(area.ToString(), id) { [nameof(Notice.ReadAt)] = at }, ETag.All, TableUpdateMode.Merge, cancellationToken);
        return notice with { ReadAt = at };
    }
}
