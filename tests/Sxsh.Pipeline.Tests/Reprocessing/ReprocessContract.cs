using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;
using Sxsh.Pipeline.Model.Comparison;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reprocessing;

/// <summary>What the old deployment took in, the new one processes again.</summary>
public abstract class ReprocessContract : TwoDeployments
{
    [Fact]
    public async Task Preview_OtherCatalogue_ShowsEachDifferenceAndKeepsNothing()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        Submission before = await old.Version(id);

        ReprocessResult shown = (await next.Preview(id)).Result!;

        Assert.Equal((ReprocessVerdict.Applicable, CheckOutcome.Done), (shown.Verdict, shown.Result.Outcome));
        Assert.Equal((before, next.Run), (shown.Before, shown.Run));
        Assert.Equal("moving_pictures", Assert.Single(shown.Comparison.Added).Indicator.Value);
        Assert.Equal("films", Assert.Single(shown.Comparison.Removed).Indicator.Value);
        ObservationChange changed = Assert.Single(shown.Comparison.Changed);
        Assert.Equal(("doanh nghiệp", "cơ sở"), (changed.Before.Unit, changed.After.Unit));
        Assert.Equal(IssueCode.ValueOutOfBounds, Assert.Single(shown.Comparison.IssuesAdded).Code);
        Assert.Equal(1, shown.Comparison.Unchanged);
        Assert.Equal(before, await next.Version(id));
        Assert.Empty(await next.Observations(id, next.Run));
        Assert.Empty(await MessagesAsync(next));
    }

    [Theory]
    [InlineData("same")]
    [InlineData("changed")]
    public async Task Apply_Shown_GivesExactlyWhatWasShown(string kind)
    {
        (Deployment old, Deployment next) = await OpenAsync(kind == "same" ? Catalogues.Same : Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        ReportRows before = new(await old.Observations(id, old.Run), await old.Issues(id, old.Run));
        ReprocessResult shown = (await next.Preview(id)).Result!;

        ReprocessResult applied = (await next.Apply(id)).Result!;

        ReportRows after = new(await next.Observations(id, next.Run), await next.Issues(id, next.Run));
        AssertSame(shown.Comparison, ReportComparison.Of(before, after));
        AssertSame(shown.Comparison, applied.Comparison);
        Submission version = await next.Version(id);
        Assert.Equal((next.Run, shown.Result.Counts, null), (version.Run, version.Counts, version.LeaseUntil));
        Assert.Equal(next.Run, (await next.Pointers(id))!.Latest.Run);
        Assert.Equal(before.Observations, await next.Observations(id, old.Run));
        Assert.Equal(["""{"area":"63-83"}"""], await MessagesAsync(next));
        ReprocessResult again = (await next.Preview(id)).Result!;
        Assert.Equal((ReprocessVerdict.UpToDate, false), (again.Verdict, again.Comparison.HasDifferences));
    }

    [Fact]
    public async Task Preview_CellLongerThanStorageKeeps_ShowsNoDifference()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Same);
        SubmissionId id = await old.SubmitAsync(Blob, Deployment.Csv($"Bến Tre;2010;Phim tuyên truyền về SXSH;3 ({new string('x', 32_500)});phim;"));

        ReprocessResult shown = (await next.Preview(id)).Result!;

        Assert.Equal((1, false), (shown.Comparison.Unchanged, shown.Comparison.HasDifferences));
    }

    [Fact]
    public async Task Apply_Again_ChangesNothingAndAsksForTheRollUpOnceMore()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        await next.Apply(id);
        await MessagesAsync(next);
        Submission version = await next.Version(id);

        ReprocessOutcome again = await next.Apply(id);

        Assert.Equal(ReprocessVerdict.UpToDate, again.Result?.Verdict);
        Assert.Equal(version, await next.Version(id));
        Assert.Single(await MessagesAsync(next));
    }

    [Fact]
    public async Task Apply_Accepted_MovesCurrentAndNeverOfficial()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        await old.Accept(id);

        await next.Apply(id);

        ReportPointers pointers = (await next.Pointers(id))!;
        Assert.Equal((next.Run, old.Run), (pointers.Latest.Run, pointers.Official!.Run));
        Assert.Equal(ReviewState.Accepted, (await next.Version(id)).Review);
        for (int week = 0; week < 6; week++)
        {
            Time.Advance(TimeSpan.FromDays(7));
            await next.Clean();
        }

        Assert.Equal(pointers with { ETag = null }, (await next.Pointers(id))! with { ETag = null });
        Assert.Equal(3, (await next.Observations(id, old.Run)).Count);
        Assert.All((await next.Version(id)).Runs.All, kept => Assert.Null(kept.UnreferencedSince));
    }

    [Fact]
    public async Task Apply_WouldRejectWhatCounts_LeavesEverythingAsItWas()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Speechless);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        Submission before = await old.Version(id);
        string seen = await old.Seen();

        Assert.Equal(ReprocessVerdict.WouldBeRejected, (await next.Preview(id)).Result?.Verdict);
        Assert.Equal(ReprocessRefusal.WouldBeRejected, (await next.Apply(id)).Refusal);

        Assert.Equal(before, await next.Version(id));
        Assert.Equal(seen, await next.Seen());
        Assert.Equal([id.ToString()], await next.Outdated());
    }

    [Fact]
    public async Task Apply_ProvinceLeavesTheCatalogue_LeavesEverythingAsItWas()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.WithoutBenTre);
        SubmissionId id = await old.SubmitAsync(Blob, Report);

        Assert.Equal(ReprocessRefusal.WouldBeRejected, (await next.Apply(id)).Refusal);
    }

    [Fact]
    public async Task Apply_RejectedNowPasses_IsDoneAndCounts()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Speechless, Catalogue.BuiltIn);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        Assert.Equal(ProcessingState.Rejected, (await old.Version(id)).Processing);
        Time.Advance(TimeSpan.FromMinutes(1));

        ReprocessResult applied = (await next.Apply(id)).Result!;

        Assert.Equal(3, applied.Comparison.Added.Count);
        Assert.NotEmpty(applied.Comparison.IssuesRemoved);
        Submission version = await next.Version(id);
        Assert.Equal((ProcessingState.Done, Time.GetUtcNow()), (version.Processing, version.FinishedAt));
        Assert.Equal((id.Number, next.Run), ((await next.Pointers(id))!.Latest.Number, (await next.Pointers(id))!.Latest.Run));
        Assert.Contains("films 3", await next.Seen(), StringComparison.Ordinal);
        Assert.Empty(await next.Outdated());
    }

    [Fact]
    public async Task Apply_RejectedWhichCameAfterClosingNowPasses_WaitsForTheMinistry()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Speechless, Catalogue.BuiltIn);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        Decision byMinistry = new(new Actor(Role.Ministry, "ministry", "Vụ"), Time.GetUtcNow(), null, null);
        await old.Stores.Calendar.TrySetAsync(PeriodDeadlines.Default(ReportingPeriod.OfYear(2011)) with { Closes = new DateOnly(2011, 12, 31), SetBy = byMinistry }, [], CancellationToken.None);

        Assert.NotNull((await next.Apply(id)).Result);

        Submission version = await next.Version(id);
        Assert.Equal((ProcessingState.Done, true, true), (version.Processing, version.IsAfterClosing, version.IsWaiting));
        Assert.Null(await next.Pointers(id));
        Assert.Contains(AuditAction.ReportHeldBack, (await next.Stores.Outbox.ListAsync(null, CancellationToken.None).ToListAsync()).Select(waiting => waiting.Event.Action));
    }

    [Fact]
    public async Task Apply_RejectedCorrectionNowPasses_SupersedesWhatCounted()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Speechless, Catalogue.BuiltIn);
        Deployment first = new(old.Stores, Catalogues.Same, Time);
        SubmissionId one = await first.SubmitAsync(Blob, Deployment.Csv(Deployment.Aware));
        SubmissionId two = await old.SubmitAsync("ben-tre/2011/u2/a.csv", Report);
        Assert.Equal([one.ToString(), two.ToString()], await next.Outdated());

        await next.Apply(two);

        Assert.Equal(two.Number, (await next.Pointers(one))!.Latest.Number);
        Assert.Equal(ReprocessRefusal.NotCurrent, (await next.Apply(one)).Refusal);
        Assert.Empty(await next.Outdated());
    }

    [Fact]
    public async Task Apply_RejectedStaysRejected_GetsTheNewFindings()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Speechless, Catalogues.StillSpeechless);
        SubmissionId id = await old.SubmitAsync(Blob, Report);

        Assert.NotNull((await next.Apply(id)).Result);

        Submission version = await next.Version(id);
        Assert.Equal((ProcessingState.Rejected, next.Run), (version.Processing, version.Run));
        Assert.NotEmpty(await next.Issues(id, next.Run));
        Assert.Null(await next.Pointers(id));
        Assert.Empty(await MessagesAsync(next));
    }

    [Fact]
    public async Task Apply_PathMeansAnotherReportNow_AsksToSendItAgain()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.WithoutBenTre, Catalogue.BuiltIn);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        Submission before = await old.Version(id);

        Assert.Equal(ReprocessVerdict.Moved, (await next.Preview(id)).Result?.Verdict);
        Assert.Equal(ReprocessRefusal.Moved, (await next.Apply(id)).Refusal);

        Assert.Equal(before, await next.Version(id));
        Assert.Null(await next.Pointers(id));
    }

    [Fact]
    public async Task Outdated_SupersededAndOvertaken_AreLeftAlone()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId superseded = await old.SubmitAsync(Blob, Report);
        SubmissionId overtaken = await old.SubmitAsync("ben-tre/2011/u2/a.csv", Deployment.Csv("x;y"));
        SubmissionId current = await old.SubmitAsync("ben-tre/2011/u3/a.csv", Deployment.Corrected);
        SubmissionId last = await old.SubmitAsync("ben-tre/2011/u4/a.csv", []);
        SubmissionId unresolved = await old.SubmitAsync("atlantis/2011/u5/a.csv", Report);

        Assert.Equal([current.ToString(), last.ToString(), unresolved.ToString()], await next.Outdated());

        Assert.Empty(await old.Outdated());
        Assert.Equal(ProcessingState.Rejected, (await old.Version(overtaken)).Processing);
        Assert.All([superseded, overtaken], id => Assert.Equal(ReprocessRefusal.NotCurrent, next.Preview(id).Result.Refusal));
        Assert.All([superseded, overtaken], id => Assert.Equal(ReprocessRefusal.NotCurrent, next.Apply(id).Result.Refusal));
        Assert.All([current, last, unresolved], id => Assert.NotNull(next.Apply(id).Result.Result));
        Assert.Empty(await next.Outdated());
    }

    [Fact]
    public async Task Apply_NotOrNoLongerPossible_SaysWhy()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);

        Assert.Equal(ReprocessRefusal.Missing, (await next.Apply(id with { Number = 7 })).Refusal);
        Assert.Equal(ReprocessRefusal.OtherRun, (await next.Reprocessor.ApplyAsync(id, old.Run, Actor.System, CancellationToken.None)).Refusal);
        Submission version = await next.Version(id);
        await next.Stores.Ledger.TryUpdateAsync(version with { Processing = ProcessingState.Failed }, CancellationToken.None);
        Assert.Equal(ReprocessRefusal.NotFinished, (await next.Apply(id)).Refusal);
    }

    [Fact]
    public async Task Apply_HeldByAnother_WaitsForTheLease()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        Assert.NotNull(await next.Replacement.HoldAsync(await next.Version(id), next.Run, CancellationToken.None));

        Assert.Equal(ReprocessRefusal.Held, (await next.Apply(id)).Refusal);
        Time.Advance(SubmissionIntake.Lease);

        Assert.NotNull((await next.Apply(id)).Result);
    }

    [Fact]
    public async Task Apply_ManyAtOnce_ComesToOneResult()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);

        ReprocessOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => next.Apply(id))));

        Assert.Single(outcomes, outcome => outcome.Result?.Verdict == ReprocessVerdict.Applicable);
        Assert.All(outcomes, outcome => Assert.True(outcome.Result is not null || outcome.Refusal == ReprocessRefusal.Held, outcome.ToString()));
        Assert.Equal(next.Run, (await next.Version(id)).Run);
        Assert.Equal(3, (await next.Observations(id, next.Run)).Count);
        Assert.Null((await next.Version(id)).LeaseUntil);
    }

    [Fact]
    public async Task Apply_SupersededMeanwhile_LeavesTheNewOneCounting()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        Submission held = (await next.Replacement.HoldAsync(await next.Version(id), next.Run, CancellationToken.None))!;
        CheckResult result = (await next.Preview(id)).Result!.Result;
        SubmissionId later = await old.SubmitAsync("ben-tre/2011/u2/a.csv", Deployment.Corrected);

        Assert.Equal(ReprocessRefusal.NotCurrent, await next.Replacement.CommitAsync(held, next.Run, result, Actor.System, CancellationToken.None));

        Assert.Equal((later.Number, old.Run), ((await next.Pointers(id))!.Latest.Number, (await next.Pointers(id))!.Latest.Run));
        Assert.Equal(old.Run, (await next.Version(id)).Run);
    }

    [Fact]
    public async Task Apply_RowFromBeforeThereWereLists_RemembersItsRun()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        Submission version = await old.Version(id);
        await old.Stores.Ledger.TryUpdateAsync(version with { Runs = KeptRuns.None }, CancellationToken.None);

        await next.Apply(id);

        Assert.Equal([old.Run, next.Run], (await next.Version(id)).Runs.All.Select(kept => kept.Run));
    }

    private static void AssertSame(ReportComparison expected, ReportComparison actual)
    {
        Assert.Equal(expected.Added, actual.Added);
        Assert.Equal(expected.Removed, actual.Removed);
        Assert.Equal(expected.Changed.Select(change => (change.Before, change.After, string.Join(',', change.Fields))), actual.Changed.Select(change => (change.Before, change.After, string.Join(',', change.Fields))));
        Assert.Equal(expected.Unchanged, actual.Unchanged);
        Assert.Equal(expected.IssuesAdded, actual.IssuesAdded);
        Assert.Equal(expected.IssuesRemoved, actual.IssuesRemoved);
    }

    private static async Task<IReadOnlyList<string>> MessagesAsync(Deployment deployment)
    {
        List<string> texts = [];
        foreach (WorkItem item in await deployment.Stores.RollUps.ReceiveAsync(32, TimeSpan.FromMinutes(1), CancellationToken.None))
        {
            texts.Add(item.Text);
            await deployment.Stores.RollUps.CompleteAsync(item, CancellationToken.None);
        }

        return texts;
    }
}
