using System.Net;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Hosting;

/// <summary>The standalone host over Azurite, from the upload to the cube.</summary>
public sealed class AzuriteTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Upload_ThroughTheApi_EndsInTheCube()
    {
        await using TestApp app = App(await azurite.NewAccountAsync());
        HttpClient client = app.CreateClient();
        await Until.True(async () => (await client.GetAsync("/api/health")).IsSuccessStatusCode);

        string blob = await client.UploadAsync("ben-tre", "2011", Samples.FileName, Samples.BenTre);
        await client.UploadAsync("ben-tre", "2011", "rỗng.csv", []);
        JsonElement ledger = await SettledAsync(client, received: 2);

        Assert.Equal((1, 1, 0), (ledger.GetProperty("done").GetInt32(), ledger.GetProperty("rejected").GetInt32(), ledger.GetProperty("failed").GetInt32()));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/cube")).StatusCode);
        JsonElement submission = Assert.Single((await client.GetJsonAsync($"/api/submissions?blob={Uri.EscapeDataString(blob)}")).GetProperty("items").EnumerateArray());
        Assert.Equal("done", submission.GetProperty("processing").GetString());
        byte[] original = await client.GetByteArrayAsync($"/api/submissions/{submission.GetProperty("id").GetString()}/original");
        Assert.Equal(Samples.BenTre, original);
        Assert.Equal([50m, 16m], (await client.GetJsonAsync("/api/observations?province=ben-tre")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("value").GetDecimal()));
    }

    [Fact]
    public async Task Upload_TooLarge_LeavesNothingBehind()
    {
        await using TestApp app = App(await azurite.NewAccountAsync());
        HttpClient client = app.CreateClient();
        await Until.True(async () => (await client.GetAsync("/api/health")).IsSuccessStatusCode);
        byte[] tooLarge = new byte[32 * 1024 * 1024 + 1];

        HttpResponseMessage told = await client.PostAsync("/api/reports/ben-tre/2011/a.csv", Calls.Body(tooLarge));
        HttpResponseMessage grown = await client.PostAsync("/api/reports/ben-tre/2011/a.csv", Calls.Chunked(tooLarge));

        await told.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "file-too-large");
        await grown.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "file-too-large");
        Assert.Equal(0, (await client.GetJsonAsync("/api/ledger")).GetProperty("received").GetInt32());
    }

    [Fact]
    public async Task Start_AfterAKill_GoesOnWhereItWas()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        await using (TestApp first = App(account))
        {
            HttpClient client = first.CreateClient();
            await Until.True(async () => (await client.GetAsync("/api/health")).IsSuccessStatusCode);
            await client.UploadAsync("ben-tre", "2011", "a.csv", Samples.BenTre);
            await SettledAsync(client, received: 1);
        }

        await using TestApp between = App(account, isDriven: false);
        await between.CreateClient().UploadAsync("ben-tre", "2011", "a.csv", Samples.BenTreCorrected);

        await using TestApp second = App(account);
        HttpClient again = second.CreateClient();
        JsonElement ledger = await SettledAsync(again, received: 2);

        Assert.Equal(2, ledger.GetProperty("done").GetInt32());
        Assert.Equal([51m, 16m], (await again.GetJsonAsync("/api/observations")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("value").GetDecimal()));
    }

    private static TestApp App(AzuriteAccount account) => App(account, isDriven: true);

    private static TestApp App(AzuriteAccount account, bool isDriven) => new()
    {
        IsDriven = isDriven,
        Stores = StorageAccount.Open(new StorageSettings { ConnectionString = account.ConnectionString }),
        Settings = { ["Hosting:WatchEvery"] = "00:00:00.200", ["Hosting:PumpEvery"] = "00:00:00.200" },
    };

    private static async Task<JsonElement> SettledAsync(HttpClient client, int received)
    {
        JsonElement ledger = default;
        await Until.True(async () =>
        {
            HttpResponseMessage response = await client.GetAsync("/api/ledger");
            if (!response.IsSuccessStatusCode)
            {
                return false;
            }

            ledger = await response.JsonAsync();
            return ledger.GetProperty("received").GetInt32() == received
                && ledger.GetProperty("open").GetInt32() == 0
                && ledger.GetProperty("rollUpsPending").GetInt32() == 0;
        });
        Assert.True(ledger.GetProperty("balanced").GetBoolean());
        return ledger;
    }
}
