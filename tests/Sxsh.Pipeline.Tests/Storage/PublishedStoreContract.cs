using System.IO.Compression;
using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class PublishedStoreContract
{
    private static readonly CubeScope National = new(CubeAudience.National, Dataset.Real);
    private static readonly CubeScope Public = new(CubeAudience.Public, Dataset.Real);

    private static readonly CubeIndex First = new(
        "aa11",
        Samples.Noon.AddTicks(5),
        new Dictionary<Area, AreaVersion> { [Samples.SocTrang] = new("v2", "p2"), [Samples.BenTre] = new("v1", "p1"), [Area.National] = new("v0", "p0") },
        null);

    [Fact]
    public async Task ReadIndex_NothingPublished_ReturnsNull()
    {
        IPublishedStore published = await OpenAsync();

        Assert.Null(await published.ReadIndexAsync(National, Samples.Token));
    }

    [Fact]
    public async Task TryWriteIndex_First_IsReadBackByItsCubeAlone()
    {
        IPublishedStore published = await OpenAsync();

        bool written = await published.TryWriteIndexAsync(National, First, Samples.Token);

        CubeIndex? read = await published.ReadIndexAsync(National, Samples.Token);
        Assert.True(written);
        Assert.NotNull(read);
        Assert.Equal((First.Hash, First.MadeAt), (read.Hash, read.MadeAt));
        Assert.Equal(First.Areas.OrderBy(area => area.Key), read.Areas.OrderBy(area => area.Key));
        Assert.False(string.IsNullOrEmpty(read.ETag));
        Assert.Null(await published.ReadIndexAsync(Public, Samples.Token));
        Assert.Null(await published.ReadIndexAsync(National with { Dataset = Dataset.Synthetic }, Samples.Token));
    }

    [Fact]
    public async Task ReadIndex_AgainAndAgain_IsAlwaysTheLatest()
    {
        IPublishedStore published = await OpenAsync();
        await published.TryWriteIndexAsync(National, First, Samples.Token);

        CubeIndex? read = await published.ReadIndexAsync(National, Samples.Token);
        CubeIndex? again = await published.ReadIndexAsync(National, Samples.Token);
        await published.TryWriteIndexAsync(National, again! with { Hash = "another" }, Samples.Token);
        CubeIndex? changed = await published.ReadIndexAsync(National, Samples.Token);

        Assert.Equal((read!.Hash, read.ETag), (again.Hash, again.ETag));
        Assert.Equal("another", changed!.Hash);
        Assert.NotEqual(read.ETag, changed.ETag);
    }

    [Fact]
    public async Task TryWriteIndex_SomebodyWasFirst_ReturnsFalse()
    {
        IPublishedStore published = await OpenAsync();
        await published.TryWriteIndexAsync(National, First, Samples.Token);

        bool written = await published.TryWriteIndexAsync(National, First with { Hash = "bb22" }, Samples.Token);

        Assert.False(written);
        Assert.Equal("aa11", (await published.ReadIndexAsync(National, Samples.Token))?.Hash);
    }

    [Fact]
    public async Task TryWriteIndex_SomebodyChangedIt_ReturnsFalse()
    {
        IPublishedStore published = await OpenAsync();
        await published.TryWriteIndexAsync(National, First, Samples.Token);
        CubeIndex? read = await published.ReadIndexAsync(National, Samples.Token);
        Assert.NotNull(read);

        bool faster = await published.TryWriteIndexAsync(National, read with { Hash = "bb22" }, Samples.Token);
        bool late = await published.TryWriteIndexAsync(National, read with { Hash = "cc33" }, Samples.Token);

        Assert.True(faster);
        Assert.False(late);
        Assert.Equal("bb22", (await published.ReadIndexAsync(National, Samples.Token))?.Hash);
    }

    [Fact]
    public async Task TryWriteIndex_ItWasTakenAway_ReturnsFalse()
    {
        IPublishedStore published = await OpenAsync();

        Assert.False(await published.TryWriteIndexAsync(National, First with { ETag = "0x1234567890ABCDE" }, Samples.Token));
    }

    [Fact]
    public async Task WritePart_Twice_StandsOnce()
    {
        IPublishedStore published = await OpenAsync();
        byte[] json = Encoding.UTF8.GetBytes("{\"tên\":1}");

        await published.WritePartAsync(CubeAudience.National, Samples.BenTre, "ff", json, Samples.Token);
        await published.WritePartAsync(CubeAudience.National, Samples.BenTre, "ff", json, Samples.Token);

        ReadOnlyMemory<byte>? read = await published.ReadPartAsync(CubeAudience.National, Samples.BenTre, "ff", Samples.Token);
        Assert.Equal(json, read?.ToArray());
        Assert.Null(await published.ReadPartAsync(CubeAudience.National, Samples.SocTrang, "ff", Samples.Token));
        Assert.Null(await published.ReadPartAsync(CubeAudience.National, Samples.BenTre, "fe", Samples.Token));
    }

    [Fact]
    public async Task WriteCube_Brotli_IsReadBackCompressed()
    {
        IPublishedStore published = await OpenAsync();
        using var compressed = new MemoryStream();
        await using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest))
        {
            await brotli.WriteAsync(Encoding.UTF8.GetBytes(new string('x', 5000)), Samples.Token);
        }

        await published.WriteCubeAsync(Public, "ee", compressed.ToArray(), Samples.Token);
        await published.WriteCubeAsync(Public, "ee", compressed.ToArray(), Samples.Token);

        ReadOnlyMemory<byte>? read = await published.ReadCubeAsync(Public, "ee", Samples.Token);
        Assert.True(await published.HasCubeAsync(Public, "ee", Samples.Token));
        Assert.False(await published.HasCubeAsync(National, "ee", Samples.Token));
        Assert.Equal(compressed.ToArray(), read?.ToArray());
        Assert.Null(await published.ReadCubeAsync(National, "ee", Samples.Token));
        Assert.Null(await published.ReadCubeAsync(Public with { Dataset = Dataset.Synthetic }, "ee", Samples.Token));
    }

    protected abstract Task<IPublishedStore> OpenAsync();
}
