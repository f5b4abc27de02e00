using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Notices;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Tests.Pipeline;
using Xunit;

namespace Sxsh.Pipeline.Tests.Auditing;

public sealed class AuditDrainTests
{
    private static readonly AuditChain Chain = AuditChain.Of(Dataset.Real, new Area(AreaScheme.Provinces63, "83"));
    private static readonly Actor Officer = new(Role.Province, "issuer|ben-tre", "Sở Công Thương Bến Tre");

    private static readonly WebhookClient Client = new(isDevelopment: false);

    private readonly PipelineBench _bench = new();

    [Fact]
    public async Task Run_ReportWasTaken_ChainsThatItWasReceivedAndDone()
    {
        await IngestAsync("ben-tre/2011/a.csv", PipelineBench.Report(50));

        await DrainAsync(_bench.Stores);

        List<AuditEntry> entries = await EntriesAsync();
        Assert.Equal([AuditAction.UploadReceived, AuditAction.ReportDone], entries.Select(entry => entry.Event.Action));
        Submission version = await _bench.Stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).SingleAsync();
        Assert.All(entries, entry => Assert.Equal((version.Id.ToString(), Actor.System), (entry.Event.Subject.Id, entry.Event.Actor)));
        Assert.Equal(version.Sha256, entries[0].Event.Details["sha256"]);
        List<Observation> rows = await _bench.Stores.Runs.ObservationsAsync(version.Id, version.Run!.Value, CancellationToken.None).ToListAsync();
        Assert.NotEmpty(rows);
        Assert.Equal(ObservationsHash.Of(rows), entries[1].Event.Details["rowsHash"]);
        Assert.NotEqual(ObservationsHash.Of([rows[0] with { Value = rows[0].Value + 1 }, .. rows.Skip(1)]), entries[1].Event.Details["rowsHash"]);
        Assert.Empty(await _bench.Stores.Outbox.ListAsync(null, CancellationToken.None).ToListAsync());
        Assert.Null(Trails.Verify(Trails.Export(entries)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Run_KilledAfterChaining_ChainsEachEventOnce(int removals)
    {
        await IngestAsync("ben-tre/2011/a.csv", PipelineBench.Report(50));
        await IngestAsync("ben-tre/2011/a.csv", PipelineBench.Report(51), "u2");
        var dying = new DyingOutbox(_bench.Stores.Outbox);

        for (int i = 0; i < removals; i++)
        {
            await Assert.ThrowsAsync<IOException>(() => DrainAsync(_bench.Stores with { Outbox = dying }));
            await IngestAsync("ben-tre/2011/a.csv", PipelineBench.Report(60 + i), $"v{i}");
        }

        await DrainAsync(_bench.Stores);
        List<AuditEntry> entries = await EntriesAsync();
        Assert.Equal(2 * (2 + removals), entries.Count);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Event.Id).Distinct().Count());
        Assert.Null(Trails.Verify(Trails.Export(entries)));
    }

    [Fact]
    public async Task Run_UploadThroughTheApi_NamesItsSender()
    {
        string name = $"ben-tre/2011/{Guid.CreateVersion7()}/a.csv";
        await _bench.Uploads.WriteAsync(name, new MemoryStream(PipelineBench.Report(50)), Dataset.Real, Officer, CancellationToken.None);
        await _bench.Pipeline.IngestAsync(name, CancellationToken.None);

        await DrainAsync(_bench.Stores);

        Assert.Equal([Officer, Actor.System], (await EntriesAsync()).Select(entry => entry.Event.Actor));
    }

    [Fact]
    public async Task Run_ReceiptIsNotThereYet_WaitsForItAndThenNoLonger()
    {
        _bench.Uploads.Put($"ben-tre/2011/{Guid.CreateVersion7()}/a.csv", PipelineBench.Report(50), Dataset.Real);
        await _bench.Pipeline.IngestAsync((await _bench.Uploads.ListAsync(CancellationToken.None).SingleAsync()).Name, CancellationToken.None);

        await DrainAsync(_bench.Stores);
        Assert.Empty(await EntriesAsync());
        _bench.Time.Advance(TimeSpan.FromSeconds(10));
        await DrainAsync(_bench.Stores);

        Assert.Equal([AuditAction.UploadReceived, AuditAction.ReportDone], (await EntriesAsync()).Select(entry => entry.Event.Action));
    }

    [Fact]
    public async Task Run_SameBytesAgainAndARejection_AreTold()
    {
        await IngestAsync("ben-tre/2011/a.csv", PipelineBench.Report(50));
        await IngestAsync("ben-tre/2011/a.csv", PipelineBench.Report(50), "u2");
        await IngestAsync("ben-tre/2011/b.csv", "x"u8.ToArray());

        await DrainAsync(_bench.Stores);

        Assert.Equal(
            ["report_done", "report_rejected", "upload_received", "upload_received", "upload_repeated"],
            (await EntriesAsync()).Select(entry => WireNames.Of(entry.Event.Action)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Heads_ChainHasSettled_AreWrittenOnceADay()
    {
        await IngestAsync("ben-tre/2011/a.csv", PipelineBench.Report(50));
        await DrainAsync(_bench.Stores);
        var heads = new AuditHeadWriter(_bench.Stores, _bench.Time);

        await heads.WriteAsync(CancellationToken.None);
        Assert.Empty(await HeadsAsync());
        _bench.Time.Advance(TimeSpan.FromMinutes(2));
        await heads.WriteAsync(CancellationToken.None);
        await new AuditHeadWriter(_bench.Stores, _bench.Time).WriteAsync(CancellationToken.None);
        string first = Assert.Single(await HeadsAsync());
        _bench.Time.Advance(TimeSpan.FromDays(1));
        await heads.WriteAsync(CancellationToken.None);

        Assert.Equal([first], (await HeadsAsync())[..1]);
        Assert.Equal(2, (await HeadsAsync()).Count);
        var verifier = new TrailVerifier();
        Assert.True(verifier.TryAdd("chain", Trails.Export(await EntriesAsync())));
        Assert.True(verifier.TryAdd("heads", string.Join('\n', await HeadsAsync())));
        Assert.Empty(verifier.Verify());
        Assert.Equal(2, verifier.Heads);
    }

    [Fact]
    public async Task Receipts_OfAReport_AreTheSameEachTimeAndFollowEachOther()
    {
        await IngestAsync("ben-tre/2011/a.csv", PipelineBench.Report(50));
        await IngestAsync("ben-tre/2011/a.csv", PipelineBench.Report(51), "u2");
        await DrainAsync(_bench.Stores);
        List<Submission> versions = await _bench.Stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).ToListAsync();
        var maker = new ReceiptMaker(_bench.Stores, Catalogue.BuiltIn);

        Receipt? first = await maker.MakeAsync(versions[0].Id, CancellationToken.None);
        Receipt? second = await maker.MakeAsync(versions[1].Id, CancellationToken.None);
        Receipt? again = await maker.MakeAsync(versions[1].Id, CancellationToken.None);

        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.Equal(ReceiptJson.Write(second), ReceiptJson.Write(again!));
        Assert.Equal((versions[0].Id.ToString(), first.Hash), (second["previousSubmission"], second["previousHash"]));
        Assert.Null(first["previousHash"]);
        Assert.Equal((versions[1].Sha256, "Bến Tre", "2011", "2", "done"), (second["sha256"], second["province"], second["period"], second["version"], second["outcome"]));
        Assert.True(int.Parse(second["observations"]!, System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.NotEqual(first["rowsHash"], second["rowsHash"]);
        var verifier = new TrailVerifier();
        Assert.All((string[])[ReceiptJson.Write(first), ReceiptJson.Write(second), Trails.Export(await EntriesAsync())], text => Assert.True(verifier.TryAdd("x", text)));
        Assert.Empty(verifier.Verify());
        Assert.True(ReceiptJson.TryRead(ReceiptJson.Write(second).Replace("\n", string.Empty, StringComparison.Ordinal), out Receipt? read) && read.IsSealed);
    }

    [Fact]
    public async Task Receipt_NotFinishedYet_IsNone()
    {
        Submission version = new()
        {
            Id = new SubmissionId(Trails.Report, 1),
            BlobName = "a/2011/b.csv",
            BlobETag = "1",
            FileName = "b.csv",
            UploadedAt = Trails.Noon,
            Sha256 = new string('a', 64),
            Bytes = 1,
            ReceivedAt = Trails.Noon,
        };
        await _bench.Stores.Ledger.TryAddAsync(version, CancellationToken.None);

        Assert.Null(await new ReceiptMaker(_bench.Stores, Catalogue.BuiltIn).MakeAsync(version.Id, CancellationToken.None));
        Assert.Null(await new ReceiptMaker(_bench.Stores, Catalogue.BuiltIn).MakeAsync(version.Id with { Number = 2 }, CancellationToken.None));
    }

    private async Task IngestAsync(string blob, byte[] bytes, string? uploadId = null)
    {
        _bench.Time.Advance(TimeSpan.FromSeconds(20));
        string name = uploadId is null ? blob : blob.Insert(blob.LastIndexOf('/'), "/" + uploadId);
        _bench.Uploads.Put(name, bytes, Dataset.Real);
        await _bench.Pipeline.IngestAsync(name, CancellationToken.None);
        _bench.Time.Advance(TimeSpan.FromSeconds(20));
    }

    private Task DrainAsync(Stores stores) => new AuditDrain(stores, new AuditChainer(stores, _bench.Time), new WebhookSender(stores, Client, new NoticeWording(Catalogue.BuiltIn), Catalogue.BuiltIn, _bench.Time), _bench.Time).RunAsync(null, CancellationToken.None);

    private async Task<List<AuditEntry>> EntriesAsync() => await _bench.Stores.Audit.ListAsync(Chain, 0, CancellationToken.None).ToListAsync();

    private async Task<List<string>> HeadsAsync() => await _bench.Stores.AuditHeads.ListAsync(Chain, CancellationToken.None).ToListAsync();

    /// <summary>A process that is killed before it can take away what it has chained.</summary>
    private sealed class DyingOutbox(IAuditOutbox outbox) : IAuditOutbox
    {
        public IAsyncEnumerable<WaitingEvent> ListAsync(AuditChain? chain, CancellationToken cancellationToken) => outbox.ListAsync(chain, cancellationToken);

        public Task RemoveAsync(IReadOnlyList<WaitingEvent> events, CancellationToken cancellationToken) => throw new IOException("Killed.");
    }
}
