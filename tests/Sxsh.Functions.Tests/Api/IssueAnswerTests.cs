using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Api;

public sealed class IssueAnswerTests : IAsyncDisposable
{
    private static readonly byte[] Odd = Encoding.UTF8.GetBytes("tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu\nBến Tre;2010;Tỷ lệ cơ sở nhận thức được lợi ích của SXSH;120;%;\n");

    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public IssueAnswerTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Answer_ToAFinding_IsShownWithItAndNeverLost()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Odd);
        JsonElement asked = await OnlyIssueAsync(id);
        Assert.Equal(JsonValueKind.Null, asked.GetProperty("answered").ValueKind);

        await AnswerAsync(id, asked, "đúng, vì tính cả hộ kinh doanh");
        await AnswerAsync(id, asked, "đúng, vì tính cả hộ kinh doanh");
        JsonElement answered = await AnswerAsync(id, asked, "đã kiểm tra lại, số đúng");

        Assert.Equal(answered.GetRawText(), (await OnlyIssueAsync(id)).GetRawText());
        Assert.Equal("đã kiểm tra lại, số đúng", answered.GetProperty("answered").GetProperty("reason").GetString());
        JsonElement all = (await _client.GetJsonAsync($"/api/submissions/{id}/answers")).GetProperty("items");
        Assert.Equal(["đúng, vì tính cả hộ kinh doanh", "đã kiểm tra lại, số đúng"], all.EnumerateArray().Select(answer => answer.GetProperty("answered").GetProperty("reason").GetString()));
        string trail = (await _client.GetJsonAsync("/api/audit?province=ben-tre")).GetRawText();
        Assert.Contains("issue_answered", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WithoutReasonOrToAnotherFinding_IsRefused()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Odd);
        JsonElement asked = await OnlyIssueAsync(id);
        string concern = asked.GetProperty("concern").GetString()!;
        string address = $"/api/submissions/{id}/issues/answer";

        await (await _client.PostAsJsonAsync(address, new { code = "value-out-of-bounds", concern })).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        await (await _client.PostAsJsonAsync(address, new { code = "no-such-code", concern, reason = "đúng" })).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        await (await _client.PostAsJsonAsync(address, new { code = "value-out-of-bounds", concern = "x", reason = "đúng" })).ProblemAsync(HttpStatusCode.NotFound, "issue-not-found");
        await (await _client.PostAsJsonAsync("/api/submissions/real~63-83~2011~khac.csv~0001/issues/answer", new { code = "value-out-of-bounds", concern, reason = "đúng" })).ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
    }

    [Fact]
    public async Task Answer_ToAFindingThatRejectsTheReport_IsRefused()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", "không phải bảng\n"u8.ToArray());
        JsonElement blocker = (await _client.GetJsonAsync($"/api/submissions/{id}/issues")).GetProperty("items").EnumerateArray().First(issue => issue.GetProperty("severity").GetString() == "blocker");

        HttpResponseMessage answer = await _client.PostAsJsonAsync($"/api/submissions/{id}/issues/answer", new { code = blocker.GetProperty("code").GetString(), concern = blocker.GetProperty("concern").GetString(), reason = "đúng" });

        await answer.ProblemAsync(HttpStatusCode.Conflict, "issue-not-answerable");
    }

    [Fact]
    public async Task Rules_All_HaveWordingSeverityAndExamples()
    {
        JsonElement[] rules = [.. (await _client.GetJsonAsync("/api/rules")).GetProperty("items").EnumerateArray()];

        Assert.True(rules.Length > 20);
        Assert.All(rules, rule => Assert.True(rule.GetProperty("vi").GetString()!.Length > 20 && rule.GetProperty("en").GetString()!.Length > 20));
        Assert.All(rules, rule => Assert.Equal(JsonValueKind.Object, rule.GetProperty("passes").ValueKind));
        JsonElement jump = rules.Single(rule => rule.GetProperty("code").GetString() == "jump-against-history");
        Assert.Equal(("warning", true), (jump.GetProperty("severity").GetString(), jump.GetProperty("needsHistory").GetBoolean()));
        Assert.Equal("2011", jump.GetProperty("fails").GetProperty("period").GetString());
    }

    private async Task<JsonElement> OnlyIssueAsync(string id) => Assert.Single((await _client.GetJsonAsync($"/api/submissions/{id}/issues")).GetProperty("items").EnumerateArray());

    private async Task<JsonElement> AnswerAsync(string id, JsonElement issue, string reason)
    {
        HttpResponseMessage answer = await _client.PostAsJsonAsync($"/api/submissions/{id}/issues/answer", new { code = issue.GetProperty("code").GetString(), concern = issue.GetProperty("concern").GetString(), reason });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
