using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class OriginalStoreContract
{
    private static readonly string Hash = new('c', 64);

    [Fact]
    public async Task Add_New_KeepsBytesAndReport()
    {
        IOriginalStore originals = await OpenAsync();

        string first = await originals.AddAsync(Hash, new MemoryStream([1, 2, 3]), Samples.BenTre2011.ToString(), Samples.Token);

        Assert.Equal(Samples.BenTre2011.ToString(), first);
        Assert.Equal(Samples.BenTre2011.ToString(), await originals.FindFirstReportAsync(Hash, Samples.Token));
        Assert.Equal([1, 2, 3], await ReadAsync(originals));
    }

    [Fact]
    public async Task Add_KeptAlready_ReturnsTheFirstReportAndOverwritesNothing()
    {
        IOriginalStore originals = await OpenAsync();
        await originals.AddAsync(Hash, new MemoryStream([1, 2, 3]), "real~63-83~2011~a.xlsx", Samples.Token);

        string first = await originals.AddAsync(Hash, new MemoryStream([4]), "real~63-94~2011~b.xlsx", Samples.Token);

        Assert.Equal("real~63-83~2011~a.xlsx", first);
        Assert.Equal([1, 2, 3], await ReadAsync(originals));
    }

    [Fact]
    public async Task Add_ManyAtOnce_AllLearnOfTheSameFirst()
    {
        IOriginalStore originals = await OpenAsync();

        string[] firsts = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            Task.Run(() => originals.AddAsync(Hash, new MemoryStream([1]), $"report-{i}", Samples.Token))));

        Assert.Single(firsts.Distinct());
        Assert.Equal(firsts[0], await originals.FindFirstReportAsync(Hash, Samples.Token));
    }

    [Fact]
    public async Task Add_ReportWithUnicode_RoundTrips()
    {
        IOriginalStore originals = await OpenAsync();

        await originals.AddAsync(Hash, Stream.Null, "real~unknown~unknown~báo cáo 100%.xlsx", Samples.Token);

        Assert.Equal("real~unknown~unknown~báo cáo 100%.xlsx", await originals.FindFirstReportAsync(Hash, Samples.Token));
    }

    [Fact]
    public async Task Find_NotKept_ReturnsNull()
    {
        IOriginalStore originals = await OpenAsync();

        Assert.Null(await originals.FindFirstReportAsync(Hash, Samples.Token));
        Assert.Null(await originals.OpenReadAsync(Hash, Samples.Token));
    }

    protected abstract Task<IOriginalStore> OpenAsync();

    private static async Task<byte[]> ReadAsync(IOriginalStore originals)
    {
        await using Stream? stream = await originals.OpenReadAsync(Hash, Samples.Token);
        Assert.NotNull(stream);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Samples.Token);
        return copy.ToArray();
    }
}
