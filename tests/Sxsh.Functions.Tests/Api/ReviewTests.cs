using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Api;

public sealed class ReviewTests : IAsyncDisposable
{
    private const string Courses = "Năm 2011 Bến Tre đã tổ chức 05 lớp tập huấn về sản xuất sạch hơn.";
    private const string Budget = "Tổng kinh phí 3.150 tỷ đồng cho chương trình sản xuất sạch hơn.";

    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public ReviewTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Review_Prose_AnswersTextFiguresPatternsAndStates()
    {
        string id = await SubmitAsync(Courses, Budget);

        JsonElement review = await _client.GetJsonAsync($"/api/submissions/{id}/review");

        Assert.Equal([(0, Courses), (Courses.Length + 2, Budget)], review.GetProperty("text").GetProperty("paragraphs").EnumerateArray().Select(each => (each.GetProperty("start").GetInt32(), Text(each, "text"))));
        JsonElement[] figures = [.. review.GetProperty("figures").EnumerateArray()];
        Assert.Equal(["read", "open"], figures.Select(figure => Text(figure, "state")));
        JsonElement courses = figures[0].GetProperty("observation");
        Assert.Equal(("training_courses", 5, "actual", "courses"), (Text(courses, "indicator"), courses.GetProperty("value").GetInt32(), Text(courses, "kind"), Text(courses, "pattern")));
        Assert.InRange(courses.GetProperty("confidence").GetDecimal(), 0.7m, 1m);
        Assert.Equal("05 lớp tập huấn", Text(courses.GetProperty("source"), "quote"));
        Assert.Equal(id, Text(review.GetProperty("submission"), "id"));
    }

    [Fact]
    public async Task Decide_Corrected_IsAnsweredEverywhereWithWhatWasRead()
    {
        string id = await SubmitAsync(Courses, Budget);

        JsonElement figure = await DecideAsync(id, 1, new { verdict = "corrected", revision = 0, value = 3150000000m, reason = "Nhầm dấu." });

        Assert.Equal(("corrected", 3150000000m), (Text(figure, "state"), figure.GetProperty("counted").GetProperty("value").GetDecimal()));
        JsonElement decision = figure.GetProperty("decision");
        Assert.Equal(("ministry", "Nhầm dấu.", 3150000000000m), (Text(decision.GetProperty("decided"), "role"), Text(decision.GetProperty("decided"), "reason"), decision.GetProperty("read").GetProperty("value").GetDecimal()));
        JsonElement listed = (await _client.GetJsonAsync("/api/observations?indicator=programme_budget")).GetProperty("items")[0];
        Assert.Equal((3150000000m, false), (listed.GetProperty("value").GetDecimal(), listed.GetProperty("needsReview").GetBoolean()));
        JsonElement again = (await _client.GetJsonAsync($"/api/submissions/{id}/review")).GetProperty("figures")[1];
        Assert.Equal(figure.GetRawText(), again.GetRawText());
    }

    [Fact]
    public async Task Decide_AnotherDecidedMeanwhile_Is412()
    {
        string id = await SubmitAsync(Courses, Budget);
        await DecideAsync(id, 0, new { verdict = "discarded", revision = 0 });

        HttpResponseMessage response = await PostAsync(id, 0, new { verdict = "confirmed", revision = 0 });

        await response.ProblemAsync(HttpStatusCode.PreconditionFailed, "figure-changed");
        Assert.Equal("discarded", Text((await _client.GetJsonAsync($"/api/submissions/{id}/review")).GetProperty("figures")[0], "state"));
    }

    [Theory]
    [InlineData("""{"revision":0}""", "verdict")]
    [InlineData("""{"verdict":"maybe","revision":0}""", "verdict")]
    [InlineData("""{"verdict":"confirmed"}""", "revision")]
    [InlineData("""{"verdict":"corrected","revision":0}""", "value")]
    [InlineData("""{"verdict":"confirmed","revision":0,"value":1}""", "value")]
    [InlineData("""{"verdict":"corrected","revision":0,"value":2,"valueMax":1}""", "valueMax")]
    [InlineData("""{"verdict":"corrected","revision":0,"indicator":"no_such"}""", "indicator")]
    [InlineData("""{"verdict":"corrected","revision":0,"period":"hôm qua"}""", "period")]
    [InlineData("""{"verdict":"corrected","revision":0,"kind":"wish"}""", "kind")]
    public async Task Decide_BadBody_Is400AboutItsField(string body, string field)
    {
        string id = await SubmitAsync(Courses);

        HttpResponseMessage response = await _client.PostAsync($"/api/submissions/{id}/review/x", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(field, Text(await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter"), "parameter"));
    }

    [Fact]
    public async Task Decide_NoSuchFigureOrSubmission_Is404()
    {
        string id = await SubmitAsync(Courses);

        await (await _client.PostAsJsonAsync($"/api/submissions/{id}/review/0123", new { verdict = "confirmed", revision = 0 })).ProblemAsync(HttpStatusCode.NotFound, "figure-not-found");
        await (await _client.PostAsJsonAsync("/api/submissions/real~63-83~2011~x.txt~0001/review/0123", new { verdict = "confirmed", revision = 0 })).ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
        await (await _client.GetAsync(new Uri("/api/submissions/real~63-83~2011~x.txt~0001/review", UriKind.Relative))).ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private Task<string> SubmitAsync(params string[] paragraphs) => _app.SubmitAsync(_client, "a.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs)));

    private async Task<HttpResponseMessage> PostAsync(string id, int index, object body)
    {
        JsonElement figure = (await _client.GetJsonAsync($"/api/submissions/{id}/review")).GetProperty("figures")[index];
        return await _client.PostAsJsonAsync($"/api/submissions/{id}/review/{Text(figure, "key")}", body);
    }

    private async Task<JsonElement> DecideAsync(string id, int index, object body)
    {
        HttpResponseMessage response = await PostAsync(id, index, body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }
}
