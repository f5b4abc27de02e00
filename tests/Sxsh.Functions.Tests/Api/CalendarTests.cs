using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Api;

public sealed class CalendarTests : IAsyncDisposable
{
    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public CalendarTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Set_DeadlinesOfAPeriod_HoldAndAreListed()
    {
        Assert.Equal("2011-12-15", Text(await _client.GetJsonAsync("/api/calendar/2011"), "due"));

        JsonElement set = await PutAsync("/api/calendar/2011", new { due = "2011-11-30", closes = "2012-01-31" });

        Assert.Equal(("2011-11-30", "2012-01-31", "ministry"), (Text(set, "due"), Text(set, "closes"), Text(set.GetProperty("set"), "role")));
        Assert.Contains("2011-11-30", (await _client.GetJsonAsync("/api/calendar")).GetRawText(), StringComparison.Ordinal);
        await (await _client.PutAsJsonAsync("/api/calendar/2011", new { due = "2011-11-29" })).ProblemAsync(HttpStatusCode.PreconditionFailed, "calendar-changed");
        JsonElement open = await PutAsync("/api/calendar/2011", new { revision = Text(set, "revision") });
        Assert.Equal(JsonValueKind.Null, open.GetProperty("due").ValueKind);
    }

    [Fact]
    public async Task Reopen_ClosedPeriod_ForOneProvince()
    {
        JsonElement set = await PutAsync("/api/calendar/2011", new { due = "2011-11-30", closes = "2012-01-31" });
        string waiting = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        Assert.Equal("waiting", Text(await _client.GetJsonAsync($"/api/submissions/{waiting}"), "standing"));

        JsonElement reopened = await PutAsync("/api/calendar/2011/reopened/ben-tre", new { until = "2199-12-31", revision = Text(set, "revision") });

        Assert.Equal(("63-83", "2199-12-31"), (Text(reopened.GetProperty("reopened")[0], "area"), Text(reopened.GetProperty("reopened")[0], "until")));
    }

    [Theory]
    [InlineData("/api/calendar/2011", """{"due":"30/11/2011"}""", "due")]
    [InlineData("/api/calendar/2011", """{"due":"2011-11-30","closes":"2011-11-29"}""", "closes")]
    [InlineData("/api/calendar/hôm-qua", """{}""", "period")]
    [InlineData("/api/calendar/2011/reopened/ben-tre", """{"until":"x"}""", "until")]
    public async Task Set_NotUnderstood_NamesTheParameter(string path, string body, string parameter)
    {
        HttpResponseMessage response = await _client.PutAsync(path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(parameter, Text(await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter"), "parameter"));
    }

    [Fact]
    public async Task Reporting_OfAPeriod_HasEveryProvince()
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        JsonElement reporting = await _client.GetJsonAsync("/api/reporting?period=2011");

        JsonElement[] items = [.. reporting.GetProperty("items").EnumerateArray()];
        Assert.Equal(63, items.Length);
        Assert.Equal("late", Text(items.Single(item => Text(item, "province") == "ben-tre").GetProperty("reporting"), "state"));
        Assert.Equal(62, items.Count(item => Text(item.GetProperty("reporting"), "state") == "overdue"));
        Assert.Single((await _client.GetJsonAsync("/api/reporting?period=2011&province=ben-tre")).GetProperty("items").EnumerateArray());
        await (await _client.GetAsync("/api/reporting?period=x")).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
    }

    [Fact]
    public async Task Nil_Filed_CountsAsReported()
    {
        HttpResponseMessage response = await _client.PostAsync("/api/reports/ben-tre/2011/nil", null);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        string blob = Text(await response.JsonAsync(), "blob");
        await _app.Get<Sxsh.Functions.Triggers.ITrigger<Sxsh.Functions.Triggers.BlobHint>>().RunAsync(new Sxsh.Functions.Triggers.BlobHint(blob), CancellationToken.None);

        JsonElement submission = (await _client.GetJsonAsync($"/api/submissions?blob={Uri.EscapeDataString(blob)}")).GetProperty("items")[0];

        Assert.Equal(("done", true, "current"), (Text(submission, "processing"), submission.GetProperty("nil").GetBoolean(), Text(submission, "standing")));
        JsonElement reporting = (await _client.GetJsonAsync("/api/reporting?period=2011&province=ben-tre")).GetProperty("items")[0].GetProperty("reporting");
        Assert.Equal(("nil", true), (Text(reporting, "state"), reporting.GetProperty("isNil").GetBoolean()));
        await (await _client.PostAsync("/api/reports/atlantis/2011/nil", null)).ProblemAsync(HttpStatusCode.BadRequest, "unknown-province");
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private async Task<JsonElement> PutAsync(string path, object body)
    {
        HttpResponseMessage response = await _client.PutAsJsonAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }
}
