using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Pipeline;

public sealed class ReportSweepTests
{
    private readonly PipelineBench _bench = new();

    [Fact]
    public async Task Run_NoTriggerEver_BringsEveryUploadThrough()
    {
        _bench.Put("ben-tre/2011/u1/a.csv", PipelineBench.Report(50));
        _bench.Put("ben-tre/2011/u2/a.csv", PipelineBench.Report(51));
        _bench.Put("ben-tre/2011/u3/a.csv", PipelineBench.Report(51));
        _bench.Put("atlantis/2011/b.csv", PipelineBench.Report(52));
        _bench.Put("not-a-path", []);

        await Sweep();

        Assert.Equal([51m], await _bench.Current());
        LedgerAnswer ledger = await _bench.Ledger();
        Assert.Equal((5, 3, 2, 0), (ledger.Received, ledger.Done, ledger.Rejected, ledger.Open));
        Assert.NotEmpty(await _bench.RollUp());
        Assert.Equal(0, (await _bench.Ledger()).RollUpsPending);
    }

    [Fact]
    public async Task Run_WorkerKilledWhileReading_TakesOverAfterTheLease()
    {
        _bench.Put(PipelineBench.BlobName, PipelineBench.Report(50));
        await _bench.Intake.ClaimAsync(Assert.Single(await _bench.Intake.ReceiveAsync(PipelineBench.BlobName, CancellationToken.None)), IntakeBench.Run, CancellationToken.None);
        await Sweep();
        Assert.Equal(1, (await _bench.Ledger()).Open);

        _bench.Time.Advance(SubmissionIntake.Lease);
        await Sweep();

        Assert.Equal(1, (await _bench.Ledger()).Done);
    }

    [Fact]
    public async Task Run_UploadDeletedBeforeItWasRead_ReadsTheOriginal()
    {
        _bench.Put(PipelineBench.BlobName, PipelineBench.Report(50));
        await _bench.Intake.ReceiveAsync(PipelineBench.BlobName, CancellationToken.None);
        _bench.Uploads.Delete(PipelineBench.BlobName);

        await Sweep();

        Assert.Equal([50m], await _bench.Current());
        Assert.Equal(LedgerTaskKind.Deleted, Assert.Single((await _bench.Ledger()).Tasks).Kind);
    }

    [Fact]
    public async Task Run_UploadDeletedBeforeItWasTaken_StaysOpenAndIsATask()
    {
        using MemoryStream content = new(PipelineBench.Report(50));
        await _bench.Uploads.WriteAsync(PipelineBench.BlobName, content, Dataset.Real, Actor.System, CancellationToken.None);
        _bench.Uploads.Delete(PipelineBench.BlobName);

        await Sweep();

        LedgerAnswer ledger = await _bench.Ledger();
        Assert.Equal((1, 1), (ledger.Received, ledger.Open));
        LedgerTask task = Assert.Single(ledger.Tasks);
        Assert.Equal((LedgerTaskKind.Deleted, PipelineBench.BlobName, null), (task.Kind, task.Blob, task.Submission));
    }

    [Fact]
    public async Task Run_OriginalLostBeforeItWasRead_TakesItAgainFromTheUpload()
    {
        PipelineBench bench = Forgetful();
        await ReceiveAndForget(bench);

        await bench.Sweep.RunAsync(CancellationToken.None);

        Assert.Equal([50m], await bench.Current());
        Assert.Empty((await bench.Ledger()).Tasks);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_OriginalLostAndUploadGone_FailsAtOnceSaysSoAndIsMendedBySendingAgain(bool isOverwritten)
    {
        PipelineBench bench = Forgetful();
        await ReceiveAndForget(bench);
        if (isOverwritten)
        {
            bench.Put(PipelineBench.BlobName, PipelineBench.Report(99));
        }
        else
        {
            bench.Uploads.Delete(PipelineBench.BlobName);
        }

        await bench.Sweep.RunAsync(CancellationToken.None);

        Submission lost = Assert.Single(await bench.Versions());
        Assert.Equal((ProcessingState.Failed, 1), (lost.Processing, lost.Attempts));
        Assert.Equal(IssueCode.OriginalMissing, Assert.Single(await bench.Issues(lost)).Code);
        LedgerTask task = Assert.Single((await bench.Ledger()).Tasks, task => task.Kind == LedgerTaskKind.Failed);
        Assert.Contains("nộp lại", task.Message, StringComparison.Ordinal);
        bench.Put("ben-tre/2011/u2/a.csv", PipelineBench.Report(50));
        await bench.Sweep.RunAsync(CancellationToken.None);
        Assert.Equal([50m], await bench.Current());
    }

    [Fact]
    public async Task Run_RollUpMessageLost_AsksAgainForTheArea()
    {
        await _bench.Ingest(_bench.Put(PipelineBench.BlobName, PipelineBench.Report(50)));
        foreach (WorkItem lost in await _bench.Stores.RollUps.ReceiveAsync(32, TimeSpan.FromMinutes(1), CancellationToken.None))
        {
            await _bench.Stores.RollUps.CompleteAsync(lost, CancellationToken.None);
        }

        await Sweep();

        Assert.Equal(["""{"area":"63-83"}"""], await _bench.RollUp());
        await Sweep();
        Assert.Empty(await _bench.RollUp());
    }

    [Fact]
    public async Task Run_OneReportBreaks_BringsTheOthersThroughAndThrowsInTheEnd()
    {
        PipelineBench bench = new(stores => stores with { Runs = new FaultyRuns(stores.Runs) { Which = "a.csv", Failures = 1 } });
        bench.Put("ben-tre/2011/a.csv", PipelineBench.Report(50));
        bench.Put("ben-tre/2011/b.csv", PipelineBench.Report(51));

        AggregateException troubles = await Assert.ThrowsAsync<AggregateException>(() => bench.Sweep.RunAsync(CancellationToken.None));

        Assert.IsType<IOException>(Assert.Single(troubles.InnerExceptions));
        Assert.Equal([51m], await bench.Current());
        await bench.Sweep.RunAsync(CancellationToken.None);
        Assert.Equal([50m, 51m], await bench.Current());
        Assert.Equal(2, (await bench.Ledger()).Done);
    }

    [Fact]
    public async Task Run_AllThrough_ChangesNothing()
    {
        await _bench.Ingest(_bench.Put(PipelineBench.BlobName, PipelineBench.Report(50)));
        await _bench.RollUp();
        Submission before = Assert.Single(await _bench.Versions());

        await Sweep();

        Assert.Equal(before, Assert.Single(await _bench.Versions()));
        Assert.Empty(await _bench.RollUp());
    }

    private static PipelineBench Forgetful() => new(stores => stores with { Originals = new ForgetfulOriginals(stores.Originals) });

    private static async Task ReceiveAndForget(PipelineBench bench)
    {
        bench.Put(PipelineBench.BlobName, PipelineBench.Report(50));
        Submission received = Assert.Single(await bench.Intake.ReceiveAsync(PipelineBench.BlobName, CancellationToken.None));
        ((ForgetfulOriginals)bench.Stores.Originals).Forget(received.Sha256);
    }

    private Task Sweep() => _bench.Sweep.RunAsync(CancellationToken.None);
}
