using System.IO.Compression;
using System.Net;
using System.Text;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Api;

public sealed class MarkedTests : IAsyncDisposable
{
    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public MarkedTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task GetMarked_Mistake_IsAWorkbookThatListsIt()
    {
        string id = await _app.SubmitAsync(_client, "báo cáo.csv", Samples.WithMistake);

        HttpResponseMessage response = await _client.GetAsync($"/api/submissions/{Uri.EscapeDataString(id)}/marked");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("báo cáo-danh-dau.xlsx", response.Content.Headers.ContentDisposition?.FileNameStar);
        string text = TextOf(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains("Lỗi và cảnh báo", text, StringComparison.Ordinal);
        Assert.Contains("not-a-number", text, StringComparison.Ordinal);
        Assert.Contains("'Dữ liệu'!D3", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetMarked_NoSuchSubmission_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/api/submissions/real~63-83~2011~a.csv~0009/marked")).StatusCode);

    private static string TextOf(byte[] workbook)
    {
        using ZipArchive archive = new(new MemoryStream(workbook));
        StringBuilder text = new();
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using StreamReader reader = new(entry.Open(), Encoding.UTF8);
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
