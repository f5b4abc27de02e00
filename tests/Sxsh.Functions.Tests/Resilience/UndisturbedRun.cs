using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>What the burst comes to if nothing goes wrong; run once for all tests.</summary>
public sealed class UndisturbedRun
{
    private readonly AzuriteFixture _azurite;
    private readonly Lazy<Task<(StoreFingerprint, IReadOnlyDictionary<string, Submission>)>> _run;

    public UndisturbedRun(AzuriteFixture azurite)
    {
        _azurite = azurite;
        _run = new Lazy<Task<(StoreFingerprint, IReadOnlyDictionary<string, Submission>)>>(RunAsync);
    }

    public async Task<StoreFingerprint> FingerprintAsync() => (await _run.Value).Item1;

    /// <summary>A finished version for every set of bytes, by their hash.</summary>
    public async Task<IReadOnlyDictionary<string, Submission>> FinishedAsync() => (await _run.Value).Item2;

    private async Task<(StoreFingerprint, IReadOnlyDictionary<string, Submission>)> RunAsync()
    {
        string storage = (await _azurite.NewAccountAsync()).ConnectionString;
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = storage });
        await using ServiceProcess service = await ServiceProcess.StartAsync(storage, FreePort.Find());
        await service.ReadyAsync();
        using CarefulSender sender = new(Burst.Uploads, stores, new RawContainer(storage), service.Client.BaseAddress!);
        for (int i = 0; i < Burst.Uploads.Count; i++)
        {
            await sender.SendAsync(i, CancellationToken.None);
        }

        await service.SettledAsync(Burst.Uploads.Count);
        StoreFingerprint fingerprint = await StoreFingerprint.TakeAsync(stores);
        Assert.Empty(fingerprint.Lost);
        Dictionary<string, Submission> finished = [];
        await foreach (Submission version in stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None))
        {
            Assert.True(version.Processing is ProcessingState.Done or ProcessingState.Rejected, $"{version.Id} is {version.Processing}.");
            finished[version.Sha256] = version;
        }

        return (fingerprint, finished);
    }
}
