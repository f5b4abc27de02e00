using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Api;

public sealed class CoverTests : IAsyncDisposable
{
    private static readonly byte[] Letter = "%PDF-1.7 <script>alert(1)</script>"u8.ToArray();

    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public CoverTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Set_Cover_IsAnsweredAndCanBeChanged()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        await PutAsync(id, new { documentNumber = "1245/SCT-KHCN", documentDate = "2011-12-10", signatory = "Nguyễn Văn A" });
        JsonElement cover = await PutAsync(id, new { documentNumber = "1246/SCT-KHCN" });

        Assert.Equal(("1246/SCT-KHCN", JsonValueKind.Null, JsonValueKind.Null), (Text(cover, "documentNumber"), cover.GetProperty("documentDate").ValueKind, cover.GetProperty("signatory").ValueKind));
        Assert.Equal(cover.GetRawText(), (await _client.GetJsonAsync($"/api/submissions/{id}/cover")).GetRawText());
        HttpResponseMessage bad = await _client.PutAsJsonAsync($"/api/submissions/{id}/cover", new { documentDate = "10/12/2011" });
        Assert.Equal("documentDate", Text(await bad.ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter"), "parameter"));
    }

    [Fact]
    public async Task Add_Attachment_IsKeptUnreadAndComesBackAsAFile()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        JsonElement added = await AddAsync(id, "Công văn (ký số).pdf", Letter);
        JsonElement again = await AddAsync(id, "khác.pdf", Letter);

        Assert.Equal(added.GetRawText(), again.GetRawText());
        Assert.Single((await _client.GetJsonAsync($"/api/submissions/{id}/attachments")).GetProperty("items").EnumerateArray());
        HttpResponseMessage file = await _client.GetAsync($"/api/submissions/{id}/attachments/{Text(added, "sha256")}");
        Assert.Equal(Letter, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Công văn (ký số).pdf", file.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(1, (await _client.GetJsonAsync("/api/ledger")).GetProperty("received").GetInt32());
    }

    [Fact]
    public async Task Add_EmptyNamelessOrTooMany_IsRefused()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        await (await _client.PostAsync($"/api/submissions/{id}/attachments?fileName=a.pdf", Calls.Body([]))).ProblemAsync(HttpStatusCode.BadRequest, "bad-body");
        await (await _client.PostAsync($"/api/submissions/{id}/attachments", Calls.Body(Letter))).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        await (await _client.PostAsync($"/api/submissions/{id}/attachments?fileName=..%2Fa.pdf", Calls.Body(Letter))).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        for (byte i = 0; i < 20; i++)
        {
            await AddAsync(id, $"{i}.pdf", [i]);
        }

        await (await _client.PostAsync($"/api/submissions/{id}/attachments?fileName=a.pdf", Calls.Body(Letter))).ProblemAsync(HttpStatusCode.Conflict, "too-many-attachments");
    }

    [Fact]
    public async Task Cover_NoSuchSubmissionOrAttachment_Is404()
    {
        string id = await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        await (await _client.GetAsync("/api/submissions/real~63-83~2011~none.csv~0001/cover")).ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
        await (await _client.GetAsync($"/api/submissions/{id}/attachments/{new string('a', 64)}")).ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private async Task<JsonElement> PutAsync(string id, object body)
    {
        HttpResponseMessage response = await _client.PutAsJsonAsync($"/api/submissions/{id}/cover", body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    private async Task<JsonElement> AddAsync(string id, string name, byte[] bytes)
    {
        HttpResponseMessage response = await _client.PostAsync($"/api/submissions/{id}/attachments?fileName={Uri.EscapeDataString(name)}", Calls.Body(bytes));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }
}
