using System.Net;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>Triggers are hints: none, too many, in any order, or forged, the store holds the same in the end. The service runs as the Functions host's handler, where nothing happens unless a trigger is called.</summary>
[Collection(ResilienceCollection.Name)]
public sealed class TriggerTests(AzuriteFixture azurite, UndisturbedRun undisturbed)
{
    private const int Seed = 2030;

    private static readonly string[] Forged =
    [
        "ben-tre/2011/khong-co.csv", "../originals/x", "a/../b/c.csv", "ben-tre/2011//a.csv", "ben-tre\\2011\\a.csv", "%2e%2e/%2e%2e/a", "atlantis/9999/x.csv", "real~63-83~2011~a.csv~0001", " ",
        new string('x', 2000),
    ];

    [Fact]
    public async Task Sweep_WithoutAnyOtherTrigger_BringsEveryUploadThrough()
    {
        StoreFingerprint expected = await undisturbed.FingerprintAsync();
        string storage = (await azurite.NewAccountAsync()).ConnectionString;
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = storage });
        await using ServiceProcess service = await ServiceProcess.StartAsHandlerAsync(storage, FreePort.Find());
        await SendAllAsync(service, storage, stores);
        HandlerDriver host = new(service.Host, stores);
        JsonElement before = await service.Client.GetJsonAsync("/api/ledger");

        HttpResponseMessage swept = await host.SweepAsync();

        Assert.True(swept.IsSuccessStatusCode, string.Join('\n', service.Log));
        JsonElement after = await service.Client.GetJsonAsync("/api/ledger");
        Assert.Equal((Burst.Uploads.Count, Burst.Uploads.Count), (Number(before, "received"), Number(before, "open")));
        Assert.Equal((Burst.Uploads.Count, 0, 0), (Number(after, "received"), Number(after, "open"), Number(after, "failed")));
        Assert.True(after.GetProperty("balanced").GetBoolean());

        // The queue is work, not a hint: until somebody works it, the cube waits, and the ledger says so.
        Assert.True(Number(after, "rollUpsPending") > 0);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.GetAsync("/api/cube")).StatusCode);
        Assert.True(await host.RollUpAllAsync(times: 1) > 0);
        Assert.Empty((await StoreFingerprint.TakeAsync(stores)).DifferencesFrom(expected));
    }

    [Fact]
    public async Task Triggers_DoubledReorderedLateAndForged_ComeToTheSame()
    {
        StoreFingerprint expected = await undisturbed.FingerprintAsync();
        string storage = (await azurite.NewAccountAsync()).ConnectionString;
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = storage });
        await using ServiceProcess service = await ServiceProcess.StartAsHandlerAsync(storage, FreePort.Find());
        await SendAllAsync(service, storage, stores);
        HandlerDriver host = new(service.Host, stores);
        List<string> blobs = [];
        await foreach (UploadedBlob blob in stores.Uploads.ListAsync(CancellationToken.None))
        {
            blobs.Add(blob.Name);
        }

        string[] hints = [.. blobs, .. blobs, .. Forged];
        new Random(Seed).Shuffle(hints);
        await Parallel.ForEachAsync(hints, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (hint, _) => await host.UploadedAsync(hint));
        foreach (string hint in Forged.Concat(blobs).Take(20))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await host.ForgedAsync(hint)).StatusCode);
        }

        await host.RollUpAllAsync(times: 2);
        StoreFingerprint first = await StoreFingerprint.TakeAsync(stores);
        foreach (string message in (string[])["{\"area\":\"63-99\"}", "{\"area\":\"63-01\"}", "63-83"])
        {
            await host.RollUpAsync(message);
        }

        await Parallel.ForEachAsync(blobs, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (hint, _) => Assert.True((await host.UploadedAsync(hint)).IsSuccessStatusCode));
        await host.SweepAsync();
        int late = await host.RollUpAllAsync(times: 1);

        Assert.True(first.DifferencesFrom(expected) is [], $"seed {Seed}\n{string.Join("\n\n", first.DifferencesFrom(expected))}");
        Assert.Empty((await StoreFingerprint.TakeAsync(stores)).DifferencesFrom(expected));
        Assert.Equal(0, late);
        JsonElement ledger = await service.Client.GetJsonAsync("/api/ledger");
        Assert.Equal((Burst.Uploads.Count, 0, 0), (Number(ledger, "received"), Number(ledger, "open"), Number(ledger, "failed")));
        Assert.Empty(ledger.GetProperty("tasks").EnumerateArray());
    }

    private static int Number(JsonElement ledger, string name) => ledger.GetProperty(name).GetInt32();

    private static async Task SendAllAsync(ServiceProcess service, string storage, Stores stores)
    {
        await service.ReadyAsync();
        using CarefulSender sender = new(Burst.Uploads, stores, new RawContainer(storage), service.Client.BaseAddress!);
        for (int i = 0; i < Burst.Uploads.Count; i++)
        {
            await sender.SendAsync(i, CancellationToken.None);
        }
    }
}
