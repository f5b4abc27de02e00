using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;
using Sxsh.Pipeline.Queries;
using Xunit;
using static Sxsh.Pipeline.Tests.Decisions.DecisionBench;

namespace Sxsh.Pipeline.Tests.Decisions;

/// <summary>Uploads to a period that was closed: kept and read, but they wait for the ministry.</summary>
public sealed class ClosedPeriodTests
{
    private readonly DecisionBench _bench = new();

    [Fact]
    public async Task Finish_PeriodIsClosed_WaitsForTheMinistry()
    {
        await CloseAsync();

        SubmissionId id = await _bench.Submit(4, 50);

        SubmissionAnswer answer = await _bench.Answer(id);
        Assert.Equal((Standing.Waiting, WaitingReason.PeriodClosed, ProcessingState.Done), (answer.Standing, answer.Waiting!.Reason, answer.Processing));
        Assert.Empty(await _bench.First(isOfficial: false));
        Assert.Null(await _bench.Pointers());
        Assert.Equal(IssueCode.PeriodClosed, (await _bench.Queries.IssuesAsync(id, CancellationToken.None))!.Items[0].Code);
        Assert.Equal(LedgerTaskKind.Waiting, Assert.Single((await _bench.Bench.Ledger()).Tasks).Kind);
        Assert.Equal(DecisionRefusal.OnlyMinistry, (await _bench.Confirm(id)).Refusal);

        AssertDone(await _bench.Decisions.ConfirmAsync(id, Ministry, await _bench.Revision(id), CancellationToken.None));

        Assert.Equal([50m], await _bench.First(isOfficial: false));
    }

    [Fact]
    public async Task Finish_ClosedAfterTheVersionThatCounts_ItGoesOnCounting()
    {
        await _bench.Submit(4, 50);
        await CloseAsync();
        _bench.Bench.Time.Advance(TimeSpan.FromMinutes(1));

        SubmissionId two = await _bench.Submit(4, 60);

        Assert.Equal([50m], await _bench.First(isOfficial: false));
        Assert.Equal(Standing.Waiting, (await _bench.Answer(two)).Standing);
    }

    [Fact]
    public async Task Finish_ReopenedForTheProvince_Counts()
    {
        await CloseAsync(new PeriodReopening(Area.Parse("63-83"), VietnamDay.Of(_bench.Bench.Time.GetUtcNow()).AddDays(1)));

        await _bench.Submit(4, 50);

        Assert.Equal([50m], await _bench.First(isOfficial: false));
    }

    private async Task CloseAsync(params PeriodReopening[] reopened)
    {
        DateOnly yesterday = VietnamDay.Of(_bench.Bench.Time.GetUtcNow()).AddDays(-1);
        PeriodDeadlines closed = PeriodDeadlines.Default(ReportingPeriod.OfYear(2011)) with
        {
            Closes = yesterday,
            Reopened = reopened,
            SetBy = new Decision(Ministry, _bench.Bench.Time.GetUtcNow(), null, null),
        };
        Assert.NotNull(await _bench.Stores.Calendar.TrySetAsync(closed, [], CancellationToken.None));
    }
}
