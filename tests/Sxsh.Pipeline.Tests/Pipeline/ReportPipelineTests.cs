using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Pipeline;

public sealed class ReportPipelineTests
{
    private readonly PipelineBench _bench = new();

    [Fact]
    public async Task Ingest_GoodFile_IsDoneCountsAndAsksForARollUp()
    {
        IngestOutcome outcome = await _bench.Ingest(_bench.Put(PipelineBench.BlobName, PipelineBench.Report(50)));

        Assert.Equal(IngestOutcome.Done, outcome);
        Assert.Equal([50m], await _bench.Current());
        Assert.Equal(1, (await _bench.Ledger()).RollUpsPending);
        Assert.Equal(["""{"area":"63-83"}"""], await _bench.RollUp());
        LedgerAnswer ledger = await _bench.Ledger();
        Assert.Equal((1, 1, 0), (ledger.Received, ledger.Done, ledger.RollUpsPending));
    }

    [Fact]
    public async Task Ingest_SameTriggerTwice_ChangesNothing()
    {
        await _bench.Ingest(_bench.Put(PipelineBench.BlobName, PipelineBench.Report(50)));

        Assert.Equal(IngestOutcome.NothingToDo, await _bench.Ingest(PipelineBench.BlobName));

        Assert.Single(await _bench.Versions());
        Assert.Single(await _bench.RollUp());
    }

    [Fact]
    public async Task Ingest_SameFileTwice_ChangesNothingAndBothCountAsReceived()
    {
        await _bench.Ingest(_bench.Put("ben-tre/2011/u1/a.csv", PipelineBench.Report(50)));

        Assert.Equal(IngestOutcome.NothingToDo, await _bench.Ingest(_bench.Put("ben-tre/2011/u2/a.csv", PipelineBench.Report(50))));

        Assert.Equal([50m], await _bench.Current());
        LedgerAnswer ledger = await _bench.Ledger();
        Assert.Equal((2, 2), (ledger.Received, ledger.Done));
    }

    [Fact]
    public async Task Ingest_CorrectedFile_SupersedesAndKeepsTheOldValues()
    {
        await _bench.Ingest(_bench.Put("ben-tre/2011/u1/a.csv", PipelineBench.Report(50)));
        await _bench.Ingest(_bench.Put("ben-tre/2011/u2/a.csv", PipelineBench.Report(51)));

        Assert.Equal([51m], await _bench.Current());
        Submission old = (await _bench.Versions())[0];
        Observation kept = await _bench.Stores.Runs.ObservationsAsync(old.Id, old.Run!.Value, CancellationToken.None).SingleAsync();
        Assert.Equal(50m, kept.Value);
    }

    [Fact]
    public async Task Ingest_SecondFileOfThePeriod_BothCount()
    {
        await _bench.Ingest(_bench.Put("ben-tre/2011/a.csv", PipelineBench.Report(50)));
        await _bench.Ingest(_bench.Put("ben-tre/2011/b.csv", PipelineBench.Report(51)));

        Assert.Equal([50m, 51m], await _bench.Current());
    }

    [Fact]
    public async Task Ingest_BackToOlderBytes_AreThreeVersionsAndTheLastCounts()
    {
        await _bench.Ingest(_bench.Put("ben-tre/2011/u1/a.csv", PipelineBench.Report(50)));
        await _bench.Ingest(_bench.Put("ben-tre/2011/u2/a.csv", PipelineBench.Report(51)));
        await _bench.Ingest(_bench.Put("ben-tre/2011/u3/a.csv", PipelineBench.Report(50)));

        Assert.Equal(3, (await _bench.Versions()).Count);
        Assert.Equal([50m], await _bench.Current());
        Assert.Equal(3, (await _bench.Ledger()).Done);
    }

    [Fact]
    public async Task Ingest_RejectedCorrection_LeavesTheOldOneCounting()
    {
        await _bench.Ingest(_bench.Put("ben-tre/2011/u1/a.csv", PipelineBench.Report(50)));

        Assert.Equal(IngestOutcome.Rejected, await _bench.Ingest(_bench.Put("ben-tre/2011/u2/a.csv", [])));

        Assert.Equal([50m], await _bench.Current());
    }

    [Theory]
    [InlineData("atlantis/2011/a.csv", IssueCode.UnknownProvince)]
    [InlineData("ben-tre/khong-ro/a.csv", IssueCode.UnknownPeriod)]
    [InlineData("ben-tre/2025/a.csv", IssueCode.ProvinceNotInForce)]
    [InlineData("a.csv", IssueCode.PathNotUnderstood)]
    [InlineData("ben-tre/2011/x/y/a.csv", IssueCode.PathNotUnderstood)]
    [InlineData("ben-tre//a.csv", IssueCode.PathNotUnderstood)]
    public async Task Ingest_PathNotResolved_IsRejectedWithAMessage(string blobName, IssueCode code)
    {
        Assert.Equal(IngestOutcome.Rejected, await _bench.Ingest(_bench.Put(blobName, PipelineBench.Report(50))));

        Submission submission = Assert.Single(await _bench.Versions());
        Assert.Contains(await _bench.Issues(submission), issue => issue.Code == code && issue.Severity == Severity.Blocker);
        Assert.Empty(await _bench.Current());
        LedgerAnswer ledger = await _bench.Ledger();
        Assert.Equal((1, 1), (ledger.Received, ledger.Rejected));
    }

    [Fact]
    public async Task Ingest_ZeroBytes_IsRejectedWithAMessage()
    {
        await _bench.Ingest(_bench.Put(PipelineBench.BlobName, []));

        Assert.Equal(IssueCode.EmptyFile, Assert.Single(await _bench.Issues(Assert.Single(await _bench.Versions()))).Code);
    }

    [Fact]
    public async Task Ingest_TooLarge_IsKeptAndRejectedWithoutReading()
    {
        await _bench.Ingest(_bench.Put(PipelineBench.BlobName, new byte[ReportChecker.MaxBytes + 1]));

        Submission submission = Assert.Single(await _bench.Versions());
        Assert.Equal(ProcessingState.Rejected, submission.Processing);
        Assert.Equal(IssueCode.FileTooLarge, Assert.Single(await _bench.Issues(submission)).Code);
        await using Stream? original = await _bench.Stores.Originals.OpenReadAsync(submission.Sha256, CancellationToken.None);
        Assert.Equal(ReportChecker.MaxBytes + 1, original?.Length);
    }

    [Fact]
    public async Task Ingest_TextCalledXlsx_IsRejectedWithAMessage()
    {
        await _bench.Ingest(_bench.Put("ben-tre/2011/a.xlsx", PipelineBench.Report(50)));

        Assert.Contains(await _bench.Issues(Assert.Single(await _bench.Versions())), issue => issue.Code == IssueCode.FormatMismatch);
    }

    [Fact]
    public async Task Ingest_SameBytesUnderAnotherPeriod_AreTakenAndWarnedAbout()
    {
        await _bench.Ingest(_bench.Put("ben-tre/2011/a.csv", PipelineBench.Report(50)));

        Assert.Equal(IngestOutcome.Done, await _bench.Ingest(_bench.Put("ben-tre/2012/a.csv", PipelineBench.Report(50))));

        Submission second = (await _bench.Versions())[1];
        Issue warning = Assert.Single(await _bench.Issues(second), issue => issue.Code == IssueCode.SameFileElsewhere);
        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.Contains("Bến Tre, 2011", warning.Message, StringComparison.Ordinal);
        Assert.Equal(1, second.Counts?.Warnings);
    }

    [Fact]
    public async Task Ingest_BlobOverwritten_ChangesNoFigureAndRaisesATask()
    {
        await _bench.Ingest(_bench.Put(PipelineBench.BlobName, PipelineBench.Report(50)));

        Assert.Equal(IngestOutcome.NothingToDo, await _bench.Ingest(_bench.Put(PipelineBench.BlobName, PipelineBench.Report(99))));

        Assert.Equal([50m], await _bench.Current());
        LedgerTask task = Assert.Single((await _bench.Ledger()).Tasks);
        Assert.Equal((LedgerTaskKind.Overwritten, PipelineBench.BlobName), (task.Kind, task.Blob));
    }

    [Fact]
    public async Task Ingest_BlobDeleted_ChangesNoFigureAndRaisesATask()
    {
        await _bench.Ingest(_bench.Put(PipelineBench.BlobName, PipelineBench.Report(50)));
        _bench.Uploads.Delete(PipelineBench.BlobName);

        Assert.Equal(IngestOutcome.NothingToDo, await _bench.Ingest(PipelineBench.BlobName));

        Assert.Equal([50m], await _bench.Current());
        Assert.Equal(LedgerTaskKind.Deleted, Assert.Single((await _bench.Ledger()).Tasks).Kind);
    }

    [Fact]
    public async Task Ingest_HeldByAKilledWorker_IsTakenOverWhenTheLeaseEnds()
    {
        _bench.Put(PipelineBench.BlobName, PipelineBench.Report(50));
        Submission received = Assert.Single(await _bench.Intake.ReceiveAsync(PipelineBench.BlobName, CancellationToken.None));
        await _bench.Intake.ClaimAsync(received, IntakeBench.Run, CancellationToken.None);

        Assert.Equal(IngestOutcome.HeldByAnother, await _bench.Ingest(PipelineBench.BlobName));
        Assert.Equal(1, (await _bench.Ledger()).Open);
        _bench.Time.Advance(SubmissionIntake.Lease);
        Assert.Equal(IngestOutcome.Done, await _bench.Ingest(PipelineBench.BlobName));

        Assert.Equal(2, Assert.Single(await _bench.Versions()).Attempts);
    }

    [Fact]
    public async Task Ingest_FailsOnce_IsFreeAtOnceAndDoneTheSecondTime()
    {
        PipelineBench bench = new(stores => stores with { Runs = new FaultyRuns(stores.Runs) { Failures = 1 } });
        bench.Put(PipelineBench.BlobName, PipelineBench.Report(50));

        await Assert.ThrowsAsync<IOException>(() => bench.Ingest(PipelineBench.BlobName));
        Assert.Equal(IngestOutcome.Done, await bench.Ingest(PipelineBench.BlobName));

        Assert.Equal([50m], await bench.Current());
    }

    [Fact]
    public async Task Ingest_FailsThreeTimes_IsFailedWithATask()
    {
        PipelineBench bench = new(stores => stores with { Runs = new FaultyRuns(stores.Runs) { Failures = SubmissionIntake.MaxAttempts } });
        bench.Put(PipelineBench.BlobName, PipelineBench.Report(50));
        for (int attempt = 1; attempt <= SubmissionIntake.MaxAttempts; attempt++)
        {
            await Assert.ThrowsAsync<IOException>(() => bench.Ingest(PipelineBench.BlobName));
        }

        Assert.Equal(IngestOutcome.Failed, await bench.Ingest(PipelineBench.BlobName));
        Assert.Equal(IngestOutcome.NothingToDo, await bench.Ingest(PipelineBench.BlobName));

        LedgerAnswer ledger = await bench.Ledger();
        Assert.Equal((1, 1, 0), (ledger.Received, ledger.Failed, ledger.Open));
        Assert.Equal(LedgerTaskKind.Failed, Assert.Single(ledger.Tasks).Kind);
        Assert.Equal(IssueCode.ProcessingFailed, Assert.Single(await bench.Issues(Assert.Single(await bench.Versions()))).Code);
    }

    [Fact]
    public async Task Ingest_Stopped_GivesTheReportAndTheAttemptBack()
    {
        using CancellationTokenSource stop = new();
        PipelineBench bench = new(stores => stores with { Runs = new StoppingRuns(stores.Runs, stop) });
        bench.Put(PipelineBench.BlobName, PipelineBench.Report(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Pipeline.IngestAsync(PipelineBench.BlobName, stop.Token));

        Submission given = Assert.Single(await bench.Versions());
        Assert.Equal((ProcessingState.Received, 0), (given.Processing, given.Attempts));
    }

    [Fact]
    public async Task Ingest_TakesLongerThanTheLease_StaysHeldAndIsOneAttempt()
    {
        GatedRuns? runs = null;
        PipelineBench bench = new(stores => stores with { Runs = runs = new GatedRuns(stores.Runs) });
        bench.Put(PipelineBench.BlobName, PipelineBench.Report(50));
        Task<IngestOutcome> slow = bench.Ingest(PipelineBench.BlobName);
        await runs!.Entered("a.csv");

        for (int step = 0; step < 6; step++)
        {
            Submission before = Assert.Single(await bench.Versions());
            bench.Time.Advance(SubmissionIntake.Lease / 3);
            for (int wait = 0; wait < 1000 && Assert.Single(await bench.Versions()).LeaseUntil == before.LeaseUntil; wait++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10));
            }

            Assert.True(Assert.Single(await bench.Versions()).LeaseUntil > before.LeaseUntil);
            Assert.Equal(IngestOutcome.HeldByAnother, await bench.Ingest(PipelineBench.BlobName));
        }

        runs.Open();

        Assert.Equal(IngestOutcome.Done, await slow);
        Submission done = Assert.Single(await bench.Versions());
        Assert.Equal((ProcessingState.Done, 1, null), (done.Processing, done.Attempts, done.LeaseUntil));
    }

    [Fact]
    public async Task Ingest_WorkerHangs_IsTakenOverInTheEnd()
    {
        GatedRuns? runs = null;
        PipelineBench bench = new(stores => stores with { Runs = runs = new GatedRuns(stores.Runs) });
        bench.Put(PipelineBench.BlobName, PipelineBench.Report(50));
        Task<IngestOutcome> hanging = bench.Ingest(PipelineBench.BlobName);
        await runs!.Entered("a.csv");

        DateTimeOffset begun = bench.Time.GetUtcNow();
        for (int step = 0; step < 100 && Assert.Single(await bench.Versions()).LeaseUntil > bench.Time.GetUtcNow(); step++)
        {
            bench.Time.Advance(SubmissionIntake.Lease / 3);
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        Assert.InRange(bench.Time.GetUtcNow() - begun, SubmissionIntake.Lease, LeaseRenewal.Longest + (2 * SubmissionIntake.Lease));
        Assert.NotNull(await bench.Intake.ClaimAsync(Assert.Single(await bench.Versions()), IntakeBench.Run, CancellationToken.None));
        runs.Open();
        Assert.NotEqual(IngestOutcome.Done, await hanging);
    }

    [Fact]
    public async Task Ingest_AfterAnAttemptThatCameToNothing_IsReadWithNoOtherBesideIt()
    {
        GatedRuns? runs = null;
        PipelineBench bench = new(stores => stores with { Runs = runs = new GatedRuns(stores.Runs) });
        bench.Put("ben-tre/2011/suspect.csv", PipelineBench.Report(50));
        Submission suspect = Assert.Single(await bench.Intake.ReceiveAsync("ben-tre/2011/suspect.csv", CancellationToken.None));
        await bench.Intake.ClaimAsync(suspect, IntakeBench.Run, CancellationToken.None);
        bench.Time.Advance(SubmissionIntake.Lease);
        bench.Put("ben-tre/2011/a.csv", PipelineBench.Report(51));
        bench.Put("ben-tre/2011/b.csv", PipelineBench.Report(52));

        Task<IngestOutcome> first = bench.Ingest("ben-tre/2011/a.csv");
        await runs!.Entered("a.csv");
        Task<IngestOutcome> second = bench.Ingest("ben-tre/2011/suspect.csv");
        Task<IngestOutcome> third = bench.Ingest("ben-tre/2011/b.csv");
        runs.Open();

        Assert.Equal([IngestOutcome.Done, IngestOutcome.Done, IngestOutcome.Done], await Task.WhenAll(first, second, third));
        Assert.Empty(runs.BesideTheSuspect);
    }

    [Fact]
    public async Task Ingest_NoSuchBlob_ChangesNothing()
    {
        Assert.Equal(IngestOutcome.NothingToDo, await _bench.Ingest("ben-tre/2011/none.csv"));

        Assert.Equal(0, (await _bench.Ledger()).Received);
    }

    [Fact]
    public async Task Ingest_Synthetic_IsKeptApart()
    {
        await _bench.Ingest(_bench.Put("ben-tre/2011/a.csv", PipelineBench.Report(50)));
        _bench.Uploads.Put("ben-tre/2011/u1/a.csv", PipelineBench.Report(99), Dataset.Synthetic);
        await _bench.Ingest("ben-tre/2011/u1/a.csv");

        Assert.Equal(2, (await _bench.Versions()).Select(version => version.Id.Report.Dataset).Distinct().Count());
    }

    [Fact]
    public async Task Ingest_MadeUpFigures_AreRefusedAmongRealOnesAlone()
    {
        byte[] marked = [.. "SỐ LIỆU GIẢ LẬP – KHÔNG PHẢI BÁO CÁO THẬT\n"u8, .. PipelineBench.Report(50)];
        _bench.Uploads.Put("ben-tre/2011/u1/a.csv", marked, Dataset.Synthetic);

        Assert.Equal(IngestOutcome.Rejected, await _bench.Ingest(_bench.Put("ben-tre/2011/a.csv", marked)));
        Assert.Equal(IngestOutcome.Done, await _bench.Ingest("ben-tre/2011/u1/a.csv"));
    }

    private sealed class StoppingRuns(IRunStore runs, CancellationTokenSource stop) : IRunStore
    {
        public Task WriteAsync(SubmissionId submission, RunId run, IReadOnlyList<Observation> observations, IReadOnlyList<Issue> issues, CancellationToken cancellationToken)
        {
            stop.Cancel();
            cancellationToken.ThrowIfCancellationRequested();
            return runs.WriteAsync(submission, run, observations, issues, cancellationToken);
        }

        public IAsyncEnumerable<Observation> ObservationsAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) => runs.ObservationsAsync(submission, run, cancellationToken);

        public IAsyncEnumerable<Issue> IssuesAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) => runs.IssuesAsync(submission, run, cancellationToken);

        public Task<bool> DeleteAsync(SubmissionId submission, RunId run, Func<CancellationToken, Task<bool>> isStillOurs, CancellationToken cancellationToken) => runs.DeleteAsync(submission, run, isStillOurs, cancellationToken);
    }
}
