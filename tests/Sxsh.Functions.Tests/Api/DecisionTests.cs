using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Tests.Api;

public sealed class DecisionTests : IAsyncDisposable
{
    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public DecisionTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Accept_ThenReupload_OfficialStaysUntilTheNextAcceptance()
    {
        string one = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        JsonElement accepted = await DecideAsync(one, "accept", new { revision = await RevisionAsync(one) });

        Assert.Equal(("accepted", true, "current"), (Text(accepted, "review"), accepted.GetProperty("official").GetBoolean(), Text(accepted, "standing")));
        Assert.Equal("ministry", Text(accepted.GetProperty("reviewed"), "role"));
        Assert.NotEqual(string.Empty, Text(accepted.GetProperty("reviewed"), "by"));

        string two = await _app.SubmitAsync(_client, "a.csv", Samples.BenTreCorrected);
        Assert.Equal((51, 50), (await FirstAsync(""), await FirstAsync("?official=true")));

        await DecideAsync(two, "accept", new { revision = await RevisionAsync(two) });
        Assert.Equal((51, 51), (await FirstAsync("?official=false"), await FirstAsync("?official=true")));
    }

    [Fact]
    public async Task Accept_ChangedSinceItWasSeen_Is412()
    {
        string one = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        string seen = await RevisionAsync(one);
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTreCorrected);

        HttpResponseMessage response = await PostAsync(one, "accept", new { revision = seen });

        await response.ProblemAsync(HttpStatusCode.PreconditionFailed, "submission-changed");
        Assert.Equal("pending", Text(await _client.GetJsonAsync($"/api/submissions/{one}"), "review"));
    }

    [Fact]
    public async Task Decisions_SentTwice_AnswerAlike()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        object body = new { revision = await RevisionAsync(id), reason = "Nộp nhầm." };

        JsonElement first = await DecideAsync(id, "withdraw", body);
        JsonElement second = await DecideAsync(id, "withdraw", body);

        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Equal("withdrawn", Text(first, "standing"));
        Assert.Equal("Nộp nhầm.", Text(first.GetProperty("withdrawn"), "reason"));
        Assert.Equal(0, (await _client.GetJsonAsync("/api/observations")).GetProperty("items").GetArrayLength());
        Assert.Equal(id, Text((await _client.GetJsonAsync("/api/submissions?standing=withdrawn")).GetProperty("items")[0], "id"));
    }

    [Fact]
    public async Task Return_WithReasonAndDue_IsATaskForTheProvince()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        JsonElement returned = await DecideAsync(id, "return", new { revision = await RevisionAsync(id), reason = "Thiếu ngành giấy.", due = "2199-12-31" });

        Assert.Equal(("returned", "current"), (Text(returned, "review"), Text(returned, "standing")));
        Assert.Equal(("Thiếu ngành giấy.", "2199-12-31"), (Text(returned.GetProperty("reviewed"), "reason"), Text(returned.GetProperty("reviewed"), "due")));
        JsonElement task = Assert.Single((await _client.GetJsonAsync("/api/ledger")).GetProperty("tasks").EnumerateArray());
        Assert.Equal(("returned", id), (Text(task, "kind"), Text(task, "submission")));
    }

    [Theory]
    [InlineData("accept", "{}", "revision")]
    [InlineData("return", """{"revision":"x"}""", "reason")]
    [InlineData("return", """{"revision":"x","reason":" "}""", "reason")]
    [InlineData("return", """{"revision":"x","reason":"y","due":"31/12/2026"}""", "due")]
    [InlineData("return", """{"revision":"x","reason":"y","due":"2011-12-31"}""", "due")]
    [InlineData("withdraw", """{"revision":"x"}""", "reason")]
    [InlineData("confirm", """{"revision":""}""", "revision")]
    public async Task Decide_SomethingIsMissing_NamesTheParameter(string verb, string body, string parameter)
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        HttpResponseMessage response = await _client.PostAsync($"/api/submissions/{id}/{verb}", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        JsonElement problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        Assert.Equal(parameter, Text(problem, "parameter"));
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("return")]
    [InlineData("withdraw")]
    [InlineData("confirm")]
    [InlineData("retry")]
    public async Task Decide_NoSuchSubmission_Is404(string verb)
    {
        await (await PostAsync("real~63-83~2011~none.csv~0001", verb, new { revision = "x", reason = "y" })).ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
        await (await PostAsync("no-id", verb, new { revision = "x", reason = "y" })).ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
    }

    [Fact]
    public async Task Confirm_VersionThatLostValues_Counts()
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.WithMistake);
        JsonElement waiting = await _client.GetJsonAsync($"/api/submissions/{id}");
        Assert.Equal(("waiting", "values_lost", 1, 2), (Text(waiting, "standing"), Text(waiting.GetProperty("waiting"), "reason"), waiting.GetProperty("waiting").GetProperty("lost").GetInt32(), waiting.GetProperty("waiting").GetProperty("of").GetInt32()));
        Assert.Contains("values-lost", (await _client.GetJsonAsync($"/api/submissions/{id}/issues")).GetRawText(), StringComparison.Ordinal);
        await (await PostAsync(id, "accept", new { revision = await RevisionAsync(id) })).ProblemAsync(HttpStatusCode.Conflict, "submission-waiting");

        JsonElement confirmed = await DecideAsync(id, "confirm", new { revision = await RevisionAsync(id) });

        Assert.Equal("current", Text(confirmed, "standing"));
        Assert.Equal(JsonValueKind.Null, confirmed.GetProperty("waiting").ValueKind);
        Assert.Equal(1, (await _client.GetJsonAsync("/api/observations")).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await _client.GetJsonAsync("/api/ledger")).GetProperty("tasks").GetArrayLength());
    }

    [Fact]
    public async Task Retry_DoneSubmission_Is409()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        await (await PostAsync(id, "retry", new { })).ProblemAsync(HttpStatusCode.Conflict, "submission-not-failed");
    }

    [Fact]
    public async Task Retry_FailedSubmission_IsReceivedAgain()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        Submission version = (await _app.Stores.Ledger.FindAsync(SubmissionId.Parse(id), CancellationToken.None))!;
        await _app.Stores.Ledger.TryUpdateAsync(version with { Processing = ProcessingState.Failed, Attempts = 4 }, CancellationToken.None);

        JsonElement answer = await DecideAsync(id, "retry", new { });

        Assert.Equal(("received", 0), (Text(answer, "processing"), answer.GetProperty("attempts").GetInt32()));
    }

    [Fact]
    public async Task PublicCube_OnlyAcceptedFigures()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        await (await _client.GetAsync("/api/cube?audience=public")).ProblemAsync(HttpStatusCode.NotFound, "cube-not-published");

        await DecideAsync(id, "accept", new { revision = await RevisionAsync(id) });
        await _app.SubmitAsync(_client, "b.csv", Samples.BenTreCorrected);

        JsonElement cube = await _client.GetJsonAsync("/api/cube?audience=public");
        Assert.Contains(50, cube.GetProperty("cells").GetProperty("value").EnumerateArray().Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetDecimal()));
        Assert.DoesNotContain(51, cube.GetProperty("cells").GetProperty("value").EnumerateArray().Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetDecimal()));
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private async Task<string> RevisionAsync(string id) => Text(await _client.GetJsonAsync($"/api/submissions/{id}"), "revision");

    private async Task<decimal> FirstAsync(string query) => (await _client.GetJsonAsync($"/api/observations{query}")).GetProperty("items")[0].GetProperty("value").GetDecimal();

    private Task<HttpResponseMessage> PostAsync(string id, string verb, object body) => _client.PostAsync($"/api/submissions/{id}/{verb}", JsonContent.Create(body));

    private async Task<JsonElement> DecideAsync(string id, string verb, object body)
    {
        HttpResponseMessage response = await PostAsync(id, verb, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }
}
