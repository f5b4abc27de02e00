using System.Net;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Tests.Hosting;

public sealed class StorageAwayTests
{
    [Fact]
    public async Task Start_StorageAwayThenBack_SaysSoAndCatchesUp()
    {
        SwitchedSetup setup = new() { IsAway = true };
        await using TestApp app = new() { IsDriven = true, Stores = FaultyStores.Memory() with { Setup = setup }, Settings = { ["Hosting:StorageRetryEvery"] = "00:00:00.050", ["Hosting:WatchEvery"] = "00:00:00.050" } };
        app.Uploads.Put("ben-tre/2011/a.csv", Samples.BenTre, Dataset.Real);
        HttpClient client = app.CreateClient();
        await Until.True(() => setup.Asked >= 3);

        HttpResponseMessage away = await client.GetAsync("/api/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.Equal("away", (await away.JsonAsync()).GetProperty("storage").GetString());
        Assert.Empty(await app.Stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).ToListAsync());

        setup.IsAway = false;
        await Until.True(async () => (await client.GetAsync("/api/health")).StatusCode == HttpStatusCode.OK);
        await Until.True(async () => (await client.GetAsync("/api/cube")).StatusCode == HttpStatusCode.OK);
    }
}
