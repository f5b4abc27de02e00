using System.Globalization;
using System.Runtime.CompilerServices;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Notices;

/// <summary>Tells provinces, once a day, what is due in 14, 7 and 1 days and what is overdue: a report on a period of which nothing counts, and a returned report that was not sent again. Real figures only; nobody owes made-up ones.</summary>
/// <param name="stores">The stores.</param>
/// <param name="reporting">Knows which provinces have reported.</param>
/// <param name="webhooks">Notes which notices are to be sent.</param>
/// <param name="time">Tells the day, +07:00.</param>
public sealed class DeadlineNotices(Stores stores, ReportingQueries reporting, WebhookSender webhooks, TimeProvider time)
{
    // Whoever has not reported long after the day was told; a calendar that is filled in for past years tells nobody.
    private const int LongestOverdue = 60;

    private const int EventIdLength = 32;

    private static readonly int[] Before = [1, 7, 14];

    private DateOnly _told;

    /// <summary>Makes the notices of today that were not made yet.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when they stand.</returns>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        DateOnly today = VietnamDay.Of(time.GetUtcNow());
        if (_told == today)
        {
            return;
        }

        await foreach (Notice notice in MissingAsync(today, cancellationToken).Concat(ReturnedAsync(today, cancellationToken)))
        {
            await stores.Notices.TryAddAsync(notice, cancellationToken);
            await webhooks.EnqueueAsync(notice, cancellationToken);
        }

        _told = today;
    }

    private async IAsyncEnumerable<Notice> MissingAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<PeriodDeadlines> set = await stores.Calendar.ListAsync(cancellationToken).ToListAsync(cancellationToken);
        PeriodDeadlines[] unset = [.. new[] { today.Year, today.Year - 1 }.Select(ReportingPeriod.OfYear).Where(year => set.TrueForAll(each => each.Period != year)).Select(PeriodDeadlines.Default)];
        foreach (PeriodDeadlines deadlines in set.Concat(unset))
        {
            if (deadlines.Due is not { } due || StageOf(today, due) is not { } stage)
            {
                continue;
            }

            ReportingAnswer answer = await reporting.ListAsync(deadlines.Period, Dataset.Real, null, cancellationToken);
            foreach (AreaReporting area in answer.Items.Select(row => row.Reporting).Where(area => area is { Reports: 0, Waiting: 0 }))
            {
                yield return Of(area.Area, $"{WireNames.Of(Dataset.Real)}/{area.Area}/{deadlines.Period}", deadlines.Period, due, stage, deadlines.SetBy?.At);
            }
        }
    }

    private async IAsyncEnumerable<Notice> ReturnedAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LedgerScope scope = new(Dataset.Real, null, null);
        Dictionary<ReportKey, ReportPointers> pointers = await stores.Ledger.ListPointersAsync(scope, cancellationToken).ToDictionaryAsync(each => each.Report, cancellationToken: cancellationToken);
        await foreach (Submission version in stores.Ledger.ListAsync(scope, cancellationToken))
        {
            if (version is { Review: ReviewState.Returned, Reviewed: { Due: { } due } returned, Id.Report: { Area: { } area, Period: { } period } report }
                && pointers.GetValueOrDefault(report)?.Current?.Number == version.Id.Number
                && StageOf(today, due) is { } stage)
            {
                yield return Of(area, version.Id.ToString(), period, due, stage, returned.At) with { FileName = report.Name, Reason = returned.Reason };
            }
        }
    }

    // Days before the due day; -1 when it is over. Who was away on the day of a stage makes the present one only.
    private static int? StageOf(DateOnly today, DateOnly due)
    {
        int left = due.DayNumber - today.DayNumber;
        return left < -LongestOverdue ? null
            : left < 0 ? -1
            : Array.Find(Before, stage => left <= stage) is > 0 and int stage ? stage
            : null;
    }

    // The same each time: no instance tells twice what another has told.
    private static Notice Of(Area area, string subject, ReportingPeriod period, DateOnly due, int stage, DateTimeOffset? setAt)
    {
        DateTimeOffset begins = VietnamDay.EndOf(due.AddDays(-stage - 1));
        DateTimeOffset at = setAt is { } known && known > begins ? known : begins;
        using var cause = new CanonicalHash();
        cause.Add(subject).Add(due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Add(stage);
        return new Notice
        {
            Id = Notice.IdOf(at, cause.End()[..EventIdLength]),
            Area = area,
            Dataset = Dataset.Real,
            Kind = stage < 0 ? NoticeKind.Overdue : NoticeKind.Due,
            At = at,
            Subject = subject,
            Period = period,
            DueOn = due,
        };
    }
}
