using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Api;

/// <summary>When reports are due, until when they are taken, and who has reported.</summary>
public static class CalendarEndpoints
{
    private const string PeriodDescription = "Reporting period, for example 2011, 2011-H1 or 2008_2011-05.";

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapCalendar(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder calendar = api.MapGroup("calendar");
        calendar.MapGet(string.Empty, ListAsync).WithName("ListCalendar").WithSummary("Deadlines that were set, and those of last year, this year and the next.");
        calendar.MapGet("{period}", FindAsync).WithName("GetCalendar").WithSummary("The deadlines of one period, as they hold.").MayAnswer(Problems.BadParameter);
        calendar.MapPut("{period}", SetAsync).WithName("SetCalendar").WithSummary("Sets when reports on a period are due and when it closes.").MayAnswer(Problems.BadParameter, Problems.CalendarChanged);
        calendar.MapPut("{period}/reopened/{province}", ReopenAsync).WithName("ReopenPeriod").WithSummary("Opens a closed period again for one province, or closes it again.").MayAnswer(Problems.BadParameter, Problems.CalendarChanged);
        api.MapGet("reporting", ReportingAsync).WithName("GetReporting").WithSummary("Who has reported on a period: on time, late, silent, overdue, nothing to report, accepted or returned.").MayAnswer(Problems.BadParameter);
    }

    private static async Task<Ok<Page<CalendarAnswer>>> ListAsync(ICalendarStore calendar, TimeProvider time, CancellationToken cancellationToken)
    {
        List<PeriodDeadlines> all = await calendar.ListAsync(cancellationToken).ToListAsync(cancellationToken);
        int year = VietnamDay.Of(time.GetUtcNow()).Year;
        IEnumerable<PeriodDeadlines> usual = Enumerable.Range(year - 1, 3).Select(ReportingPeriod.OfYear).Where(period => !all.Exists(set => set.Period == period)).Select(PeriodDeadlines.Default);
        return TypedResults.Ok(new Page<CalendarAnswer>([.. all.Concat(usual).OrderBy(deadlines => deadlines.Period).Select(CalendarAnswer.Of)], null));
    }

    private static async Task<Ok<CalendarAnswer>> FindAsync([Description(PeriodDescription)] string period, ICalendarStore calendar, CancellationToken cancellationToken) =>
        TypedResults.Ok(CalendarAnswer.Of(await calendar.FindAsync(PeriodOf(period), cancellationToken)));

    private static async Task<Results<Ok<CalendarAnswer>, ProblemHttpResult>> SetAsync([Description(PeriodDescription)] string period, CalendarBody body, Caller caller, ICalendarStore calendar, TimeProvider time, CancellationToken cancellationToken)
    {
        PeriodDeadlines now = await calendar.FindAsync(PeriodOf(period), cancellationToken);
        DateOnly? due = Parameters.Day("due", body.Due);
        DateOnly? closes = Parameters.Day("closes", body.Closes);
        if (closes < due)
        {
            throw InvalidRequestException.OfParameter("closes", "Ngày khóa kỳ không được trước hạn nộp. Hãy chọn lại một trong hai ngày.");
        }

        return await TrySetAsync(calendar, now, now with { Due = due, Closes = closes }, body.Revision, caller, time, cancellationToken);
    }

    private static async Task<Results<Ok<CalendarAnswer>, ProblemHttpResult>> ReopenAsync(
        [Description(PeriodDescription)] string period,
        [Description("Slug, name or code of the province.")] string province,
        ReopeningBody body,
        Caller caller,
        ICalendarStore calendar,
        Catalogue catalogue,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        ReportDestination destination = ReportDestination.Of(catalogue, province, period);
        if (destination.Issues is [var issue, ..])
        {
            throw InvalidRequestException.OfDestination(issue);
        }

        Area area = destination.Area ?? throw new InvalidOperationException("A destination without blockers has no area.");
        PeriodDeadlines now = await calendar.FindAsync(PeriodOf(period), cancellationToken);
        IEnumerable<PeriodReopening> others = now.Reopened.Where(reopened => reopened.Area != area);
        PeriodReopening[] reopened = Parameters.Day("until", body.Until) is { } until ? [.. others, new PeriodReopening(area, until)] : [.. others];
        return await TrySetAsync(calendar, now, now with { Reopened = [.. reopened.OrderBy(each => each.Area)] }, body.Revision, caller, time, cancellationToken);
    }

    private static async Task<Ok<ReportingAnswer>> ReportingAsync(
        [Description(PeriodDescription)] string period,
        [Description("real (default) or synthetic.")] string? dataset,
        [Description("Slug, name or code of the province; none asks for all that the caller may see.")] string? province,
        AccessGrant grant,
        ReportingQueries reporting,
        Catalogue catalogue,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<Area>? asked = Parameters.Areas(catalogue, province);
        IReadOnlyList<Area>? within = asked is null ? grant.Areas : [.. asked.Where(area => grant.Includes(area))];
        return TypedResults.Ok(await reporting.ListAsync(PeriodOf(period), Parameters.OneOf<Dataset>("dataset", dataset) ?? Dataset.Real, within, cancellationToken));
    }

    private static async Task<Results<Ok<CalendarAnswer>, ProblemHttpResult>> TrySetAsync(ICalendarStore calendar, PeriodDeadlines now, PeriodDeadlines asked, string? revision, Caller caller, TimeProvider time, CancellationToken cancellationToken)
    {
        if (asked.Due == now.Due && asked.Closes == now.Closes && asked.Reopened.SequenceEqual(now.Reopened))
        {
            return TypedResults.Ok(CalendarAnswer.Of(now));
        }

        if ((string.IsNullOrWhiteSpace(revision) ? null : revision.Trim()) == now.ETag)
        {
            Decision decision = new(caller.Actor, time.GetUtcNow(), null, null);
            PeriodDeadlines set = asked with { SetBy = decision };
            AuditEvent told = AuditEvent.Of(AuditAction.CalendarChanged, decision.At, caller.Actor, AuditChain.System, new AuditSubject(AuditSubjectKind.Period, set.Period.ToString()), DetailsOf(set));
            if (await calendar.TrySetAsync(set, [told], cancellationToken) is { } standing)
            {
                return TypedResults.Ok(CalendarAnswer.Of(standing));
            }
        }

        return Problems.Of(Problems.CalendarChanged, "Lịch báo cáo của kỳ này đã được người khác sửa. Hãy tải lại, xem lại rồi sửa tiếp.");
    }

    private static AuditDetails DetailsOf(PeriodDeadlines set) => AuditDetails.None
        .With("due", Parameters.Text(set.Due))
        .With("closes", Parameters.Text(set.Closes))
        .With("reopened", set.Reopened.Count == 0 ? null : string.Join(", ", set.Reopened.Select(reopened => $"{reopened.Area} {Parameters.Text(reopened.Until)}")));

    private static ReportingPeriod PeriodOf(string text) =>
        Parameters.Period(text) ?? throw InvalidRequestException.OfParameter("period", IssueMessages.Vietnamese(IssueCode.UnknownPeriod, text));
}
