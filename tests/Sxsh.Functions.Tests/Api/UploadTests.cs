using System.Net;
using System.Text;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Tests.Api;

public sealed class UploadTests : IAsyncDisposable
{
    private const int Limit = 1000;

    private readonly TestApp _app = new() { Settings = { ["Upload:MaxBytes"] = "1000" } };
    private readonly HttpClient _client;

    public UploadTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Upload_PlainBody_IsKeptUnderAFreshIdAndAnsweredWithItsPlace()
    {
        HttpResponseMessage response = await _client.PostAsync($"/api/reports/ben-tre/2011/{Uri.EscapeDataString(Samples.FileName)}", Calls.Body(Samples.BenTre));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        JsonElement receipt = await response.JsonAsync();
        string blob = receipt.GetProperty("blob").GetString()!;
        Assert.Matches("^ben-tre/2011/[0-9a-f-]{36}/Báo cáo SXSH \\(lần 2\\)\\.csv$", blob);
        Assert.Contains(receipt.GetProperty("uploadId").GetString()!, blob, StringComparison.Ordinal);
        Assert.Equal($"/api/submissions?blob={Uri.EscapeDataString(blob)}", response.Headers.Location?.OriginalString);
        Assert.Equal(response.Headers.Location?.OriginalString, receipt.GetProperty("links").GetProperty("submissions").GetString());
        Assert.Equal(Samples.BenTre, await BytesAsync(blob));
        Assert.Equal([blob], await ReceiptsAsync());
    }

    [Theory]
    [InlineData("ben-tre", "2011", "ben-tre/2011")]
    [InlineData("B%E1%BA%BFn%20Tre", "2011", "ben-tre/2011")]
    [InlineData("63-83", "2011", "63-83/2011")]
    [InlineData("ben-tre", "2008_2011-05", "ben-tre/2008_2011-05")]
    [InlineData("ben-tre", ".._2011-05", "ben-tre/.._2011-05")]
    [InlineData("vinh-long", "2025", "vinh-long/2025")]
    [InlineData("63-01", "2011-Q3", "63-01/2011-Q3")]
    public async Task Upload_Destination_IsWrittenInItsOwnForm(string province, string period, string folder)
    {
        string blob = await _client.UploadAsync(province, period, "a.csv", Samples.BenTre);

        Assert.StartsWith(folder + "/", blob, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_SameFileTwice_IsKeptTwiceUnderTwoIds()
    {
        string first = await _client.UploadAsync("ben-tre", "2011", "a.csv", Samples.BenTre);
        string second = await _client.UploadAsync("ben-tre", "2011", "a.csv", Samples.BenTre);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Upload_EmptyBody_IsKeptSoThatItIsRejectedInTheLedger()
    {
        string blob = await _client.UploadAsync("ben-tre", "2011", "a.csv", []);

        Assert.Empty(await BytesAsync(blob));
    }

    [Fact]
    public async Task Upload_Synthetic_IsMarked()
    {
        HttpResponseMessage response = await _client.PostAsync("/api/reports/ben-tre/2011/a.csv?dataset=synthetic", Calls.Body(Samples.BenTre));

        UploadedBlob? blob = await _app.Uploads.FindAsync((await response.JsonAsync()).GetProperty("blob").GetString()!, CancellationToken.None);
        Assert.Equal(Dataset.Synthetic, blob?.Dataset);
    }

    [Theory]
    [InlineData("/api/reports/atlantis/2011/a.csv", "unknown-province", "province")]
    [InlineData("/api/reports/ben-tre/khong-ro/a.csv", "unknown-period", "period")]
    [InlineData("/api/reports/ben-tre/2025/a.csv", "province-not-in-force", "province")]
    [InlineData("/api/reports/ben-tre/2011/a.csv?dataset=x", "bad-parameter", "dataset")]
    [InlineData("/api/reports/ben-tre/2011/a%2Fb.csv", "bad-parameter", "fileName")]
    [InlineData("/api/reports/ben-tre/2011/a%5Cb.csv", "bad-parameter", "fileName")]
    [InlineData("/api/reports/ben-tre/2011/a%0Ab.csv", "bad-parameter", "fileName")]
    [InlineData("/api/reports/ben-tre/2011/a%E2%80%AEvsc.exe", "bad-parameter", "fileName")]
    [InlineData("/api/reports/ben-tre/2011/a.csv.", "bad-parameter", "fileName")]
    [InlineData("/api/reports/ben-tre/2011/%20a.csv", "bad-parameter", "fileName")]
    public async Task Upload_BadAddress_IsRefusedAndNothingKept(string path, string code, string parameter)
    {
        HttpResponseMessage response = await _client.PostAsync(path, Calls.Body(Samples.BenTre));

        JsonElement problem = await response.ProblemAsync(HttpStatusCode.BadRequest, code);
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task Upload_NameTooLong_IsRefused()
    {
        HttpResponseMessage response = await _client.PostAsync($"/api/reports/ben-tre/2011/{new string('a', 201)}", Calls.Body(Samples.BenTre));

        await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
    }

    [Fact]
    public async Task Upload_LengthTellsTooLarge_Is413AndNothingKept()
    {
        HttpResponseMessage response = await _client.PostAsync("/api/reports/ben-tre/2011/a.csv", Calls.Body(new byte[Limit + 1]));

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "file-too-large");
        Assert.Empty(await NamesAsync());
        Assert.Empty(await ReceiptsAsync());
    }

    [Fact]
    public async Task Upload_GrowsTooLarge_Is413AndNothingKept()
    {
        HttpResponseMessage response = await _client.PostAsync("/api/reports/ben-tre/2011/a.csv", Calls.Chunked(new byte[Limit + 1]));

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "file-too-large");
        Assert.Empty(await NamesAsync());
        Assert.Empty(await ReceiptsAsync());
    }

    [Fact]
    public async Task Upload_ExactlyTheLimit_IsTaken()
    {
        HttpResponseMessage response = await _client.PostAsync("/api/reports/ben-tre/2011/a.csv", Calls.Chunked(new byte[Limit]));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task Upload_FormWithOneFile_KeepsTheFile()
    {
        using MultipartFormDataContent form = new() { { new StringContent("ghi chú"), "note" }, { Calls.Body(Samples.BenTre), "file", "khác.csv" } };

        HttpResponseMessage response = await _client.PostAsync("/api/reports/ben-tre/2011/a.csv", form);

        string blob = (await response.JsonAsync()).GetProperty("blob").GetString()!;
        Assert.EndsWith("/a.csv", blob, StringComparison.Ordinal);
        Assert.Equal(Samples.BenTre, await BytesAsync(blob));
    }

    [Fact]
    public async Task Upload_FormWithTwoFiles_IsRefusedAndNothingKept()
    {
        using MultipartFormDataContent form = new() { { Calls.Body(Samples.BenTre), "file", "a.csv" }, { Calls.Body(Samples.BenTre), "file", "b.csv" } };

        HttpResponseMessage response = await _client.PostAsync("/api/reports/ben-tre/2011/a.csv", form);

        await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-body");
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task Upload_FormWithoutFile_IsRefused()
    {
        using MultipartFormDataContent form = new() { { new StringContent("x"), "note" } };

        HttpResponseMessage response = await _client.PostAsync("/api/reports/ben-tre/2011/a.csv", form);

        await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-body");
    }

    [Fact]
    public async Task Upload_FormBreaksOff_IsRefusedAndNothingKept()
    {
        using StringContent form = new("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nnửa chừng", Encoding.UTF8);
        form.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        HttpResponseMessage response = await _client.PostAsync("/api/reports/ben-tre/2011/a.csv", form);

        await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-body");
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task Upload_FormFileTooLarge_Is413AndNothingKept()
    {
        using MultipartFormDataContent form = new() { { Calls.Body(new byte[Limit + 1]), "file", "a.csv" } };

        HttpResponseMessage response = await _client.PostAsync("/api/reports/ben-tre/2011/a.csv", form);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "file-too-large");
        Assert.Empty(await NamesAsync());
    }

    private async Task<byte[]> BytesAsync(string blob)
    {
        UploadedBlob found = (await _app.Uploads.FindAsync(blob, CancellationToken.None))!;
        await using Stream content = (await _app.Uploads.OpenReadAsync(found, CancellationToken.None))!;
        using MemoryStream copy = new();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task<IReadOnlyList<string>> NamesAsync() => await _app.Uploads.ListAsync(CancellationToken.None).Select(blob => blob.Name).ToListAsync();

    private async Task<IReadOnlyList<string>> ReceiptsAsync() => await _app.Uploads.ListReceiptsAsync(CancellationToken.None).ToListAsync();
}
