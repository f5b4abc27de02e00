using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Notices;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Api;

/// <summary>Answers with what provinces are told.</summary>
public static class NoticeEndpoints
{
    private const int FeedLength = 100;

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapNotices(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder notices = api.MapGroup("notices");
        notices.MapGet(string.Empty, ListAsync).WithName("ListNotices").WithSummary("What provinces are told, the latest first.").MayAnswer(Problems.BadParameter);
        notices.MapGet("feed", FeedAsync).WithName("GetNoticeFeed").WithSummary("The latest notices as an Atom feed, for Outlook and feed readers.").Produces<Stream>(contentType: "application/atom+xml").MayAnswer(Problems.BadParameter);
        notices.MapPost("{province}/{notice}/read", ReadAsync).WithName("ReadNotice").WithSummary("Marks a notice as read for its area.").MayAnswer(Problems.BadParameter, Problems.NoticeMissing);
    }

    private static async Task<Ok<Page<NoticeAnswer>>> ListAsync(
        [Description("Only this province: slug, name or code.")] string? province,
        [Description("real or synthetic.")] string? dataset,
        [Description("true: only those that nobody of the area has read.")] string? unread,
        [Description("Rows a page.")] string? limit,
        [Description("Token of the page before.")] string? after,
        Catalogue catalogue,
        AccessGrant grant,
        AuditDrain drain,
        NoticeQueries notices,
        NoticeWording wording,
        CancellationToken cancellationToken)
    {
        NoticeFilter filter = FilterOf(catalogue, grant, province, dataset, Parameters.Flag("unread", unread));
        PageRequest page = Parameters.Page(limit, after);
        await drain.RunAsync(null, cancellationToken);
        Page<Notice> found = await notices.ListAsync(filter, page, cancellationToken);
        return TypedResults.Ok(new Page<NoticeAnswer>([.. found.Items.Select(notice => NoticeAnswer.Of(notice, wording, catalogue))], found.Next));
    }

    private static async Task<FileContentHttpResult> FeedAsync(
        [Description("Only this province: slug, name or code.")] string? province,
        [Description("real or synthetic.")] string? dataset,
        HttpRequest request,
        Catalogue catalogue,
        AccessGrant grant,
        AuditDrain drain,
        NoticeQueries notices,
        NoticeWording wording,
        CancellationToken cancellationToken)
    {
        NoticeFilter filter = FilterOf(catalogue, grant, province, dataset, false);
        await drain.RunAsync(null, cancellationToken);
        Page<Notice> found = await notices.ListAsync(filter, new PageRequest(FeedLength, null), cancellationToken);

        // The query may hold a key: it is left out.
        Uri home = new($"{request.Scheme}://{request.Host}/");
        byte[] feed = NoticeFeed.Write([.. found.Items.Select(notice => NoticeAnswer.Of(notice, wording, catalogue))], new Uri(home, "api/notices/feed"), home);
        return TypedResults.Bytes(feed, "application/atom+xml; charset=utf-8");
    }

    private static async Task<Results<Ok<NoticeAnswer>, ProblemHttpResult>> ReadAsync(
        [Description("Slug, name or code of the province.")] string province,
        [Description("Id of the notice.")] string notice,
        Catalogue catalogue,
        AccessGrant grant,
        Stores stores,
        NoticeWording wording,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        foreach (Area area in (Parameters.Areas(catalogue, province) ?? []).Where(area => grant.Includes(area)))
        {
            if (notice.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && await stores.Notices.MarkReadAsync(area, notice, time.GetUtcNow(), cancellationToken) is { } read)
            {
                return TypedResults.Ok(NoticeAnswer.Of(read, wording, catalogue));
            }
        }

        return Problems.Of(Problems.NoticeMissing, "Không có thông báo này. Hãy lấy mã từ danh sách tại /api/notices.");
    }

    private static NoticeFilter FilterOf(Catalogue catalogue, AccessGrant grant, string? province, string? dataset, bool isUnread)
    {
        IReadOnlyList<Area>? named = Parameters.Areas(catalogue, province);
        return new NoticeFilter(grant.Areas is { } own ? named is null ? own : [.. named.Where(own.Contains)] : named, Parameters.OneOf<Dataset>("dataset", dataset), isUnread);
    }
}
