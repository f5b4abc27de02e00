using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Functions.Triggers;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Api;

/// <summary>The audit trail, receipts and notices by HTTP.</summary>
public sealed class AuditTests : IAsyncDisposable
{
    private readonly TestApp _app = new();
    private readonly HttpClient _ministry;
    private readonly HttpClient _benTre;
    private readonly HttpClient _thanhHoa;

    public AuditTests()
    {
        _ministry = _app.CreateClient();
        _benTre = ClientOf("ben-tre");
        _thanhHoa = ClientOf("thanh-hoa");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task List_UploadOfAProvince_NamesWhoSentItAndWhatItCameTo()
    {
        string id = await SubmitAsync(_benTre, Samples.BenTre);

        JsonElement[] items = await ItemsAsync(_ministry, "/api/audit");

        Assert.Equal(["upload_received", "report_done"], items.Select(item => item.GetProperty("action").GetString()));
        Assert.All(items, item => Assert.Equal(("real~63-83", id), (item.GetProperty("chain").GetString(), item.GetProperty("subject").GetProperty("id").GetString())));
        Assert.Equal("province", items[0].GetProperty("actor").GetProperty("role").GetString());
        Assert.Equal("system", items[1].GetProperty("actor").GetProperty("id").GetString());
        Assert.Equal(items[0].GetProperty("hash").GetString(), items[1].GetProperty("previous").GetString());
    }

    [Fact]
    public async Task List_PagesAndDays_AnswerEachLinkOnceAndOnlyOwnChains()
    {
        await SubmitAsync(_benTre, Samples.BenTre);
        await SubmitAsync(_benTre, Samples.BenTreCorrected);

        JsonElement first = await _benTre.GetJsonAsync("/api/audit?limit=3");
        JsonElement second = await _benTre.GetJsonAsync($"/api/audit?limit=3&after={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}");

        Assert.Equal([1, 2, 3, 4], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(item => item.GetProperty("sequence").GetInt32()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Empty(await ItemsAsync(_ministry, "/api/audit?to=2020-01-01"));
        Assert.Equal(4, (await ItemsAsync(_ministry, "/api/audit?from=2020-01-01&province=ben-tre")).Length);
        Assert.Empty(await ItemsAsync(_thanhHoa, "/api/audit"));
        await (await _thanhHoa.GetAsync("/api/audit?province=ben-tre")).ProblemAsync(HttpStatusCode.Forbidden, "other-province");
        await (await _ministry.GetAsync("/api/audit?from=hôm nay")).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        await (await _ministry.GetAsync("/api/audit?after=x")).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
    }

    [Fact]
    public async Task Export_ChainAndReceipts_HoldAgainstEachOtherOffline()
    {
        string first = await SubmitAsync(_benTre, Samples.BenTre);
        string second = await SubmitAsync(_benTre, Samples.BenTreCorrected);
        string export = await _benTre.GetStringAsync("/api/audit/export");
        string receipt = await _benTre.GetStringAsync($"/api/submissions/{second}/receipt");
        var verifier = new TrailVerifier();

        Assert.All((string[])[export, receipt, await _benTre.GetStringAsync($"/api/submissions/{first}/receipt")], text => Assert.True(verifier.TryAdd("x", text)));

        Assert.Empty(verifier.Verify());
        Assert.Equal((1, 2), (verifier.Chains.Count, verifier.Receipts));
        Assert.Equal(receipt, await _ministry.GetStringAsync($"/api/submissions/{second}/receipt"));
        Assert.True(verifier.HasReceiptOf(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Samples.BenTreCorrected))));
        Assert.Equal("Sở Công Thương (ben-tre)", JsonDocument.Parse(receipt).RootElement.GetProperty("sentByName").GetString());
        Assert.Empty(await _thanhHoa.GetStringAsync("/api/audit/export"));
    }

    [Fact]
    public async Task Receipt_AsPage_HoldsNoScriptAndEscapesNames()
    {
        string id = await SubmitAsync(_benTre, Samples.BenTre, "a & <b>'x'.csv");

        HttpResponseMessage response = await _benTre.GetAsync($"/api/submissions/{id}/receipt?format=html");

        string page = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("BIÊN NHẬN NỘP BÁO CÁO", page, StringComparison.Ordinal);
        Assert.Contains("a &amp; ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u0001', page);
        await (await _benTre.GetAsync($"/api/submissions/{id}/receipt?format=pdf")).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        await (await _thanhHoa.GetAsync($"/api/submissions/{id}/receipt")).ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
        await (await _ministry.GetAsync("/api/submissions/real~63-83~2011~none.csv~0001/receipt")).ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
    }

    [Fact]
    public async Task Receipt_NotProcessedYet_Is409()
    {
        string blob = await _benTre.UploadAsync("ben-tre", "2011", "a.csv", Samples.BenTre);
        Submission version = Assert.Single(await _app.Get<Pipeline.Storage.SubmissionIntake>().ReceiveAsync(blob, CancellationToken.None));

        await (await _benTre.GetAsync($"/api/submissions/{version.Id}/receipt")).ProblemAsync(HttpStatusCode.Conflict, "submission-not-finished");
    }

    [Fact]
    public async Task Notices_RejectedReport_TellItsProvinceOnceUntilRead()
    {
        await SubmitAsync(_benTre, "x"u8.ToArray());
        await _app.Get<AuditDrain>().RunAsync(null, CancellationToken.None);

        JsonElement notice = Assert.Single(await ItemsAsync(_benTre, "/api/notices?unread=true"));

        Assert.Equal(("rejected", "63-83", "Bến Tre", "2011"), (Text(notice, "kind"), Text(notice, "area"), Text(notice, "province"), Text(notice, "period")));
        Assert.Contains("nộp lại", Text(notice, "text"), StringComparison.Ordinal);
        Assert.Contains("send it again", Text(notice, "textEn"), StringComparison.Ordinal);
        Assert.Empty(await ItemsAsync(_thanhHoa, "/api/notices"));
        Assert.Single(await ItemsAsync(_ministry, "/api/notices?province=ben-tre"));

        HttpResponseMessage read = await _benTre.PostAsync($"/api/notices/ben-tre/{Text(notice, "id")}/read", null);
        Assert.True(read.IsSuccessStatusCode, await read.Content.ReadAsStringAsync());
        Assert.Empty(await ItemsAsync(_benTre, "/api/notices?unread=true"));
        Assert.Single(await ItemsAsync(_benTre, "/api/notices"));
        await (await _benTre.PostAsync("/api/notices/ben-tre/x/read", null)).ProblemAsync(HttpStatusCode.NotFound, "notice-not-found");
        await (await _thanhHoa.PostAsync($"/api/notices/ben-tre/{Text(notice, "id")}/read", null)).ProblemAsync(HttpStatusCode.Forbidden, "other-province");
    }

    [Fact]
    public async Task Feed_RejectedReport_IsAtom()
    {
        await SubmitAsync(_benTre, "x"u8.ToArray(), "báo cáo & 'x' <b>.csv");

        HttpResponseMessage response = await _benTre.GetAsync("/api/notices/feed");

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        XElement feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XElement entry = Assert.Single(feed.Elements(atom + "entry"));
        Assert.Equal(atom + "feed", feed.Name);
        Assert.StartsWith("urn:sxsh:notice:63-83:", entry.Element(atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Contains("Bến Tre", entry.Element(atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("rejected", entry.Element(atom + "category")!.Attribute("term")!.Value);
        Assert.All((string[])["id", "title", "updated", "link", "author"], name => Assert.NotNull(feed.Element(atom + name)));
        Assert.Empty(XDocument.Parse(await _thanhHoa.GetStringAsync("/api/notices/feed")).Root!.Elements(atom + "entry"));
    }

    [Fact]
    public async Task Webhooks_SetAndRemoved_TellTheSecretOnceAndAreAudited()
    {
        HttpResponseMessage set = await _benTre.PutAsync("/api/webhooks/ben-tre", Json("https://thong-bao.bentre.gov.vn/sxsh"));
        Assert.True(set.IsSuccessStatusCode, await set.Content.ReadAsStringAsync());
        string secret = Text(await set.JsonAsync(), "secret");
        string listed = await _benTre.GetStringAsync("/api/webhooks");
        string ofOthers = await _thanhHoa.GetStringAsync("/api/webhooks");
        HttpResponseMessage removed = await _ministry.DeleteAsync("/api/webhooks/ben-tre");

        Assert.Equal(69, secret.Length);
        Assert.DoesNotContain(secret, listed, StringComparison.Ordinal);
        Assert.Contains("thong-bao.bentre.gov.vn", listed, StringComparison.Ordinal);
        Assert.Equal("[]", ofOthers);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        string audit = await _ministry.GetStringAsync("/api/audit");
        Assert.Contains("webhook_configured", audit, StringComparison.Ordinal);
        Assert.Contains("webhook_removed", audit, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, audit, StringComparison.Ordinal);
        await (await _ministry.DeleteAsync("/api/webhooks/ben-tre")).ProblemAsync(HttpStatusCode.NotFound, "webhook-not-found");
        await (await _thanhHoa.PutAsync("/api/webhooks/ben-tre", Json("https://x.vn/"))).ProblemAsync(HttpStatusCode.Forbidden, "other-province");
    }

    [Theory]
    [InlineData("http://thong-bao.bentre.gov.vn/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://a:b@bentre.gov.vn/")]
    [InlineData("không phải địa chỉ")]
    [InlineData(null)]
    public async Task Webhooks_AddressThatMayNotBe_Is400(string? url) =>
        await (await _ministry.PutAsync("/api/webhooks/vn", Json(url))).ProblemAsync(HttpStatusCode.BadRequest, "bad-body");

    private static StringContent Json(string? url) => new(JsonSerializer.Serialize(new { url }), System.Text.Encoding.UTF8, "application/json");

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static async Task<JsonElement[]> ItemsAsync(HttpClient client, string path) => [.. (await client.GetJsonAsync(path)).GetProperty("items").EnumerateArray()];

    private HttpClient ClientOf(string province)
    {
        Dictionary<string, object?> claims = TestIssuer.Shared.Claims();
        claims["roles"] = (string[])["province"];
        claims["province"] = province;
        claims["name"] = $"Sở Công Thương ({province})";
        return _app.ClientOf(TestIssuer.Shared.Sign(claims));
    }

    private async Task<string> SubmitAsync(HttpClient client, byte[] bytes, string fileName = "a.csv")
    {
        string blob = await client.UploadAsync("ben-tre", "2011", fileName, bytes);
        await _app.Get<ITrigger<BlobHint>>().RunAsync(new BlobHint(blob), CancellationToken.None);
        return (await client.GetJsonAsync($"/api/submissions?blob={Uri.EscapeDataString(blob)}")).GetProperty("items")[0].GetProperty("id").GetString()!;
    }
}
