using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;
using Sxsh.Pipeline.Notices;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Tests.Decisions;
using Xunit;

namespace Sxsh.Pipeline.Tests.Notices;

/// <summary>Who owes a report is told 14, 7 and 1 days before, and once when the day is over.</summary>
public sealed class DeadlineNoticesTests : IDisposable
{
    private static readonly Area BenTre = Area.Parse("63-83");
    private static readonly Area VinhLong = Area.Parse("34-86");
    private static readonly ReportingPeriod Of2026 = ReportingPeriod.OfYear(2026);

    private readonly DecisionBench _bench = new();
    private readonly WebhookClient _client = new(isDevelopment: true);

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Make_NothingCountsYet_IsToldAtEachStageOnce()
    {
        List<int> told = [];
        for (DateOnly day = new(2026, 11, 29); day <= new DateOnly(2026, 12, 18); day = day.AddDays(1))
        {
            GoTo(day);
            await MakeAsync();
            await MakeAsync();
            told.Add((await OfAsync(VinhLong)).Count);
        }

        Assert.Equal([0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 4, 4, 4], told);
        List<Notice> notices = await OfAsync(VinhLong);
        Assert.Equal([NoticeKind.Overdue, NoticeKind.Due, NoticeKind.Due, NoticeKind.Due], notices.Select(notice => notice.Kind));
        Assert.Equal(["2026-12-16", "2026-12-14", "2026-12-08", "2026-12-01"], notices.Select(notice => VietnamDay.Of(notice.At).ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(notices, notice => Assert.Equal((Dataset.Real, Of2026, new DateOnly(2026, 12, 15)), (notice.Dataset, notice.Period!.Value, notice.DueOn!.Value)));
    }

    [Fact]
    public async Task Make_SystemWasAway_TellsThePresentStageAlone()
    {
        GoTo(new DateOnly(2026, 12, 10));

        await MakeAsync();

        Assert.Equal(new DateOnly(2026, 12, 8), VietnamDay.Of(Assert.Single(await OfAsync(VinhLong)).At));
        Assert.Equal(34, (await AllAsync()).Count);
    }

    [Fact]
    public async Task Make_ReportCounts_TellsTheOthersOnly()
    {
        _bench.Bench.Put("vinh-long/2026/u1/a.csv", System.Text.Encoding.UTF8.GetBytes("tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu\nVĩnh Long;2026;Doanh nghiệp có nhận thức về SXSH;3;doanh nghiệp;\n"));
        await _bench.Bench.Ingest("vinh-long/2026/u1/a.csv");
        GoTo(new DateOnly(2026, 12, 2));

        await MakeAsync();

        Assert.Empty(await OfAsync(VinhLong));
        Assert.Equal(33, (await AllAsync()).Count);
    }

    [Fact]
    public async Task Make_MinistrySetADayLater_TellsFromThenOn()
    {
        GoTo(new DateOnly(2026, 11, 29));
        PeriodDeadlines deadlines = PeriodDeadlines.Default(Of2026) with
        {
            Due = new DateOnly(2026, 12, 1),
            SetBy = new Decision(DecisionBench.Ministry, _bench.Bench.Time.GetUtcNow(), null, null),
        };
        await _bench.Stores.Calendar.TrySetAsync(deadlines, [], CancellationToken.None);

        await MakeAsync();

        Assert.Equal(deadlines.SetBy.At, Assert.Single(await OfAsync(VinhLong)).At);
    }

    [Fact]
    public async Task Make_LongOver_TellsNobody()
    {
        GoTo(new DateOnly(2026, 11, 25));
        await _bench.Stores.Calendar.TrySetAsync(
            PeriodDeadlines.Default(ReportingPeriod.OfYear(2012)) with { Due = new DateOnly(2012, 12, 20), SetBy = new Decision(DecisionBench.Ministry, _bench.Bench.Time.GetUtcNow(), null, null) },
            [],
            CancellationToken.None);

        await MakeAsync();

        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task Make_ReturnedAndNotSentAgain_NamesTheFileAndTheReason()
    {
        SubmissionId id = await _bench.Submit(4, 1);
        DecisionBench.AssertDone(await _bench.Return(id));
        GoTo(new DateOnly(2026, 12, 30));

        await MakeAsync();

        Notice notice = Assert.Single(await OfAsync(BenTre));
        Assert.Equal((NoticeKind.Due, id.ToString(), "a.csv", "Thiếu số liệu ngành giấy."), (notice.Kind, notice.Subject, notice.FileName, notice.Reason));
        NoticeText text = new NoticeWording(Catalogue.BuiltIn).Vietnamese(notice);
        Assert.StartsWith("Sắp đến hạn nộp lại báo cáo", text.Title, StringComparison.Ordinal);
        Assert.Contains("31/12/2026", text.Body, StringComparison.Ordinal);

        await _bench.Submit(4, 2);
        GoTo(new DateOnly(2027, 1, 2));
        await MakeAsync();

        Assert.Single(await OfAsync(BenTre));
    }

    [Fact]
    public async Task Make_WebhookIsWanted_NoticeIsToBeSent()
    {
        await _bench.Stores.Webhooks.SetAsync(new Webhook(VinhLong, new Uri("http://127.0.0.1:9/nhan"), "x", DateTimeOffset.UnixEpoch, "ministry"), [], CancellationToken.None);
        GoTo(new DateOnly(2026, 12, 14));

        await MakeAsync();

        NoticeDelivery delivery = Assert.Single(await _bench.Stores.Webhooks.ListDeliveriesAsync(DeliveryState.Pending, CancellationToken.None).ToListAsync());
        Assert.Equal(Assert.Single(await OfAsync(VinhLong)).Id, delivery.NoticeId);
    }

    // Noon in Viet Nam.
    private void GoTo(DateOnly day) => _bench.Bench.Time.Advance(VietnamDay.EndOf(day).AddHours(-12) - _bench.Bench.Time.GetUtcNow());

    private Task MakeAsync()
    {
        var webhooks = new WebhookSender(_bench.Stores, _client, new NoticeWording(Catalogue.BuiltIn), Catalogue.BuiltIn, _bench.Bench.Time);
        return new DeadlineNotices(_bench.Stores, new ReportingQueries(_bench.Stores, Catalogue.BuiltIn, _bench.Bench.Time), webhooks, _bench.Bench.Time).MakeAsync(CancellationToken.None);
    }

    private async Task<List<Notice>> OfAsync(Area area) => await _bench.Stores.Notices.ListAsync(area, null, CancellationToken.None).ToListAsync();

    private async Task<List<Notice>> AllAsync() => await _bench.Stores.Notices.ListAsync(null, null, CancellationToken.None).ToListAsync();
}
