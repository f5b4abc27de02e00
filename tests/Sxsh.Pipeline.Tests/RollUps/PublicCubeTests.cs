using System.IO.Compression;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

/// <summary>What everybody may read: totals of accepted versions, and no name of an enterprise anywhere.</summary>
public sealed class PublicCubeTests
{
    private static readonly Area BenTre = Area.Parse("63-83");
    private static readonly CubeScope Public = new(CubeAudience.Public, Dataset.Real);
    private static readonly CubeScope National = new(CubeAudience.National, Dataset.Real);
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Stores _stores;
    private readonly WatchedPublishedStore _published;
    private readonly RollUpPublisher _publisher;

    public PublicCubeTests()
    {
        Stores memory = MemoryStores.Create(TimeProvider.System);
        _published = new WatchedPublishedStore(memory.Published);
        _stores = memory with { Published = _published };
        _publisher = new RollUpPublisher(_stores, Catalogue.BuiltIn, new HurriedTime());
    }

    [Fact]
    public async Task Publish_NothingAccepted_ThereIsNoPublicCube()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4), 1, isAccepted: false);

        await _publisher.PublishAsync(BenTre, None);

        Assert.Null(await _published.ReadIndexAsync(Public, None));
        Assert.Empty(_published.ForThePublic);
        Assert.Empty(await _publisher.FindStaleAsync(null, None));
    }

    [Fact]
    public async Task Publish_AcceptedThenANewVersion_PublicCubeStaysUntilTheNextAcceptance()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 4), 1, isAccepted: true);
        await _publisher.PublishAsync(BenTre, None);
        CubeIndex? before = await _published.ReadIndexAsync(Public, None);
        int parts = _published.Parts[CubeAudience.Public];

        await StoreAsync(new ReportBuilder("63-83", "2011").Says("films", "2011", 987654), 2, isAccepted: false);
        await _publisher.PublishAsync(BenTre, None);

        Assert.Equal(987654, (await ReadAsync(National)).Value("63-83", "films", "2011"));
        Assert.Equal(4, (await ReadAsync(Public)).Value("63-83", "films", "2011"));
        Assert.Equal(before, await _published.ReadIndexAsync(Public, None));
        Assert.Equal(parts, _published.Parts[CubeAudience.Public]);
        Assert.Empty(await _publisher.FindStaleAsync(null, None));

        await AcceptAsync(new ReportBuilder("63-83", "2011").Id.Report, 2);
        Assert.Equal([BenTre], await _publisher.FindStaleAsync(null, None));
        await _publisher.PublishAsync(BenTre, None);

        Assert.Equal(987654, (await ReadAsync(Public)).Value("63-83", "films", "2011"));
        Assert.Empty(await _publisher.FindStaleAsync(null, None));
    }

    [Fact]
    public async Task Publish_OfficialIsTakenBack_LeavesThePublicCube()
    {
        ReportBuilder report = new ReportBuilder("63-83", "2011").Says("films", "2011", 4);
        await StoreAsync(report, 1, isAccepted: true);
        await _publisher.PublishAsync(BenTre, None);
        ReportPointers pointers = (await _stores.Ledger.FindPointersAsync(report.Id.Report, None))!;
        Submission version = (await _stores.Ledger.FindAsync(report.Id, None))!;
        Assert.True(await _stores.Ledger.TryCommitAsync(version, pointers with { Official = null }, None));

        Assert.Equal([BenTre], await _publisher.FindStaleAsync(null, None));
        await _publisher.PublishAsync(BenTre, None);

        Assert.Empty((await ReadAsync(Public)).Keys);
        Assert.Empty(await _publisher.FindStaleAsync(null, None));
    }

    /// <summary>Names and numbers that stand out are put wherever a report can hold them; then every byte that was written for the public is searched.</summary>
    [Fact]
    public async Task Publish_NamesAndUnacceptedValuesEverywhere_NoneOfThemIsWritten()
    {
        const string Name = "Quyết Thắng";
        const string Slug = "quyet-thang";
        ReportBuilder accepted = new ReportBuilder("63-83", "2011").Named($"{Slug}.xlsx")
            .Says("films", "2011", 4)
            .Says("cost_saved", "2011", 70001m, said => said with { Subject = $"Công ty {Name}" })
            .Says("investment", "2011", 70002m, said => said with { Subject = $"DNTN {Name}", Sector = "10", PartOf = 1 })
            .Says("electricity_saved", "2011", 70003m, said => said with { Size = $"Công ty {Name}" })
            .Says("establishments_applying", "2011", 12, said => said with { Size = "vừa và nhỏ" })
            .Says("application_rate", "2011", 25, said => said with { Base = $"xã viên của {Name}", ReportedValue = Name, Source = new SourceLocation(Name, "C7", null, null, Name) })
            .Says("posters", "2011", 70004m, said => said with { NeedsReview = true })
            .Says("leaflets", "2011", 70005m, said => said with { Area = Area.Parse("63-84") })
            .Says("training_events", "2011", 3, said => said with { SameAs = 1, Subject = null });
        await StoreAsync(accepted, 1, isAccepted: true);
        await StoreAsync(new ReportBuilder("63-83", "2011").Named("khac.xlsx").Says("workshops", "2011", 70006m), 1, isAccepted: false);
        await StoreAsync(accepted.Says("handbooks", "2011", 70007m), 2, isAccepted: false);
        await StoreAsync(new ReportBuilder("63-84", "2011").Says("films", "2011", 70008m), 1, isAccepted: false);

        await _publisher.PublishAsync(BenTre, None);
        await _publisher.PublishAsync(Area.Parse("63-84"), None);

        Assert.NotEmpty(_published.ForThePublic);
        foreach (string written in _published.ForThePublic)
        {
            Assert.DoesNotContain(Name, written, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Slug, written, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("7000", written, StringComparison.Ordinal);
        }

        CubeReading cube = await ReadAsync(Public);
        Assert.Equal(4, cube.Value("63-83", "films", "2011"));
        Assert.Equal(4, cube.Value("vn", "films", "2011"));
        Assert.Equal(25, cube.Value("63-83", "application_rate", "2011"));
        Assert.Equal(12, cube.Find("63-83", "establishments_applying", "2011", size: "vừa và nhỏ")?.Value);
        Assert.DoesNotContain(cube.Keys, key => key.Contains("cost_saved", StringComparison.Ordinal) || key.Contains("investment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_SyntheticIsAccepted_HasAPublicCubeOfItsOwn()
    {
        await StoreAsync(new ReportBuilder("63-83", "2011").Synthetic().Says("films", "2011", 7), 1, isAccepted: true);

        await _publisher.PublishAsync(BenTre, None);

        Assert.Equal(7, (await ReadAsync(new CubeScope(CubeAudience.Public, Dataset.Synthetic))).Find("63-83", "films", "2011", dataset: "synthetic")?.Value);
        Assert.Null(await _published.ReadIndexAsync(Public, None));
    }

    private async Task StoreAsync(ReportBuilder report, int number, bool isAccepted)
    {
        CurrentReport built = report.Build();
        SubmissionId id = built.Submission with { Number = number };
        DateTimeOffset uploadedAt = built.UploadedAt.AddMinutes(number);
        await _stores.Runs.WriteAsync(id, built.Run, built.Observations, [], None);
        Submission version = new()
        {
            Id = id,
            BlobName = $"x{number}",
            BlobETag = "x",
            FileName = id.Report.Name,
            UploadedAt = uploadedAt,
            Sha256 = "x",
            Bytes = 1,
            ReceivedAt = uploadedAt,
            Run = built.Run,
        };
        version = (await _stores.Ledger.TryAddAsync(version, None))!;
        ReportPointers? pointers = await _stores.Ledger.FindPointersAsync(id.Report, None);
        Assert.True(await _stores.Ledger.TryCommitAsync(version, new ReportPointers(id.Report, VersionPointer.To(version), pointers?.Official, pointers?.ETag), None));
        if (isAccepted)
        {
            await AcceptAsync(id.Report, number);
        }
    }

    private async Task AcceptAsync(ReportKey report, int number)
    {
        Submission version = (await _stores.Ledger.FindAsync(new SubmissionId(report, number), None))!;
        ReportPointers pointers = (await _stores.Ledger.FindPointersAsync(report, None))!;
        Assert.True(await _stores.Ledger.TryCommitAsync(version with { Review = ReviewState.Accepted }, pointers with { Official = VersionPointer.To(version) }, None));
    }

    private async Task<CubeReading> ReadAsync(CubeScope scope)
    {
        CubeIndex? index = await _published.ReadIndexAsync(scope, None);
        ReadOnlyMemory<byte>? compressed = await _published.ReadCubeAsync(scope, index!.Hash, None);
        using BrotliStream brotli = new(new MemoryStream(compressed!.Value.ToArray()), CompressionMode.Decompress);
        using MemoryStream json = new();
        await brotli.CopyToAsync(json, None);
        return new CubeReading(json.ToArray());
    }
}
