using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Tests.Api;

public sealed class LedgerTests : IAsyncDisposable
{
    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public LedgerTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Get_DoneRejectedRepeatedAndOpen_Balances()
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        await _app.SubmitAsync(_client, "b.csv", []);
        await _client.UploadAsync("ben-tre", "2011", "c.csv", Samples.BenTre);

        JsonElement ledger = await _client.GetJsonAsync("/api/ledger");

        Assert.Equal(3, ledger.GetProperty("received").GetInt32());
        Assert.Equal(1, ledger.GetProperty("done").GetInt32());
        Assert.Equal(1, ledger.GetProperty("rejected").GetInt32());
        Assert.Equal(0, ledger.GetProperty("failed").GetInt32());
        Assert.Equal(1, ledger.GetProperty("open").GetInt32());
        Assert.Equal(0, ledger.GetProperty("rollUpsPending").GetInt32());
        Assert.True(ledger.GetProperty("balanced").GetBoolean());
    }

    [Theory]
    [InlineData("", 3, 1)]
    [InlineData("?dataset=real", 1, 0)]
    [InlineData("?dataset=synthetic", 2, 1)]
    public async Task Get_Dataset_BalancesWhatWasSentForIt(string query, int received, int open)
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        await _app.SubmitAsync(_client, "b.csv", Samples.BenTre, Dataset.Synthetic);
        await _client.UploadAsync("ben-tre", "2011", "c.csv", Samples.BenTre, Dataset.Synthetic);

        JsonElement ledger = await _client.GetJsonAsync($"/api/ledger{query}");

        Assert.Equal(received, ledger.GetProperty("received").GetInt32());
        Assert.Equal(open, ledger.GetProperty("open").GetInt32());
        Assert.True(ledger.GetProperty("balanced").GetBoolean());
    }

    [Fact]
    public async Task Get_BlobDeleted_StillCountsAndIsATask()
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        string blob = (await _app.Uploads.ListAsync(CancellationToken.None).SingleAsync()).Name;
        _app.Uploads.Delete(blob);

        JsonElement ledger = await _client.GetJsonAsync("/api/ledger");

        Assert.Equal(1, ledger.GetProperty("received").GetInt32());
        Assert.Equal(1, ledger.GetProperty("done").GetInt32());
        JsonElement task = Assert.Single(ledger.GetProperty("tasks").EnumerateArray());
        Assert.Equal("deleted", task.GetProperty("kind").GetString());
        Assert.Equal(blob, task.GetProperty("blob").GetString());
    }
}
