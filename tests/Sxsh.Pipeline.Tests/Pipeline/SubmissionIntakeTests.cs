using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Pipeline;

public sealed class SubmissionIntakeTests
{
    private readonly IntakeBench _bench = new();

    [Fact]
    public async Task Receive_NewUpload_KeepsTheBytesAndAddsVersionOne()
    {
        string blob = _bench.Upload("u1", "a.csv", "A");

        await _bench.Ingest(blob);

        Submission version = Assert.Single(await _bench.Versions("a.csv"));
        Assert.Equal(1, version.Id.Number);
        Assert.Equal(ProcessingState.Done, version.Processing);
        await using Stream original = (await _bench.Stores.Originals.OpenReadAsync(version.Sha256, CancellationToken.None))!;
        Assert.Equal("A", await new StreamReader(original).ReadToEndAsync());
    }

    [Fact]
    public async Task Receive_NoSuchBlob_ChangesNothing()
    {
        await _bench.Ingest("ben-tre/2011/none.csv");

        Assert.Empty(await _bench.Stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task Receive_SameBytesAgain_ChangesNothingAndRemembersTheUpload()
    {
        await _bench.Ingest(_bench.Upload("u1", "a.csv", "A"));
        string again = _bench.Upload("u2", "a.csv", "A");

        await _bench.Ingest(again);

        Assert.Single(await _bench.Versions("a.csv"));
        Assert.NotNull(await _bench.Stores.Ledger.FindRepeatAsync(IntakeBench.Key("a.csv"), again, CancellationToken.None));
    }

    [Fact]
    public async Task Receive_CorrectedFile_SupersedesAndKeepsTheOldVersion()
    {
        await _bench.Ingest(_bench.Upload("u1", "a.csv", "A"));
        await _bench.Ingest(_bench.Upload("u2", "a.csv", "B"));

        Assert.Equal(2, (await _bench.Versions("a.csv")).Count);
        Assert.Equal(2, (await _bench.Current("a.csv")).Id.Number);
    }

    [Fact]
    public async Task Receive_OtherNameSamePeriod_IsAReportOfItsOwn()
    {
        await _bench.Ingest(_bench.Upload("u1", "a.csv", "A"));
        await _bench.Ingest(_bench.Upload("u2", "b.csv", "B"));

        Assert.Equal(2, (await _bench.Stores.Ledger.ListPointersAsync(LedgerScope.All, CancellationToken.None).ToListAsync()).Count);
    }

    [Fact]
    public async Task Receive_BackToOlderBytes_IsAThirdVersionAndCurrent()
    {
        await _bench.Ingest(_bench.Upload("u1", "a.csv", "A"));
        await _bench.Ingest(_bench.Upload("u2", "a.csv", "B"));
        await _bench.Ingest(_bench.Upload("u3", "a.csv", "A"));

        Assert.Equal(3, (await _bench.Versions("a.csv")).Count);
        Assert.Equal(3, (await _bench.Current("a.csv")).Id.Number);
    }

    [Theory]
    [InlineData("ABA")]
    [InlineData("AAB")]
    [InlineData("ABAB")]
    [InlineData("AABA")]
    [InlineData("ABBA")]
    public async Task Receive_TriggersInAnyOrderAndTwice_LastUploadIsCurrent(string uploads)
    {
        foreach (int[] order in Permutations(uploads.Length))
        {
            IntakeBench bench = new();
            string[] blobs = [.. uploads.Select((content, index) => bench.Upload($"u{index}", "a.csv", content.ToString()))];

            foreach (int index in order.Concat(order.Reverse()))
            {
                await bench.Ingest(blobs[index]);
            }

            Submission current = await bench.Current("a.csv");
            await using Stream original = (await bench.Stores.Originals.OpenReadAsync(current.Sha256, CancellationToken.None))!;
            Assert.Equal(uploads[^1].ToString(), await new StreamReader(original).ReadToEndAsync());
            IReadOnlyList<UploadAccount> accounts = await new UploadAudit(bench.Stores).TakeAsync(CancellationToken.None);
            Assert.Equal(uploads.Length, accounts.Count);
            Assert.DoesNotContain(accounts, account => account.IsOpen);
        }
    }

    [Fact]
    public async Task Receive_BlobOverwritten_ChangesNoFigureAndIsSeenInTheAudit()
    {
        string blob = _bench.Upload("u1", "a.csv", "A");
        await _bench.Ingest(blob);
        _bench.Uploads.Put(blob, Encoding.UTF8.GetBytes("B"), Dataset.Real);

        await _bench.Ingest(blob);

        Assert.Single(await _bench.Versions("a.csv"));
        Assert.True(Assert.Single(await new UploadAudit(_bench.Stores).TakeAsync(CancellationToken.None)).IsOverwritten);
    }

    [Fact]
    public async Task Receive_BlobWrittenAgainWithTheSameBytes_IsNoTask()
    {
        string blob = _bench.Upload("u1", "a.csv", "A");
        await _bench.Ingest(blob);
        _bench.Uploads.Put(blob, Encoding.UTF8.GetBytes("A"), Dataset.Real);

        await _bench.Ingest(blob);

        Assert.False(Assert.Single(await new UploadAudit(_bench.Stores).TakeAsync(CancellationToken.None)).IsOverwritten);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public async Task Receive_BlobOverwrittenUnderAnotherDataset_StaysWithItsReportAndIsATask(string content)
    {
        string blob = _bench.Upload("u1", "a.csv", "A");
        await _bench.Ingest(blob);
        _bench.Uploads.Put(blob, Encoding.UTF8.GetBytes(content), Dataset.Synthetic);

        await _bench.Ingest(blob);

        Submission only = Assert.Single(await _bench.Stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).ToListAsync());
        Assert.Equal(Dataset.Real, only.Id.Report.Dataset);
        Assert.True(Assert.Single(await new UploadAudit(_bench.Stores).TakeAsync(CancellationToken.None)).IsOverwritten);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public async Task Receive_RepeatOverwrittenUnderAnotherDataset_StaysWithItsReportAndIsATask(string content)
    {
        await _bench.Ingest(_bench.Upload("u1", "a.csv", "A"));
        string repeat = _bench.Upload("u2", "a.csv", "A");
        await _bench.Ingest(repeat);
        _bench.Uploads.Put(repeat, Encoding.UTF8.GetBytes(content), Dataset.Synthetic);

        await _bench.Ingest(repeat);

        Assert.Single(await _bench.Stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).ToListAsync());
        UploadAccount overwritten = Assert.Single(await new UploadAudit(_bench.Stores).TakeAsync(CancellationToken.None), account => account.IsOverwritten);
        Assert.Equal(repeat, overwritten.BlobName);
    }

    [Fact]
    public async Task Receive_RepeatWrittenAgainWithTheSameBytes_IsNoTask()
    {
        await _bench.Ingest(_bench.Upload("u1", "a.csv", "A"));
        string repeat = _bench.Upload("u2", "a.csv", "A");
        await _bench.Ingest(repeat);
        _bench.Uploads.Put(repeat, Encoding.UTF8.GetBytes("A"), Dataset.Real);

        await _bench.Ingest(repeat);

        Assert.DoesNotContain(await new UploadAudit(_bench.Stores).TakeAsync(CancellationToken.None), account => account.IsOverwritten);
    }

    [Fact]
    public async Task Receive_SameBytesAgainAfterTheOriginalWasLost_KeepsThemAgain()
    {
        IntakeBench bench = new(stores => stores with { Originals = new ForgetfulOriginals(stores.Originals) });
        string blob = bench.Upload("u1", "a.csv", "A");
        await bench.Ingest(blob);
        Submission version = Assert.Single(await bench.Versions("a.csv"));
        ((ForgetfulOriginals)bench.Stores.Originals).Forget(version.Sha256);

        await bench.Ingest(bench.Upload("u2", "a.csv", "A"));

        Assert.Equal(version, Assert.Single(await bench.Versions("a.csv")));
        await using Stream? original = await bench.Stores.Originals.OpenReadAsync(version.Sha256, CancellationToken.None);
        Assert.NotNull(original);
    }

    [Fact]
    public async Task Claim_HeldByAnother_ReturnsNullUntilTheLeaseEnds()
    {
        Submission received = Assert.Single(await _bench.Intake.ReceiveAsync(_bench.Upload("u1", "a.csv", "A"), CancellationToken.None));
        Submission held = (await _bench.Intake.ClaimAsync(received, IntakeBench.Run, CancellationToken.None))!;

        Assert.Null(await _bench.Intake.ClaimAsync(held, IntakeBench.Run, CancellationToken.None));
        _bench.Time.Advance(SubmissionIntake.Lease);
        Submission taken = (await _bench.Intake.ClaimAsync(held, IntakeBench.Run, CancellationToken.None))!;

        Assert.Equal(2, taken.Attempts);
    }

    [Fact]
    public async Task Finish_LostTheClaim_WritesNothing()
    {
        Submission received = Assert.Single(await _bench.Intake.ReceiveAsync(_bench.Upload("u1", "a.csv", "A"), CancellationToken.None));
        Submission slow = (await _bench.Intake.ClaimAsync(received, IntakeBench.Run, CancellationToken.None))!;
        _bench.Time.Advance(SubmissionIntake.Lease);
        Submission quick = (await _bench.Intake.ClaimAsync(slow, IntakeBench.Run, CancellationToken.None))!;
        await _bench.Intake.FinishAsync(quick, new RunId("quick"), IntakeBench.Result(isRejected: false), null, CancellationToken.None);

        ProcessingState state = await _bench.Intake.FinishAsync(slow, new RunId("slow"), IntakeBench.Result(isRejected: true), null, CancellationToken.None);

        Assert.Equal(ProcessingState.Done, state);
        Assert.Equal("quick", (await _bench.Current("a.csv")).Run?.Value);
    }

    [Fact]
    public async Task Finish_Rejected_MovesNoPointer()
    {
        Submission received = Assert.Single(await _bench.Intake.ReceiveAsync(_bench.Upload("u1", "a.csv", "A"), CancellationToken.None));
        Submission claimed = (await _bench.Intake.ClaimAsync(received, IntakeBench.Run, CancellationToken.None))!;

        ProcessingState state = await _bench.Intake.FinishAsync(claimed, new RunId("run"), IntakeBench.Result(isRejected: true), null, CancellationToken.None);

        Assert.Equal(ProcessingState.Rejected, state);
        Assert.Null(await _bench.Stores.Ledger.FindPointersAsync(IntakeBench.Key("a.csv"), CancellationToken.None));
    }

    [Fact]
    public async Task Claim_FourthAttempt_HasNoAttemptsLeft()
    {
        Submission submission = Assert.Single(await _bench.Intake.ReceiveAsync(_bench.Upload("u1", "a.csv", "A"), CancellationToken.None));
        for (int attempt = 1; attempt <= SubmissionIntake.MaxAttempts; attempt++)
        {
            submission = (await _bench.Intake.ClaimAsync(submission, IntakeBench.Run, CancellationToken.None))!;
            Assert.True(SubmissionIntake.HasAttemptsLeft(submission));
            _bench.Time.Advance(SubmissionIntake.Lease);
        }

        submission = (await _bench.Intake.ClaimAsync(submission, IntakeBench.Run, CancellationToken.None))!;

        Assert.False(SubmissionIntake.HasAttemptsLeft(submission));
    }

    [Theory]
    [InlineData("a.csv")]
    [InlineData("atlantis/2011/a.csv")]
    [InlineData("ben-tre/khong-ro/a.csv")]
    [InlineData("ben-tre/2026/a.csv")]
    [InlineData("ben-tre/2011/x/y/a.csv")]
    public async Task Receive_PathNotResolved_IsTakenUnderUnknown(string blobName)
    {
        _bench.Uploads.Put(blobName, [1], Dataset.Real);

        Submission received = Assert.Single(await _bench.Intake.ReceiveAsync(blobName, CancellationToken.None));

        Assert.Null(received.Id.Report.Area);
        Assert.StartsWith("real~unknown", received.Id.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindSameElsewhere_SameBytesUnderAnotherProvince_NamesTheFirst()
    {
        await _bench.Ingest(_bench.Upload("u1", "a.csv", "A"));
        _bench.Uploads.Put("binh-duong/2011/a.csv", Encoding.UTF8.GetBytes("A"), Dataset.Real);

        Submission other = Assert.Single(await _bench.Intake.ReceiveAsync("binh-duong/2011/a.csv", CancellationToken.None));

        Assert.Equal("Bến Tre, 2011, a.csv", await _bench.Intake.FindSameElsewhereAsync(other, CancellationToken.None));
    }

    private static IEnumerable<int[]> Permutations(int count) =>
        count == 1
            ? [[0]]
            : Permutations(count - 1).SelectMany(rest => Enumerable.Range(0, count).Select(at => (int[])[.. rest[..at], count - 1, .. rest[at..]]));
}
