using System.Net;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Api;

public sealed class SubmissionTests : IAsyncDisposable
{
    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public SubmissionTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task GetSubmission_Done_TellsWhatCameOfIt()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        JsonElement submission = await _client.GetJsonAsync($"/api/submissions/{id}");

        Assert.Equal("real~63-83~2011~a.csv~0001", id);
        Assert.Equal("done", submission.GetProperty("processing").GetString());
        Assert.Equal("current", submission.GetProperty("standing").GetString());
        Assert.Equal("pending", submission.GetProperty("review").GetString());
        Assert.Equal("Bến Tre", submission.GetProperty("areaName").GetString());
        Assert.Equal(2, submission.GetProperty("counts").GetProperty("observations").GetInt32());
    }

    [Fact]
    public async Task GetSubmission_Corrected_IsSupersededAndReadable()
    {
        string first = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTreCorrected);

        Assert.Equal("superseded", (await _client.GetJsonAsync($"/api/submissions/{first}")).GetProperty("standing").GetString());
        JsonElement old = await _client.GetJsonAsync($"/api/submissions/{first}/observations");
        Assert.Equal(50, old.GetProperty("items")[0].GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task GetIssues_Mistake_IsAtItsCell()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.WithMistake);

        JsonElement issues = await _client.GetJsonAsync($"/api/submissions/{id}/issues");

        Assert.Contains(issues.GetProperty("items").EnumerateArray(), issue => issue.GetProperty("code").GetString() == "not-a-number" && issue.GetProperty("source").GetProperty("cell").GetString() == "D3");
    }

    [Fact]
    public async Task GetOriginal_VietnameseName_ComesAsSavedFileWithItsBytes()
    {
        string id = await _app.SubmitAsync(_client, Samples.FileName, Samples.BenTre);

        HttpResponseMessage response = await _client.GetAsync($"/api/submissions/{id}/original");

        Assert.Equal(Samples.BenTre, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(Samples.FileName, response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotNull(response.Headers.ETag);
    }

    [Theory]
    [InlineData("province=ben-tre", 3)]
    [InlineData("province=63-83", 3)]
    [InlineData("province=binh-duong", 0)]
    [InlineData("period=2011", 3)]
    [InlineData("period=2012", 0)]
    [InlineData("processing=done", 2)]
    [InlineData("processing=rejected", 1)]
    [InlineData("standing=current", 1)]
    [InlineData("standing=superseded", 1)]
    [InlineData("review=pending", 3)]
    [InlineData("review=accepted", 0)]
    [InlineData("dataset=real", 3)]
    [InlineData("dataset=synthetic", 0)]
    [InlineData("province=&limit=", 3)]
    public async Task List_Filter_AnswersOnlyWhatIsAskedFor(string query, int expected)
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTreCorrected);
        await _app.SubmitAsync(_client, "b.csv", []);

        JsonElement page = await _client.GetJsonAsync($"/api/submissions?{query}");

        Assert.Equal(expected, page.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task List_PageByPage_GivesEachOnce()
    {
        foreach (string name in (string[])["a.csv", "b.csv", "c.csv"])
        {
            await _app.SubmitAsync(_client, name, Samples.BenTre);
        }

        List<string> ids = [];
        string? next = null;
        do
        {
            JsonElement page = await _client.GetJsonAsync($"/api/submissions?limit=2{(next is null ? "" : $"&after={Uri.EscapeDataString(next)}")}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(3, ids.Count);
        Assert.Equal(3, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("province=atlantis", "province")]
    [InlineData("period=x", "period")]
    [InlineData("processing=x", "processing")]
    [InlineData("standing=x", "standing")]
    [InlineData("review=x", "review")]
    [InlineData("dataset=x", "dataset")]
    [InlineData("outdated=x", "outdated")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    [InlineData("limit=x", "limit")]
    [InlineData("after=x", "after")]
    public async Task List_BadValue_NamesTheParameter(string query, string parameter)
    {
        HttpResponseMessage response = await _client.GetAsync($"/api/submissions?{query}");

        JsonElement problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("real~63-83~2011~none.csv~0001", "")]
    [InlineData("no-id-at-all", "")]
    [InlineData("real~63-83~2011~none.csv~0001", "/issues")]
    [InlineData("real~63-83~2011~none.csv~0001", "/observations")]
    [InlineData("real~63-83~2011~none.csv~0001", "/original")]
    public async Task Get_NoSuchSubmission_Is404(string id, string part)
    {
        HttpResponseMessage response = await _client.GetAsync($"/api/submissions/{id}{part}");

        await response.ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
    }
}
