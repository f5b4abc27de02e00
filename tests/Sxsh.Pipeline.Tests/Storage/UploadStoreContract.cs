using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class UploadStoreContract
{
    public static TheoryData<string> Names => new(
        "ben-tre/2011/bao-cao.xlsx",
        "Bến Tre/2008_2011-05/a1b2/Báo cáo SXSH (lần 2).xlsx",
        "bến tre/2011/Báo cáo.xlsx".Normalize(NormalizationForm.FormD),
        "ben-tre/2011/100% + 5 & 'x' #1 ~ ;=,@$!?.xlsx",
        "ben-tre/2011/%C3%A1%2F%20.xlsx",
        "ben-tre/2011/a \"c\" <d> [e] {f} |^`.csv",
        "ben-tre/2011/..x/...",
        "ben-tre/2011/emoji 😀.xlsx",
        "một-tệp-không-thư-mục");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Write_AnyName_RoundTrips(string name)
    {
        IUploadStore uploads = await OpenAsync();
        byte[] content = Encoding.UTF8.GetBytes("nội dung");

        UploadedBlob written = await uploads.WriteAsync(name, new MemoryStream(content), Dataset.Synthetic, Samples.Token);

        Assert.Equal(name, written.Name);
        Assert.Equal(content.Length, written.Length);
        Assert.Equal(Dataset.Synthetic, written.Dataset);
        Assert.Equal(TimeSpan.Zero, written.LastModified.Offset);
        Assert.Equal(written, await uploads.FindAsync(name, Samples.Token));
        Assert.Equal([written], await uploads.ListAsync(Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal([name], await uploads.ListReceiptsAsync(Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal(content, await ReadAsync(uploads, written));
    }

    [Theory]
    [InlineData("ben-tre/../x.csv")]
    [InlineData("ben-tre/./x.csv")]
    [InlineData("..")]
    [InlineData("ben-tre\\2011\\x.csv")]
    [InlineData("")]
    public async Task Write_NameLeadsElsewhere_IsRefused(string name)
    {
        IUploadStore uploads = await OpenAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => uploads.WriteAsync(name, Stream.Null, Dataset.Real, Samples.Token));
        Assert.Null(await uploads.FindAsync(name, Samples.Token));
    }

    [Fact]
    public async Task Write_NameIsTaken_ThrowsAndKeepsTheFirst()
    {
        IUploadStore uploads = await OpenAsync();
        UploadedBlob first = await uploads.WriteAsync("a/2011/x.csv", new MemoryStream([1]), Dataset.Real, Samples.Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => uploads.WriteAsync("a/2011/x.csv", new MemoryStream([2, 3]), Dataset.Real, Samples.Token));

        Assert.Equal(first, await uploads.FindAsync("a/2011/x.csv", Samples.Token));
        Assert.Equal([1], await ReadAsync(uploads, first));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9_000_001)]
    public async Task Write_StreamWithoutLength_IsKeptWhole(int length)
    {
        IUploadStore uploads = await OpenAsync();
        byte[] content = new byte[length];
        new Random(7).NextBytes(content);

        UploadedBlob written = await uploads.WriteAsync("a/2011/x.csv", new ForwardOnlyStream(content), Dataset.Real, Samples.Token);

        Assert.Equal(length, written.Length);
        Assert.Equal(content, await ReadAsync(uploads, written));
    }

    [Fact]
    public async Task Find_NoSuchBlob_ReturnsNull()
    {
        IUploadStore uploads = await OpenAsync();

        Assert.Null(await uploads.FindAsync("ben-tre/2011/không có.csv", Samples.Token));
    }

    [Fact]
    public async Task OpenRead_BlobIsNotThere_ReturnsNull()
    {
        IUploadStore uploads = await OpenAsync();
        var gone = new UploadedBlob("a/2011/x.csv", "0x1", Samples.Noon, 1, Dataset.Real);

        Assert.Null(await uploads.OpenReadAsync(gone, Samples.Token));
    }

    [Fact]
    public async Task OpenRead_OtherETag_ReturnsNull()
    {
        IUploadStore uploads = await OpenAsync();
        UploadedBlob written = await uploads.WriteAsync("a/2011/x.csv", new MemoryStream([1]), Dataset.Real, Samples.Token);

        Assert.Null(await uploads.OpenReadAsync(written with { ETag = "0x1234567890ABCDE" }, Samples.Token));
    }

    [Fact]
    public async Task List_Blobs_ComeInOrdinalOrder()
    {
        IUploadStore uploads = await OpenAsync();
        string[] names = ["b/1/x", "B/1/x", "a/1/x", "a-1/1/x", "a/1/x.csv", "á/1/x", "đ/1/x", "~/1/x", "a/1/😀", "a/1/\uFB01", "a/1/😀b", "a/1/z"];
        foreach (string name in names)
        {
            await uploads.WriteAsync(name, new MemoryStream([1]), Dataset.Real, Samples.Token);
        }

        Array.Sort(names, StringComparer.Ordinal);
        Assert.Equal(names, await uploads.ListAsync(Samples.Token).Select(blob => blob.Name).ToListAsync(Samples.Token));
        Assert.Equal(names, await uploads.ListReceiptsAsync(Samples.Token).ToListAsync(Samples.Token));
    }

    protected abstract Task<IUploadStore> OpenAsync();

    protected static async Task<byte[]> ReadAsync(IUploadStore uploads, UploadedBlob blob)
    {
        await using Stream? stream = await uploads.OpenReadAsync(blob, Samples.Token);
        Assert.NotNull(stream);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Samples.Token);
        return copy.ToArray();
    }
}
