using System.Net;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Tests.Api;

public sealed class CheckTests : IAsyncDisposable
{
    private readonly TestApp _app = new() { Settings = { ["Upload:MaxBytes"] = "2000" } };
    private readonly HttpClient _client;

    public CheckTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Check_GoodFile_AnswersItsValuesAndKeepsNothing()
    {
        HttpResponseMessage response = await _client.PostAsync("/api/check?province=ben-tre&period=2011&fileName=a.csv", Calls.Body(Samples.BenTre));

        JsonElement answer = await response.JsonAsync();
        Assert.Equal("done", answer.GetProperty("outcome").GetString());
        Assert.Equal("ben-tre", answer.GetProperty("province").GetString());
        Assert.Equal("2011", answer.GetProperty("period").GetString());
        Assert.Equal("csv", answer.GetProperty("format").GetString());
        Assert.Equal(50, answer.GetProperty("observations")[0].GetProperty("value").GetDecimal());
        Assert.Equal("63-83", answer.GetProperty("observations")[0].GetProperty("area").GetString());
        Assert.Empty(await _app.Uploads.ListAsync(CancellationToken.None).ToListAsync());
        Assert.Empty(await _app.Stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task Check_Mistake_NamesItsCell()
    {
        HttpResponseMessage response = await _client.PostAsync("/api/check?fileName=a.csv", Calls.Body(Samples.WithMistake));

        JsonElement issue = (await response.JsonAsync()).GetProperty("issues").EnumerateArray().First(issue => issue.GetProperty("code").GetString() == "not-a-number");
        Assert.Equal("error", issue.GetProperty("severity").GetString());
        Assert.Equal("D3", issue.GetProperty("source").GetProperty("cell").GetString());
    }

    [Theory]
    [InlineData("", "rejected")]
    [InlineData("&dataset=real", "rejected")]
    [InlineData("&dataset=synthetic", "done")]
    public async Task Check_MadeUpFigures_AreTakenAsSuchAlone(string dataset, string outcome)
    {
        byte[] body = [.. "số liệu giả lập - không phải báo cáo thật\n"u8, .. Samples.BenTre];

        HttpResponseMessage response = await _client.PostAsync($"/api/check?province=ben-tre&period=2011&fileName=a.csv{dataset}", Calls.Body(body));

        JsonElement answer = await response.JsonAsync();
        Assert.Equal(outcome, answer.GetProperty("outcome").GetString());
        Assert.Equal(outcome == "rejected" ? ["synthetic-report"] : [], answer.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("code").GetString()!).ToArray());
    }

    [Fact]
    public async Task Check_UnknownDataset_NamesTheParameter()
    {
        JsonElement problem = await (await _client.PostAsync("/api/check?dataset=both&fileName=a.csv", Calls.Body(Samples.BenTre))).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Equal("dataset", problem.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task Check_UnknownProvince_IsAnAnswerNotAProblem()
    {
        HttpResponseMessage response = await _client.PostAsync("/api/check?province=atlantis&period=2011&fileName=a.csv", Calls.Body(Samples.BenTre));

        JsonElement answer = await response.JsonAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("rejected", answer.GetProperty("outcome").GetString());
        Assert.Equal("unknown-province", answer.GetProperty("issues")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Check_Form_TakesTheFileNameFromIt()
    {
        using MultipartFormDataContent form = new() { { Calls.Body(Samples.BenTre), "file", "báo cáo.csv" } };

        HttpResponseMessage response = await _client.PostAsync("/api/check", form);

        Assert.Equal("báo cáo.csv", (await response.JsonAsync()).GetProperty("file").GetString());
    }

    [Fact]
    public async Task Check_NoFileName_IsRefused()
    {
        HttpResponseMessage response = await _client.PostAsync("/api/check", Calls.Body(Samples.BenTre));

        JsonElement problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        Assert.Equal("fileName", problem.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task Check_TooLarge_Is413()
    {
        HttpResponseMessage response = await _client.PostAsync("/api/check?fileName=a.csv", Calls.Chunked(new byte[2001]));

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "file-too-large");
    }
}
