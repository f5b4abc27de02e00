using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;
using Xunit;
using static Sxsh.Pipeline.Tests.Decisions.DecisionBench;

namespace Sxsh.Pipeline.Tests.Decisions;

public sealed class ReportDecisionsTests
{
    private readonly DecisionBench _bench = new();

    [Fact]
    public async Task Accept_CurrentVersion_IsOfficialWithItsRun()
    {
        SubmissionId id = await _bench.Submit(4, 50);

        AssertDone(await _bench.Accept(id));

        SubmissionAnswer answer = await _bench.Answer(id);
        Assert.Equal((ReviewState.Accepted, true, Standing.Current), (answer.Review, answer.Official, answer.Standing));
        Assert.Equal((Ministry.Name, Role.Ministry), (answer.Reviewed!.By, answer.Reviewed.Role));
        Assert.Equal([50m], await _bench.First(isOfficial: true));
    }

    [Fact]
    public async Task Accept_ThenANewVersion_OfficialStaysUntilTheNextAcceptance()
    {
        SubmissionId one = await _bench.Submit(4, 50);
        AssertDone(await _bench.Accept(one));

        SubmissionId two = await _bench.Submit(4, 60);

        Assert.Equal([60m], await _bench.First(isOfficial: false));
        Assert.Equal([50m], await _bench.First(isOfficial: true));
        Assert.Equal((ReviewState.Pending, false), ((await _bench.Answer(two)).Review, (await _bench.Answer(two)).Official));
        Assert.True((await _bench.Answer(one)).Official);

        AssertDone(await _bench.Accept(two));

        Assert.Equal([60m], await _bench.First(isOfficial: true));
        Assert.False((await _bench.Answer(one)).Official);
        Assert.Equal(DecisionRefusal.LaterIsOfficial, (await _bench.Accept(one)).Refusal);
    }

    [Fact]
    public async Task Accept_SeenBeforeItChanged_IsRefusedAndChangesNothing()
    {
        SubmissionId one = await _bench.Submit(4, 50);
        string seen = await _bench.Revision(one);
        await _bench.Submit(4, 60);

        DecisionOutcome outcome = await _bench.Decisions.AcceptAsync(one, Ministry, seen, CancellationToken.None);

        Assert.Equal(DecisionRefusal.Changed, outcome.Refusal);
        Assert.Equal((2, null), await _bench.Numbers());
    }

    [Fact]
    public async Task Accept_SameCallTwice_ChangesNothingTheSecondTime()
    {
        SubmissionId id = await _bench.Submit(4, 50);
        string seen = await _bench.Revision(id);
        AssertDone(await _bench.Decisions.AcceptAsync(id, Ministry, seen, CancellationToken.None));
        Submission before = await _bench.Version(id);

        AssertDone(await _bench.Decisions.AcceptAsync(id, Ministry, seen, CancellationToken.None));

        Assert.Equal(before, await _bench.Version(id));
    }

    [Fact]
    public async Task Accept_RejectedOrUnknown_IsRefused()
    {
        await _bench.Bench.Ingest(_bench.Bench.Put("ben-tre/2011/x/a.csv", "%PDF-1.7"u8.ToArray()));

        Assert.Equal(DecisionRefusal.NotDone, (await _bench.Accept(Id(1))).Refusal);
        Assert.Equal(DecisionRefusal.Missing, (await _bench.Decisions.AcceptAsync(Id(9), Ministry, "x", CancellationToken.None)).Refusal);
    }

    [Fact]
    public async Task Return_CurrentVersion_CountsOnAndIsATask()
    {
        SubmissionId id = await _bench.Submit(4, 50);
        AssertDone(await _bench.Accept(id));

        AssertDone(await _bench.Return(id));

        SubmissionAnswer answer = await _bench.Answer(id);
        Assert.Equal((ReviewState.Returned, Standing.Current, true), (answer.Review, answer.Standing, answer.Official));
        Assert.Equal(("Thiếu số liệu ngành giấy.", new DateOnly(2026, 12, 31)), (answer.Reviewed!.Reason, answer.Reviewed.Due));
        LedgerTask task = Assert.Single((await _bench.Bench.Ledger()).Tasks);
        Assert.Equal((LedgerTaskKind.Returned, id.ToString()), (task.Kind, task.Submission));
        Assert.Contains("31/12/2026", task.Message, StringComparison.Ordinal);
        Assert.Equal([50m], await _bench.First(isOfficial: false));
    }

    [Fact]
    public async Task Return_ThenACorrectedVersion_TaskIsGone()
    {
        SubmissionId one = await _bench.Submit(4, 50);
        AssertDone(await _bench.Return(one));

        await _bench.Submit(4, 60);

        Assert.Empty((await _bench.Bench.Ledger()).Tasks);
        Assert.Equal(DecisionRefusal.NotCurrent, (await _bench.Decisions.ReturnAsync(one, Ministry, await _bench.Revision(one), "Lý do khác.", null, CancellationToken.None)).Refusal);
    }

    [Fact]
    public async Task Return_AnotherReason_ReplacesTheDecision()
    {
        SubmissionId id = await _bench.Submit(4, 50);
        AssertDone(await _bench.Return(id));

        AssertDone(await _bench.Decisions.ReturnAsync(id, Ministry, await _bench.Revision(id), "Lý do khác.", null, CancellationToken.None));

        Assert.Equal(("Lý do khác.", null), ((await _bench.Answer(id)).Reviewed!.Reason, (await _bench.Answer(id)).Reviewed!.Due));
    }

    [Fact]
    public async Task Withdraw_CurrentVersion_NothingCountsAndEverythingIsReadable()
    {
        SubmissionId one = await _bench.Submit(4, 50);
        SubmissionId two = await _bench.Submit(4, 60);

        AssertDone(await _bench.Withdraw(two));

        Assert.Empty(await _bench.First(isOfficial: false));
        Assert.Equal(Standing.Withdrawn, (await _bench.Answer(two)).Standing);
        Assert.Equal("Nộp nhầm tệp.", (await _bench.Answer(two)).Withdrawn!.Reason);
        Assert.Equal(Standing.Superseded, (await _bench.Answer(one)).Standing);
        Assert.Equal(4, (await _bench.Queries.ObservationsAsync(two, CancellationToken.None))!.Items.Count);
        LedgerAnswer ledger = await _bench.Bench.Ledger();
        Assert.Equal((2, 2), (ledger.Received, ledger.Done));
    }

    [Fact]
    public async Task Withdraw_ThenTheSameBytesAgain_AreANewVersionThatCounts()
    {
        SubmissionId one = await _bench.Submit(4, 50);
        _bench.Bench.Time.Advance(TimeSpan.FromSeconds(1));
        AssertDone(await _bench.Withdraw(one));

        SubmissionId two = await _bench.Submit(4, 50);

        Assert.Equal(2, two.Number);
        Assert.Equal((2, null), await _bench.Numbers());
        Assert.Equal([50m], await _bench.First(isOfficial: false));
    }

    [Fact]
    public async Task Withdraw_LateTriggerOfARepeatFromBefore_StaysWithdrawn()
    {
        SubmissionId one = await _bench.Submit(4, 50);
        string late = _bench.Upload(4, 50);
        _bench.Bench.Time.Advance(TimeSpan.FromSeconds(1));
        AssertDone(await _bench.Withdraw(one));

        await _bench.Bench.Ingest(late);
        await _bench.Bench.Ingest(late);

        Assert.Empty(await _bench.First(isOfficial: false));
        Assert.Single(await _bench.Bench.Versions());
        Assert.Equal(2, (await _bench.Bench.Ledger()).Done);
    }

    [Fact]
    public async Task Withdraw_LateTriggerOfAnEarlierVersion_StaysWithdrawn()
    {
        string late = _bench.Upload(4, 40);
        SubmissionId later = await _bench.Submit(4, 50);
        AssertDone(await _bench.Withdraw(later));

        await _bench.Bench.Ingest(late);

        Assert.Empty(await _bench.First(isOfficial: false));
        Assert.Equal(later.Number, (await _bench.Pointers())!.Latest.Number);
    }

    [Fact]
    public async Task Withdraw_OfficialVersion_StaysOfficialAndIsTheMinistrysTask()
    {
        SubmissionId id = await _bench.Submit(4, 50);
        AssertDone(await _bench.Accept(id));

        AssertDone(await _bench.Withdraw(id));

        Assert.Equal((null, 1), await _bench.Numbers());
        Assert.Equal([50m], await _bench.First(isOfficial: true));
        Assert.Equal(LedgerTaskKind.OfficialWithdrawn, Assert.Single((await _bench.Bench.Ledger()).Tasks).Kind);
        Assert.Equal(DecisionRefusal.OnlyMinistry, (await _bench.WithdrawOfficial(id, Officer)).Refusal);

        AssertDone(await _bench.WithdrawOfficial(id, Ministry));

        Assert.Equal((null, null), await _bench.Numbers());
        Assert.Empty(await _bench.First(isOfficial: true));
        Assert.Empty((await _bench.Bench.Ledger()).Tasks);
        Assert.Equal(ReviewState.Returned, (await _bench.Answer(id)).Review);
    }

    [Fact]
    public async Task Withdraw_SupersededOrWithdrawn_IsRefused()
    {
        SubmissionId one = await _bench.Submit(4, 50);
        SubmissionId two = await _bench.Submit(4, 60);

        Assert.Equal(DecisionRefusal.NotCurrent, (await _bench.Withdraw(one)).Refusal);
        AssertDone(await _bench.Withdraw(two));
        Assert.Equal(DecisionRefusal.Withdrawn, (await _bench.Decisions.WithdrawAsync(two, Officer, await _bench.Revision(two), "Khác.", false, CancellationToken.None)).Refusal);
        Assert.Equal(DecisionRefusal.Withdrawn, (await _bench.Accept(two)).Refusal);
    }

    [Fact]
    public async Task Retry_FailedVersion_IsReadAgain()
    {
        string blob = _bench.Upload(4, 50);
        Submission received = Assert.Single(await _bench.Bench.Intake.ReceiveAsync(blob, CancellationToken.None));
        await _bench.Stores.Ledger.TryUpdateAsync(received with { Attempts = SubmissionIntake.MaxAttempts }, CancellationToken.None);
        await _bench.Bench.Ingest(blob);
        Assert.Equal(ProcessingState.Failed, (await _bench.Version(received.Id)).Processing);

        AssertDone(await _bench.Decisions.RetryAsync(received.Id, Ministry, CancellationToken.None));
        AssertDone(await _bench.Decisions.RetryAsync(received.Id, Ministry, CancellationToken.None));
        await _bench.Bench.Sweep.RunAsync(CancellationToken.None);

        Assert.Equal(ProcessingState.Done, (await _bench.Version(received.Id)).Processing);
        Assert.Equal([50m], await _bench.First(isOfficial: false));
        Assert.Equal(DecisionRefusal.NotFailed, (await _bench.Decisions.RetryAsync(received.Id, Ministry, CancellationToken.None)).Refusal);
    }
}
