using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class CalendarStoreContract
{
    private static readonly ReportingPeriod Span = ReportingPeriod.Parse("2008/2011-05");

    [Fact]
    public async Task Find_NobodySetAnything_IsTheDefault()
    {
        ICalendarStore calendar = (await OpenAsync()).Calendar;

        Assert.Equal(PeriodDeadlines.Default(ReportingPeriod.OfYear(2011)), await calendar.FindAsync(ReportingPeriod.OfYear(2011), Samples.Token));
        Assert.Empty(await calendar.ListAsync(Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task TrySet_Deadlines_KeepsEveryFieldAndTellsTheAudit()
    {
        Stores stores = await OpenAsync();
        PeriodDeadlines deadlines = Samples.Deadlines(Span);

        PeriodDeadlines? set = await stores.Calendar.TrySetAsync(deadlines, [Told(deadlines)], Samples.Token);

        Assert.NotNull(set);
        Assert.Equal(deadlines with { ETag = set.ETag }, set);
        Assert.Equal(set, await stores.Calendar.FindAsync(Span, Samples.Token));
        Assert.Equal([set], await stores.Calendar.ListAsync(Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal(AuditAction.CalendarChanged, (await stores.Outbox.ListAsync(AuditChain.System, Samples.Token).SingleAsync(Samples.Token)).Event.Action);
    }

    [Fact]
    public async Task TrySet_SomebodyWasFaster_ReturnsNullAndChangesNothing()
    {
        Stores stores = await OpenAsync();
        PeriodDeadlines deadlines = Samples.Deadlines(Span);
        PeriodDeadlines? set = await stores.Calendar.TrySetAsync(deadlines, [], Samples.Token);

        Assert.Null(await stores.Calendar.TrySetAsync(deadlines with { Due = null }, [Told(deadlines)], Samples.Token));
        Assert.Null(await stores.Calendar.TrySetAsync(deadlines with { ETag = "W/\"datetime'2026-01-01T00%3A00%3A00.0000000Z'\"" }, [Told(deadlines)], Samples.Token));

        Assert.Equal(set, await stores.Calendar.FindAsync(Span, Samples.Token));
        Assert.Empty(await stores.Outbox.ListAsync(null, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task TrySet_NobodySetsIt_Throws()
    {
        ICalendarStore calendar = (await OpenAsync()).Calendar;

        await Assert.ThrowsAnyAsync<ArgumentException>(() => calendar.TrySetAsync(PeriodDeadlines.Default(Span), [], Samples.Token));
    }

    protected abstract Task<Stores> OpenAsync();

    private static AuditEvent Told(PeriodDeadlines deadlines) => AuditEvent.Of(
        AuditAction.CalendarChanged, Samples.Noon, Actor.System, AuditChain.System, new AuditSubject(AuditSubjectKind.Period, deadlines.Period.ToString()), AuditDetails.None);
}
