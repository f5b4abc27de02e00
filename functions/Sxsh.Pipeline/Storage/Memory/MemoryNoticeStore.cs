using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The table <c>Notices</c>, in memory.</summary>
public sealed class MemoryNoticeStore : INoticeStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<Area, SortedDictionary<string, Notice>> _areas = [];

    /// <inheritdoc/>
    public Task<bool> TryAddAsync(Notice notice, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_areas.TryGetValue(notice.Area, out SortedDictionary<string, Notice>? own))
            {
                _areas.Add(notice.Area, own = new SortedDictionary<string, Notice>(StringComparer.Ordinal));
            }

            return Task.FromResult(own.TryAdd(notice.Id, notice));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Notice> ListAsync(Area? area, string? after, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _areas
                .Where(own => area is null || own.Key == area)
                .SelectMany(own => own.Value.Values)
                .Where(notice => after is null || string.CompareOrdinal(notice.Id, after) > 0)
                .ToArray()
                .ToAsyncEnumerable();
        }
    }

    /// <inheritdoc/>
    public Task<Notice?> FindAsync(Area area, string id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_areas.GetValueOrDefault(area)?.GetValueOrDefault(id));
        }
    }

    /// <inheritdoc/>
    public Task<Notice?> MarkReadAsync(Area area, string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_areas.GetValueOrDefault(area)?.GetValueOrDefault(id) is not { } notice)
            {
                return Task.FromResult<Notice?>(null);
            }

            return Task.FromResult<Notice?>(_areas[area][id] = notice with { ReadAt = notice.ReadAt ?? at });
        }
    }
}
