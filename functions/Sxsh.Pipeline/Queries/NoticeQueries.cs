using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Queries;

/// <summary>Answers with notices.</summary>
/// <param name="stores">The stores.</param>
public sealed class NoticeQueries(Stores stores)
{
    /// <summary>Lists notices, the latest first.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="page">Which page; its token is the identity after which it begins.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The page.</returns>
    public async Task<Page<Notice>> ListAsync(NoticeFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        List<Notice> found = [];
        foreach (Area? area in filter.Areas is { } areas ? areas.Select(each => (Area?)each) : [null])
        {
            IAsyncEnumerable<Notice> own = stores.Notices.ListAsync(area, page.Token, cancellationToken)
                .Where(notice => (filter.Dataset is null || notice.Dataset == filter.Dataset) && !(filter.IsUnread && notice.ReadAt is not null));

            // Of one area they come latest first; of all, by area.
            found.AddRange(await (area is null ? own : own.Take(page.Limit + 1)).ToListAsync(cancellationToken));
        }

        Notice[] items = [.. found.OrderBy(notice => notice.Id, StringComparer.Ordinal).Take(page.Limit)];
        return new Page<Notice>(items, found.Count > items.Length ? items[^1].Id : null);
    }
}
