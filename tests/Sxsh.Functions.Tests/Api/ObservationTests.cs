using System.Net;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Api;

public sealed class ObservationTests : IAsyncDisposable
{
    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public ObservationTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task List_Corrected_AnswersTheCurrentVersionOnly()
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTreCorrected);

        JsonElement page = await _client.GetJsonAsync("/api/observations?province=ben-tre");

        Assert.Equal([51m, 16m], page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("value").GetDecimal()));
    }

    [Theory]
    [InlineData("kind=actual", 2)]
    [InlineData("kind=target", 0)]
    [InlineData("period=2010", 2)]
    [InlineData("period=2011", 0)]
    [InlineData("province=63-83", 2)]
    [InlineData("province=binh-duong", 0)]
    [InlineData("dataset=synthetic", 0)]
    public async Task List_Filter_AnswersOnlyWhatIsAskedFor(string query, int expected)
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        JsonElement page = await _client.GetJsonAsync($"/api/observations?{query}");

        Assert.Equal(expected, page.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task List_Indicator_AnswersThatOne()
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        JsonElement all = await _client.GetJsonAsync("/api/observations");
        string indicator = all.GetProperty("items")[1].GetProperty("indicator").GetString()!;

        JsonElement page = await _client.GetJsonAsync($"/api/observations?indicator={indicator}");

        JsonElement only = Assert.Single(page.GetProperty("items").EnumerateArray());
        Assert.Equal(16, only.GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task List_OneAPage_GivesEachOnce()
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        await _app.SubmitAsync(_client, "b.csv", Samples.BenTreCorrected);

        List<decimal> values = [];
        string? next = null;
        do
        {
            JsonElement page = await _client.GetJsonAsync($"/api/observations?limit=1{(next is null ? "" : $"&after={Uri.EscapeDataString(next)}")}");
            values.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("value").GetDecimal()));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal([50m, 16m, 51m, 16m], values);
    }

    [Theory]
    [InlineData("province=atlantis", "province")]
    [InlineData("indicator=none", "indicator")]
    [InlineData("period=x", "period")]
    [InlineData("kind=x", "kind")]
    [InlineData("dataset=x", "dataset")]
    [InlineData("limit=-1", "limit")]
    [InlineData("after=real~63-83~2011~a.csv~0001", "after")]
    public async Task List_BadValue_NamesTheParameter(string query, string parameter)
    {
        HttpResponseMessage response = await _client.GetAsync($"/api/observations?{query}");

        JsonElement problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
    }
}
