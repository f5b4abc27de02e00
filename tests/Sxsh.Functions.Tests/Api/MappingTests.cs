using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Api;

public sealed class MappingTests : IAsyncDisposable
{
    private static readonly byte[] Own = Encoding.UTF8.GetBytes("Chỉ tiêu;Đơn vị tính;Năm 2010\nSố lớp tập huấn;lớp;5\nKết quả theo biểu 7;phim;4\n");

    private static readonly byte[] Later = [.. Own, .. Encoding.UTF8.GetBytes("Áp phích;tờ;900\n")];

    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public MappingTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Correction_OfALabel_HoldsForTheNextReportAndForReprocessing()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Own);
        Assert.Contains("unknown-indicator", await IssuesAsync(id));
        Assert.Equal("indicator", (await _client.GetJsonAsync($"/api/submissions/{id}/mapping")).GetProperty("items")[0].GetProperty("columns")[0].GetProperty("role").GetString());

        JsonElement set = await SetAsync(new { heading = "Kết quả theo biểu 7", indicator = "films", reason = "biểu 7 là phim" });
        string later = await _app.SubmitAsync(_client, "b.csv", Later);

        Assert.Equal(["mapping-corrected"], await IssuesAsync(later));
        Assert.Equal("films", (await _client.GetJsonAsync($"/api/submissions/{later}/observations")).GetProperty("items")[1].GetProperty("indicator").GetString());
        JsonElement shown = await PostAsync($"/api/submissions/{id}/reprocess?dryRun=true");
        Assert.Equal("applicable", shown.GetProperty("verdict").GetString());
        await PostAsync($"/api/submissions/{id}/reprocess?run={shown.GetProperty("run").GetString()}");
        Assert.Equal(["mapping-corrected"], await IssuesAsync(id));
        Assert.Equal("up_to_date", (await PostAsync($"/api/submissions/{id}/reprocess?dryRun=true")).GetProperty("verdict").GetString());
        Assert.Equal("up_to_date", (await PostAsync($"/api/submissions/{later}/reprocess?dryRun=true")).GetProperty("verdict").GetString());

        JsonElement listed = Assert.Single((await _client.GetJsonAsync("/api/mapping/ben-tre")).GetProperty("items").EnumerateArray());
        Assert.Equal(set.GetRawText(), listed.GetRawText());
        Assert.Equal("biểu 7 là phim", listed.GetProperty("given").GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Correction_Removed_HoldsNoMore()
    {
        JsonElement set = await SetAsync(new { heading = "Kết quả theo biểu 7", indicator = (string?)null });
        string address = $"/api/mapping/ben-tre/{set.GetProperty("id").GetString()}";
        Assert.Equal(["mapping-corrected"], await CheckAsync());

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(address)).StatusCode);

        Assert.Equal(["unknown-indicator"], await CheckAsync());
        await (await _client.DeleteAsync(address)).ProblemAsync(HttpStatusCode.NotFound, "correction-not-found");
    }

    [Fact]
    public async Task Correction_WithoutHeadingOrOfNoIndicator_IsRefused()
    {
        await (await _client.PutAsJsonAsync("/api/mapping/ben-tre", new { indicator = "films" })).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        await (await _client.PutAsJsonAsync("/api/mapping/ben-tre", new { heading = "…", indicator = "films" })).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        await (await _client.PutAsJsonAsync("/api/mapping/ben-tre", new { heading = "A", indicator = "no-such" })).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
    }

    private async Task<JsonElement> SetAsync(object body)
    {
        HttpResponseMessage answer = await _client.PutAsJsonAsync("/api/mapping/ben-tre", body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task<JsonElement> PostAsync(string address)
    {
        HttpResponseMessage answer = await _client.PostAsync(address, null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task<string[]> IssuesAsync(string id) =>
        [.. (await _client.GetJsonAsync($"/api/submissions/{id}/issues")).GetProperty("items").EnumerateArray().Select(issue => issue.GetProperty("code").GetString() ?? string.Empty)];

    private async Task<string[]> CheckAsync()
    {
        HttpResponseMessage answer = await _client.PostAsync("/api/check?province=ben-tre&period=2010&fileName=a.csv", Calls.Body(Own));
        JsonElement check = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return [.. check.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("code").GetString() ?? string.Empty)];
    }
}
