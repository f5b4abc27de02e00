using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class SubmissionLedgerContract
{
    [Fact]
    public async Task TryAdd_NumberIsFree_KeepsEveryField()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission submission = Samples.Finished(Samples.BenTre2011, 1);

        Submission? added = await ledger.TryAddAsync(submission, Samples.Token);
        Submission? found = await ledger.FindAsync(submission.Id, Samples.Token);

        Assert.NotNull(added);
        Assert.False(string.IsNullOrEmpty(added.ETag));
        Assert.Equal(submission with { ETag = added.ETag }, added);
        Assert.Equal(added, found);
    }

    [Fact]
    public async Task TryAdd_OnlyRequiredFields_LeavesTheOthersNull()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission submission = Samples.Minimal(new ReportKey(Dataset.Synthetic, null, null, "bao-cao.xlsx"), 1);

        Submission? added = await ledger.TryAddAsync(submission, Samples.Token);

        Assert.Equal(submission with { ETag = added?.ETag }, await ledger.FindAsync(submission.Id, Samples.Token));
    }

    [Fact]
    public async Task TryAdd_NumberIsTaken_ReturnsNullAndChangesNothing()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission first = Samples.Minimal(Samples.BenTre2011, 1);
        Submission? added = await ledger.TryAddAsync(first, Samples.Token);

        Submission? again = await ledger.TryAddAsync(first, Samples.Token);
        Submission? other = await ledger.TryAddAsync(first with { Sha256 = new string('b', 64) }, Samples.Token);

        Assert.Null(again);
        Assert.Null(other);
        Assert.Equal(added, await ledger.FindAsync(first.Id, Samples.Token));
    }

    [Fact]
    public async Task TryAdd_ManyAtOnce_OneWins()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission submission = Samples.Minimal(Samples.BenTre2011, 1);

        Submission?[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ledger.TryAddAsync(submission, Samples.Token))));

        Assert.Single(results, result => result is not null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10000)]
    public async Task TryAdd_NumberCannotBeKeptInOrder_Throws(int number)
    {
        ISubmissionLedger ledger = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, number), Samples.Token));
    }

    [Fact]
    public async Task Find_NoSuchVersion_ReturnsNull()
    {
        ISubmissionLedger ledger = await OpenAsync();

        Assert.Null(await ledger.FindAsync(new SubmissionId(Samples.BenTre2011, 7), Samples.Token));
        Assert.Null(await ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token));
    }

    [Fact]
    public async Task Versions_ManyOfSeveralReports_ReturnsThoseOfTheReportByNumber()
    {
        ISubmissionLedger ledger = await OpenAsync();
        ReportKey longer = Samples.Report(Dataset.Real, Samples.BenTre, "bao-cao.xlsx-2");
        foreach (int number in new[] { 2, 10, 1 })
        {
            await ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, number), Samples.Token);
            await ledger.TryAddAsync(Samples.Minimal(longer, number), Samples.Token);
        }

        IReadOnlyList<Submission> versions = await ledger.VersionsAsync(Samples.BenTre2011, Samples.Token);

        Assert.Equal([1, 2, 10], versions.Select(version => version.Id.Number));
        Assert.All(versions, version => Assert.Equal(Samples.BenTre2011, version.Id.Report));
    }

    [Fact]
    public async Task TryUpdate_ETagIsTheLatest_ReplacesAndChangesTheETag()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission added = await AddAsync(ledger, Samples.Finished(Samples.BenTre2011, 1));

        Submission? updated = await ledger.TryUpdateAsync(Samples.Minimal(Samples.BenTre2011, 1) with { ETag = added.ETag, Attempts = 3 }, Samples.Token);

        Assert.NotNull(updated);
        Assert.NotEqual(added.ETag, updated.ETag);
        Assert.Null(updated.Counts);
        Assert.Equal(updated, await ledger.FindAsync(added.Id, Samples.Token));
    }

    [Fact]
    public async Task TryUpdate_SomebodyWasFaster_ReturnsNullAndChangesNothing()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission added = await AddAsync(ledger, Samples.Minimal(Samples.BenTre2011, 1));
        Submission? faster = await ledger.TryUpdateAsync(added with { Attempts = 1 }, Samples.Token);

        Submission? late = await ledger.TryUpdateAsync(added with { Attempts = 2 }, Samples.Token);

        Assert.Null(late);
        Assert.Equal(faster, await ledger.FindAsync(added.Id, Samples.Token));
    }

    [Fact]
    public async Task TryUpdate_NoSuchVersion_ReturnsNull()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission added = await AddAsync(ledger, Samples.Minimal(Samples.BenTre2011, 1));

        Assert.Null(await ledger.TryUpdateAsync(Samples.Minimal(Samples.BenTre2011, 2) with { ETag = added.ETag }, Samples.Token));
    }

    [Fact]
    public async Task TryUpdate_NoETag_Throws()
    {
        ISubmissionLedger ledger = await OpenAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => ledger.TryUpdateAsync(Samples.Minimal(Samples.BenTre2011, 1), Samples.Token));
    }

    [Fact]
    public async Task TryCommit_FirstVersion_SetsVersionAndPointers()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission added = await AddAsync(ledger, Samples.Minimal(Samples.BenTre2011, 1));
        var pointers = new ReportPointers(
            Samples.BenTre2011,
            new VersionPointer(1, new RunId("0f"), Samples.Noon),
            new VersionPointer(2, new RunId("1e"), Samples.Noon.AddTicks(1)),
            null)
        {
            IsWithdrawn = true,
        };

        bool committed = await ledger.TryCommitAsync(added with { Processing = ProcessingState.Done }, pointers, Samples.Token);

        ReportPointers? found = await ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token);
        Assert.True(committed);
        Assert.Equal(pointers with { ETag = found?.ETag }, found);
        Assert.False(string.IsNullOrEmpty(found?.ETag));
        Assert.Equal(ProcessingState.Done, (await ledger.FindAsync(added.Id, Samples.Token))?.Processing);
    }

    [Fact]
    public async Task TryCommit_PointersChangedSince_WritesNothing()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission first = await AddAsync(ledger, Samples.Minimal(Samples.BenTre2011, 1));
        Submission second = await AddAsync(ledger, Samples.Minimal(Samples.BenTre2011, 2));
        await ledger.TryCommitAsync(first, Samples.Pointers(Samples.BenTre2011, 1, null), Samples.Token);
        ReportPointers? standing = await ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token);
        await ledger.TryCommitAsync(second, Samples.Pointers(Samples.BenTre2011, 2, standing?.ETag), Samples.Token);
        Submission? before = await ledger.FindAsync(first.Id, Samples.Token);
        Assert.NotNull(before);

        bool asNew = await ledger.TryCommitAsync(before with { Attempts = 9 }, Samples.Pointers(Samples.BenTre2011, 1, null), Samples.Token);
        bool asOld = await ledger.TryCommitAsync(before with { Attempts = 9 }, Samples.Pointers(Samples.BenTre2011, 1, standing?.ETag), Samples.Token);

        Assert.False(asNew);
        Assert.False(asOld);
        Assert.Equal(before, await ledger.FindAsync(first.Id, Samples.Token));
        Assert.Equal(2, (await ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token))?.Latest.Number);
    }

    [Fact]
    public async Task TryCommit_VersionChangedSince_WritesNothing()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission added = await AddAsync(ledger, Samples.Minimal(Samples.BenTre2011, 1));
        Submission? updated = await ledger.TryUpdateAsync(added with { Attempts = 1 }, Samples.Token);

        bool committed = await ledger.TryCommitAsync(added, Samples.Pointers(Samples.BenTre2011, 1, null), Samples.Token);

        Assert.False(committed);
        Assert.Null(await ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token));
        Assert.Equal(updated, await ledger.FindAsync(added.Id, Samples.Token));
    }

    [Fact]
    public async Task TryCommit_VersionIsNotThere_WritesNothing()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission added = await AddAsync(ledger, Samples.Minimal(Samples.BenTre2011, 1));

        bool committed = await ledger.TryCommitAsync(
            Samples.Minimal(Samples.BenTre2011, 2) with { ETag = added.ETag }, Samples.Pointers(Samples.BenTre2011, 2, null), Samples.Token);

        Assert.False(committed);
        Assert.Null(await ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token));
    }

    [Fact]
    public async Task TryCommit_SeveralVersions_AllChangeOrNone()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission first = await AddAsync(ledger, Samples.Minimal(Samples.BenTre2011, 1));
        Submission second = await AddAsync(ledger, Samples.Minimal(Samples.BenTre2011, 2));
        Submission third = await AddAsync(ledger, Samples.Minimal(Samples.BenTre2011, 3));
        await ledger.TryUpdateAsync(third with { Attempts = 1 }, Samples.Token);

        bool both = await ledger.TryCommitAsync([first with { Attempts = 7 }, second with { Attempts = 8 }], Samples.Pointers(Samples.BenTre2011, 2, null), [], Samples.Token);
        IReadOnlyList<Submission> versions = await ledger.VersionsAsync(Samples.BenTre2011, Samples.Token);
        ReportPointers? pointers = await ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token);
        bool withAStale = await ledger.TryCommitAsync([versions[0] with { Attempts = 9 }, third with { Attempts = 9 }], Samples.Pointers(Samples.BenTre2011, 3, pointers?.ETag), [], Samples.Token);

        Assert.True(both);
        Assert.False(withAStale);
        Assert.Equal([7, 8, 1], (await ledger.VersionsAsync(Samples.BenTre2011, Samples.Token)).Select(version => version.Attempts));
        Assert.Equal(pointers, await ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => ledger.TryCommitAsync([], Samples.Pointers(Samples.BenTre2011, 2, null), [], Samples.Token));
    }

    [Fact]
    public async Task TryCommit_PointersOfAnotherReport_Throws()
    {
        ISubmissionLedger ledger = await OpenAsync();
        Submission added = await AddAsync(ledger, Samples.Minimal(Samples.BenTre2011, 1));

        await Assert.ThrowsAnyAsync<ArgumentException>(() =>
            ledger.TryCommitAsync(added, Samples.Pointers(Samples.Report(Dataset.Real, Samples.BenTre, "khac.xlsx"), 1, null), Samples.Token));
    }

    [Fact]
    public async Task AddRepeat_SameBlobAgain_ReplacesWhatWasRemembered()
    {
        ISubmissionLedger ledger = await OpenAsync();
        RepeatedUpload upload = Samples.Repeat(Samples.BenTre2011, "ben-tre/2011/Báo cáo 'tháng 5'.xlsx", "0x1");
        RepeatedUpload rewritten = upload with { Submission = upload.Submission with { Number = 3 }, BlobETag = "0x2", UploadedAt = Samples.Noon.AddDays(1) };

        await ledger.AddRepeatAsync(upload, Samples.Token);
        await ledger.AddRepeatAsync(rewritten, Samples.Token);

        Assert.Equal([rewritten], await ledger.ListRepeatsAsync(LedgerScope.All, Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal(rewritten, await ledger.FindRepeatAsync(Samples.BenTre2011, upload.BlobName, Samples.Token));
        Assert.Null(await ledger.FindRepeatAsync(Samples.BenTre2011, "ben-tre/2011/khac.xlsx", Samples.Token));
    }

    [Fact]
    public async Task Repeats_OfSeveralReports_ReturnsThoseOfTheReport()
    {
        ISubmissionLedger ledger = await OpenAsync();
        ReportKey longer = Samples.Report(Dataset.Real, Samples.BenTre, "bao-cao.xlsx-2");
        await ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, 1), Samples.Token);
        await ledger.AddRepeatAsync(Samples.Repeat(Samples.BenTre2011, "a", "0x1"), Samples.Token);
        await ledger.AddRepeatAsync(Samples.Repeat(Samples.BenTre2011, "b", "0x1"), Samples.Token);
        await ledger.AddRepeatAsync(Samples.Repeat(longer, "c", "0x1"), Samples.Token);

        IReadOnlyList<RepeatedUpload> uploads = await ledger.RepeatsAsync(Samples.BenTre2011, Samples.Token);

        Assert.Equal(["a", "b"], uploads.Select(upload => upload.BlobName).Order(StringComparer.Ordinal));
        Assert.Equal(3, await ledger.ListRepeatsAsync(LedgerScope.Of(Samples.BenTre), Samples.Token).CountAsync(Samples.Token));
        Assert.Empty(await ledger.ListRepeatsAsync(LedgerScope.Of(Samples.SocTrang), Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task List_WholeLedger_ReturnsVersionsByKey()
    {
        ISubmissionLedger ledger = await OpenAsync();
        string[] expected = await FillAsync(ledger);

        Assert.Equal(expected, await IdsAsync(ledger, LedgerScope.All));
    }

    [Fact]
    public async Task List_OneAreaOrDataset_ReturnsOnlyThose()
    {
        ISubmissionLedger ledger = await OpenAsync();
        string[] all = await FillAsync(ledger);

        Assert.Equal(all.Where(id => id.Contains("~63-83~", StringComparison.Ordinal)), await IdsAsync(ledger, LedgerScope.Of(Samples.BenTre)));
        Assert.Equal(all.Where(id => id.StartsWith("synthetic~", StringComparison.Ordinal)), await IdsAsync(ledger, new LedgerScope(Dataset.Synthetic, null, null)));
        Assert.Equal(all.Where(id => id.StartsWith("real~63-83~", StringComparison.Ordinal)), await IdsAsync(ledger, new LedgerScope(Dataset.Real, Samples.BenTre, null)));
        Assert.Empty(await IdsAsync(ledger, LedgerScope.Of(new Area(AreaScheme.Provinces63, "01"))));
    }

    [Fact]
    public async Task List_AfterAnyVersion_ReturnsWhatComesAfterItInEveryScope()
    {
        ISubmissionLedger ledger = await OpenAsync();
        string[] all = await FillAsync(ledger);
        LedgerScope[] scopes = [LedgerScope.All, LedgerScope.Of(Samples.BenTre), new(Dataset.Real, null, null), new(Dataset.Synthetic, null, null), new(Dataset.Real, Samples.SocTrang, null)];

        foreach (LedgerScope scope in scopes)
        {
            List<string> whole = await IdsAsync(ledger, scope);
            for (int i = 0; i < all.Length; i++)
            {
                IEnumerable<string> expected = whole.Where(id => Array.IndexOf(all, id) > i);
                Assert.Equal(expected, await IdsAsync(ledger, scope with { AfterId = SubmissionId.Parse(all[i]) }));
            }
        }
    }

    [Fact]
    public async Task ListPointers_OneArea_ReturnsThePointersOfItsReports()
    {
        ISubmissionLedger ledger = await OpenAsync();
        foreach (string id in await FillAsync(ledger))
        {
            Submission? version = await ledger.FindAsync(SubmissionId.Parse(id), Samples.Token);
            Assert.NotNull(version);
            ReportPointers? standing = await ledger.FindPointersAsync(version.Id.Report, Samples.Token);
            Assert.True(await ledger.TryCommitAsync(version, Samples.Pointers(version.Id.Report, version.Id.Number, standing?.ETag), Samples.Token));
        }

        List<ReportPointers> all = await ledger.ListPointersAsync(LedgerScope.All, Samples.Token).ToListAsync(Samples.Token);
        List<ReportPointers> benTre = await ledger.ListPointersAsync(LedgerScope.Of(Samples.BenTre), Samples.Token).ToListAsync(Samples.Token);

        Assert.Equal(all.Select(pointers => pointers.Report.ToString()).Order(StringComparer.Ordinal), all.Select(pointers => pointers.Report.ToString()));
        Assert.Equal(5, all.Count);
        Assert.Equal(3, benTre.Count);
        Assert.All(all, pointers => Assert.False(string.IsNullOrEmpty(pointers.ETag)));
        Assert.Equal(2, Assert.Single(all, pointers => pointers.Report == Samples.BenTre2011).Latest.Number);
    }

    protected abstract Task<ISubmissionLedger> OpenAsync();

    private static async Task<Submission> AddAsync(ISubmissionLedger ledger, Submission submission)
    {
        Submission? added = await ledger.TryAddAsync(submission, Samples.Token);
        Assert.NotNull(added);
        return added;
    }

    /// <summary>Six versions of five reports; their ids by key.</summary>
    private static async Task<string[]> FillAsync(ISubmissionLedger ledger)
    {
        Submission[] submissions =
        [
            Samples.Minimal(Samples.Report(Dataset.Synthetic, Samples.BenTre, "a.xlsx"), 1),
            Samples.Minimal(new ReportKey(Dataset.Real, null, null, "z.xlsx"), 1),
            Samples.Minimal(Samples.BenTre2011, 2),
            Samples.Minimal(Samples.BenTre2011, 1),
            Samples.Minimal(Samples.Report(Dataset.Real, Samples.BenTre, "bao-cao.xlsx-2"), 1),
            Samples.Minimal(Samples.Report(Dataset.Real, Samples.SocTrang, "a.xlsx"), 1),
        ];
        foreach (Submission submission in submissions)
        {
            await AddAsync(ledger, submission);
        }

        return [.. submissions.Select(submission => submission.Id.ToString()).Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> IdsAsync(ISubmissionLedger ledger, LedgerScope scope) =>
        await ledger.ListAsync(scope, Samples.Token).Select(submission => submission.Id.ToString()).ToListAsync(Samples.Token);
}
