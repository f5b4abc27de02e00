using System.Net;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Api;

public sealed class TemplateTests : IAsyncDisposable
{
    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public TemplateTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task GetTemplate_ProvinceThatReportedBefore_IsAWorkbook()
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        HttpResponseMessage response = await _client.GetAsync("/api/template?province=ben-tre&period=2012");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("bieu-mau-sxsh-ben-tre-2012.xlsx", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("PK", System.Text.Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync(), 0, 2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?province=ben-tre")]
    [InlineData("?province=atlantis&period=2012")]
    [InlineData("?province=ben-tre&period=x")]
    public async Task GetTemplate_WithoutProvinceOrPeriod_IsABadRequest(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync($"/api/template{query}")).StatusCode);

    [Fact]
    public async Task GetDifference_CorrectedVersion_TellsOldNewAndTotal()
    {
        string first = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        string second = await _app.SubmitAsync(_client, "a.csv", Samples.BenTreCorrected);

        JsonElement difference = await _client.GetJsonAsync($"/api/submissions/{second}/difference");

        Assert.Equal(first, difference.GetProperty("before").GetString());
        JsonElement changed = Assert.Single(difference.GetProperty("changed").EnumerateArray());
        Assert.Equal((50, 51), (changed.GetProperty("before").GetProperty("value").GetInt32(), changed.GetProperty("after").GetProperty("value").GetInt32()));
        JsonElement total = Assert.Single(difference.GetProperty("totals").EnumerateArray());
        Assert.Equal(1, total.GetProperty("change").GetInt32());
        Assert.Equal(0, difference.GetProperty("differences").GetProperty("removed").GetInt32());
    }

    [Fact]
    public async Task GetDifference_FirstVersion_IsAllNew()
    {
        string first = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        JsonElement difference = await _client.GetJsonAsync($"/api/submissions/{first}/difference");

        Assert.Equal(JsonValueKind.Null, difference.GetProperty("before").ValueKind);
        Assert.Equal(2, difference.GetProperty("added").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/api/submissions/real~63-83~2011~a.csv~0009/difference")).StatusCode);
    }
}
