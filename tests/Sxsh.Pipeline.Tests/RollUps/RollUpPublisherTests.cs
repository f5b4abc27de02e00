using System.IO.Compression;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

public sealed class RollUpPublisherTests
{
    private static readonly Area BenTre = Area.Parse("63-83");
    private static readonly Area TraVinh = Area.Parse("63-84");
    private static readonly CubeScope Real = new(CubeAudience.National, Dataset.Real);
    private static readonly CubeScope Synthetic = new(CubeAudience.National, Dataset.Synthetic);
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Stores _stores;
    private readonly RacingPublishedStore _published;
    private readonly RollUpPublisher _publisher;

    public RollUpPublisherTests()
    {
        Stores memory = MemoryStores.Create(TimeProvider.System);
        _published = new RacingPublishedStore(memory.Published);
        _stores = memory with { Published = _published };
        _publisher = NewInstance();
    }

    [Fact]
    public async Task Publish_AreasOneByOne_CubeHoldsBoth()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await StoreAsync(new ReportBuilder("63-84", "2011").Says("films", "2011", 1));

        await _publisher.PublishAsync(BenTre, None);
        await NewInstance().PublishAsync(TraVinh, None);

        CubeReading cube = await ReadAsync();
        Assert.Equal(5, cube.Value("vn", "films", "2011"));
        Assert.Equal(4, cube.Value("63-83", "films", "2011"));
    }

    [Fact]
    public async Task Publish_AreasThatWaitTogether_ShareAPublication()
    {
        TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await StoreAsync(new ReportBuilder("63-84", "2011").Says("films", "2011", 1));
        await StoreAsync(new ReportBuilder("63-86", "2011").Says("films", "2011", 2));
        Once(() => first.Task);

        Task benTre = _publisher.PublishAsync(BenTre, None);
        Task others = Task.WhenAll(_publisher.PublishAsync(TraVinh, None), _publisher.PublishAsync(Area.Parse("63-86"), None));
        first.SetResult();
        await Task.WhenAll(benTre, others);

        Assert.Equal(7, (await ReadAsync()).Value("vn", "films", "2011"));
        Assert.Equal(2, _published.IndexTries);
    }

    [Fact]
    public async Task Publish_CallThatIsStopped_DoesNotStopThoseThatWaitWithIt()
    {
        using CancellationTokenSource stop = new();
        TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await StoreAsync(new ReportBuilder("63-84", "2011").Says("films", "2011", 1));
        _published.BeforeIndex = () => first.Task.WaitAsync(stop.Token);

        Task benTre = _publisher.PublishAsync(BenTre, stop.Token);
        Task traVinh = _publisher.PublishAsync(TraVinh, None);
        _published.BeforeIndex = null;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => benTre);
        await traVinh;
        Assert.Equal(1, (await ReadAsync()).Value("63-84", "films", "2011"));
    }

    [Fact]
    public async Task Publish_NothingChanged_WritesNothing()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await _publisher.PublishAsync(BenTre, None);
        int writes = _published.Writes;

        await _publisher.PublishAsync(BenTre, None);
        await NewInstance().PublishAsync(BenTre, None);
        await _publisher.PublishAsync(TraVinh, None);

        Assert.Equal(writes, _published.Writes);
    }

    [Fact]
    public async Task Publish_NewVersionWithTheSameFigures_KeepsTheCubeAndItsTime()
    {
        var report = new ReportBuilder("63-83", "2011").Says("films", "2011", 4);
        await StoreAsync(report);
        await _publisher.PublishAsync(BenTre, None);
        CubeIndex? before = await _published.ReadIndexAsync(Real, None);

        await StoreAsync(report, number: 2);
        await _publisher.PublishAsync(BenTre, None);

        CubeIndex? after = await _published.ReadIndexAsync(Real, None);
        Assert.Equal((before!.Hash, before.MadeAt), (after!.Hash, after.MadeAt));
        Assert.NotEqual(before.Areas[BenTre].Version, after.Areas[BenTre].Version);
        Assert.Empty(await _publisher.FindStaleAsync(null, None));
    }

    [Fact]
    public async Task Publish_AnotherAreaIsPublishedMeanwhile_BothAreInTheCube()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await StoreAsync(new ReportBuilder("63-84", "2011").Says("films", "2011", 1));
        Once(() => NewInstance().PublishAsync(TraVinh, None));

        await _publisher.PublishAsync(BenTre, None);

        Assert.Equal(5, (await ReadAsync()).Value("vn", "films", "2011"));
        Assert.Equal(3, _published.IndexTries);
    }

    [Fact]
    public async Task Publish_NewerFiguresArePublishedMeanwhile_AreNotTakenBack()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        Once(async () =>
        {
            await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 6), number: 2);
            await NewInstance().PublishAsync(BenTre, None);
        });

        await _publisher.PublishAsync(BenTre, None);

        Assert.Equal(6, (await ReadAsync()).Value("63-83", "films", "2011"));
        Assert.Empty(await _publisher.FindStaleAsync(null, None));
    }

    [Fact]
    public async Task Publish_ManyAtOnce_AllAreInTheCube()
    {
        Area[] areas = [.. Catalogue.BuiltIn.Provinces.Where(province => province.Area.Scheme == AreaScheme.Provinces63).Take(8).Select(province => province.Area)];
        foreach (Area area in areas)
        {
            await StoreAsync(new ReportBuilder(area.ToString(), "2011").Says("films", "2011", 1));
        }

        await Task.WhenAll(areas.Select(area => Task.Run(() => NewInstance().PublishAsync(area, None), None)));

        Assert.Equal(8, (await ReadAsync()).Value("vn", "films", "2011"));
        Assert.Empty(await _publisher.FindStaleAsync(null, None));
    }

    [Fact]
    public async Task Publish_TheRaceIsLostEveryTime_GivesUpWithAnException()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        _published.Losses = int.MaxValue;

        await Assert.ThrowsAsync<InvalidOperationException>(() => _publisher.PublishAsync(BenTre, None));

        Assert.Equal(20, _published.IndexTries);
        Assert.Null(await _published.ReadIndexAsync(Real, None));
    }

    [Fact]
    public async Task Publish_TheRaceIsLostAFewTimes_GetsThrough()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        _published.Losses = 3;

        await _publisher.PublishAsync(BenTre, None);

        Assert.Equal(4, _published.IndexTries);
        Assert.Equal(4, (await ReadAsync()).Value("63-83", "films", "2011"));
    }

    [Fact]
    public async Task Publish_PointersVanished_AreaLeavesTheCube()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await _publisher.PublishAsync(BenTre, None);
        var emptied = new RollUpPublisher(_stores with { Ledger = new MemorySubmissionLedger(new MemoryAuditOutbox()) }, Catalogue.BuiltIn, new HurriedTime());

        Assert.Equal([BenTre], await emptied.FindStaleAsync(null, None));
        await emptied.PublishAsync(BenTre, None);

        Assert.Empty((await ReadAsync()).Keys);
        Assert.Empty(await emptied.FindStaleAsync(null, None));
    }

    [Fact]
    public async Task Publish_PartOfAnotherAreaIsLost_IsMadeAnew()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await StoreAsync(new ReportBuilder("63-84", "2011").Says("films", "2011", 1));
        await _publisher.PublishAsync(BenTre, None);
        CubeIndex? index = await _published.ReadIndexAsync(Real, None);
        _published.Lost.Add((BenTre, index!.Areas[BenTre].PartHash));

        await NewInstance().PublishAsync(TraVinh, None);

        Assert.Equal(5, (await ReadAsync()).Value("vn", "films", "2011"));
    }

    [Fact]
    public async Task FindStale_NewChangedAndUnreadable_AreFound()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await StoreAsync(new ReportBuilder("63-84", "2011").Synthetic().Says("films", "2011", 4));
        Assert.Equal([BenTre, TraVinh], await _publisher.FindStaleAsync(null, None));

        await _publisher.PublishAsync(BenTre, None);
        await _publisher.PublishAsync(TraVinh, None);
        Assert.Empty(await _publisher.FindStaleAsync(null, None));

        await StoreAsync(new ReportBuilder("63-84", "2012").Says("films", "2012", 4));
        CubeIndex? index = await _published.ReadIndexAsync(Real, None);
        _published.Lost.Add((BenTre, index!.Areas[BenTre].PartHash));
        Assert.Equal([BenTre, TraVinh], await NewInstance().FindStaleAsync(null, None));
    }

    [Fact]
    public async Task Publish_CubeWasDeletedBehindItsIndex_IsFoundAndWrittenAgain()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await _publisher.PublishAsync(BenTre, None);
        CubeIndex? index = await _published.ReadIndexAsync(Real, None);
        _published.LostCubes.Add(index!.Hash);

        Assert.Equal([BenTre], await _publisher.FindStaleAsync(null, None));
        await NewInstance().PublishAsync(BenTre, None);

        Assert.Empty(_published.LostCubes);
        Assert.Empty(await _publisher.FindStaleAsync(null, None));
    }

    [Fact]
    public async Task Publish_BothDatasets_NeverShareACube()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await StoreAsync(new ReportBuilder("63-83", "2011").Synthetic().Says("films", "2011", 100));
        await StoreAsync(new ReportBuilder("63-84", "2011").Synthetic().Says("films", "2011", 10));

        await _publisher.PublishAsync(BenTre, None);
        await NewInstance().PublishAsync(TraVinh, None);

        CubeReading real = await ReadAsync();
        CubeReading synthetic = new(await BytesAsync(Synthetic));
        Assert.Equal(4, real.Value("vn", "films", "2011"));
        Assert.All(real.Keys, key => Assert.StartsWith("real|", key, StringComparison.Ordinal));
        Assert.Equal(110, synthetic.Find("vn", "films", "2011", dataset: "synthetic")?.Value);
        Assert.All(synthetic.Keys, key => Assert.StartsWith("synthetic|", key, StringComparison.Ordinal));
        Assert.Equal([BenTre], (await _published.ReadIndexAsync(Real, None))!.Areas.Keys);
    }

    [Fact]
    public async Task Publish_OnlyTheOtherDatasetChanged_CubeStaysAsItIs()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await _publisher.PublishAsync(BenTre, None);
        CubeIndex? before = await _published.ReadIndexAsync(Real, None);

        await StoreAsync(new ReportBuilder("63-83", "2011").Synthetic().Says("films", "2011", 100));
        Assert.Equal([BenTre], await _publisher.FindStaleAsync(Dataset.Synthetic, None));
        Assert.Empty(await _publisher.FindStaleAsync(Dataset.Real, None));
        await _publisher.PublishAsync(BenTre, None);

        Assert.Equal(before!.ETag, (await _published.ReadIndexAsync(Real, None))!.ETag);
        Assert.Empty(await _publisher.FindStaleAsync(null, None));
    }

    [Fact]
    public async Task Publish_ManyAtOnceInBothDatasets_AllAreInTheirCubes()
    {
        Area[] areas = [.. Catalogue.BuiltIn.Provinces.Where(province => province.Area.Scheme == AreaScheme.Provinces63).Take(6).Select(province => province.Area)];
        foreach (Area area in areas)
        {
            await StoreAsync(new ReportBuilder(area.ToString(), "2011").Says("films", "2011", 1));
            await StoreAsync(new ReportBuilder(area.ToString(), "2011").Synthetic().Says("films", "2011", 10));
        }

        await Task.WhenAll(areas.Select(area => Task.Run(() => NewInstance().PublishAsync(area, None), None)));

        Assert.Equal(6, (await ReadAsync()).Value("vn", "films", "2011"));
        Assert.Equal(60, new CubeReading(await BytesAsync(Synthetic)).Find("vn", "films", "2011", dataset: "synthetic")?.Value);
        Assert.Empty(await _publisher.FindStaleAsync(null, None));
    }

    [Fact]
    public async Task Publish_CubeIsNamedByItsContent()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4));
        await _publisher.PublishAsync(BenTre, None);

        CubeIndex? index = await _published.ReadIndexAsync(Real, None);
        Assert.Equal(AreaVersions.HashOf(await BytesAsync(Real)), index!.Hash);
        Assert.Equal(32, index.Hash.Length);
    }

    private RollUpPublisher NewInstance() => new(_stores, Catalogue.BuiltIn, new HurriedTime());

    private void Once(Func<Task> happens) => _published.BeforeIndex = () =>
    {
        _published.BeforeIndex = null;
        return happens();
    };

    private async Task StoreAsync(ReportBuilder report, int number = 1)
    {
        CurrentReport built = report.Build();
        SubmissionId id = built.Submission with { Number = number };
        DateTimeOffset uploadedAt = built.UploadedAt.AddMinutes(number);
        await _stores.Runs.WriteAsync(id, built.Run, built.Observations, [], None);
        Submission? submission = await _stores.Ledger.TryAddAsync(
            new Submission
            {
                Id = id,
                BlobName = "x",
                BlobETag = "x",
                FileName = "x",
                UploadedAt = uploadedAt,
                Sha256 = "x",
                Bytes = 1,
                ReceivedAt = uploadedAt,
            },
            None);
        ReportPointers? pointers = await _stores.Ledger.FindPointersAsync(id.Report, None);
        Assert.True(await _stores.Ledger.TryCommitAsync(submission!, new ReportPointers(id.Report, new VersionPointer(number, built.Run, uploadedAt), null, pointers?.ETag), None));
    }

    private async Task<byte[]> BytesAsync(CubeScope scope)
    {
        CubeIndex? index = await _published.ReadIndexAsync(scope, None);
        ReadOnlyMemory<byte>? compressed = await _published.ReadCubeAsync(scope, index!.Hash, None);
        using var brotli = new BrotliStream(new MemoryStream(compressed!.Value.ToArray()), CompressionMode.Decompress);
        using var json = new MemoryStream();
        await brotli.CopyToAsync(json, None);
        return json.ToArray();
    }

    private async Task<CubeReading> ReadAsync() => new(await BytesAsync(Real));
}
