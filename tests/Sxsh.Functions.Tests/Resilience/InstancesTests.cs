using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>Several instances over one store share the work, and one that is killed takes nothing with it.</summary>
[Collection(ResilienceCollection.Name)]
public sealed class InstancesTests(AzuriteFixture azurite, UndisturbedRun undisturbed, ITestOutputHelper output)
{
    [Fact]
    public Task Burst_OneOfTwoInstancesKilled_SharesTheWorkAndComesToTheSame() => RunAsync(instances: 2);

    [Fact(Explicit = true)]
    public Task Burst_OneOfFourInstancesKilled_ShareTheWorkAndComeToTheSame() => RunAsync(instances: 4);

    private async Task RunAsync(int instances)
    {
        StoreFingerprint expected = await undisturbed.FingerprintAsync();
        string storage = (await azurite.NewAccountAsync()).ConnectionString;
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = storage });
        await using Fleet fleet = new();
        for (int i = 0; i < instances; i++)
        {
            fleet.Services.Add(await ServiceProcess.StartAsync(storage, FreePort.Find()));
        }

        await Task.WhenAll(fleet.Services.Select(service => service.ReadyAsync()));
        using CarefulSender sender = new(Burst.Uploads, stores, new RawContainer(storage), fleet.Services[0].Client.BaseAddress!);
        Task sending = SendAllAsync(sender);

        // In the middle: it has done some, and holds some. Which of them gets that far first is left to the machine; the first one takes the uploads.
        ServiceProcess? victim = null;
        await Until.True(TimeSpan.FromMinutes(2), TimeSpan.FromMilliseconds(20), () => Task.FromResult((victim = fleet.Services.Skip(1).FirstOrDefault(service => service.Finished.Count >= 3)) is not null));
        await victim!.KillAsync();
        ServiceProcess[] survivors = [.. fleet.Services.Where(service => service != victim)];
        await sending;
        await survivors[0].SettledAsync(Burst.Uploads.Count);

        foreach ((int index, ServiceProcess service) in fleet.Services.Index())
        {
            output.WriteLine($"instance {index}{(service == victim ? " (killed)" : string.Empty)} finished {service.Finished.Count}");
        }

        IReadOnlyList<string> differences = (await StoreFingerprint.TakeAsync(stores)).DifferencesFrom(expected);
        Assert.True(differences is [], string.Join("\n\n", differences));
        Assert.All(survivors, service => Assert.NotEmpty(service.Finished));
        HashSet<string> known = [];
        await foreach (Submission version in stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None))
        {
            known.Add(version.Id.ToString());
        }

        // What was committed just before the kill may not have come to be told.
        HashSet<string> finished = [.. fleet.Services.SelectMany(service => service.Finished)];
        Assert.Empty(finished.Except(known));
        Assert.InRange(known.Except(finished).Count(), 0, 3);
    }

    private static async Task SendAllAsync(CarefulSender sender)
    {
        for (int i = 0; i < Burst.Uploads.Count; i++)
        {
            await sender.SendAsync(i, CancellationToken.None);
        }
    }

    private sealed class Fleet : IAsyncDisposable
    {
        public List<ServiceProcess> Services { get; } = [];

        public async ValueTask DisposeAsync()
        {
            foreach (ServiceProcess service in Services)
            {
                await service.DisposeAsync();
            }
        }
    }
}
