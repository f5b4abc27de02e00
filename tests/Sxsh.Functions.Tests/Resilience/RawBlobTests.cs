using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>Whatever somebody does to the blobs of the container: no figure changes, and what he did is a task.</summary>
[Collection(ResilienceCollection.Name)]
public sealed class RawBlobTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Blobs_OverwrittenMarkedAndDeleted_ChangeNoFigureAndAreTasks()
    {
        string storage = (await azurite.NewAccountAsync()).ConnectionString;
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = storage });
        RawContainer raw = new(storage);
        int port = FreePort.Find();
        string[] names = [.. Enumerable.Range(0, 8).Select(i => $"ben-tre/20{10 + i}/u{i}/a.csv")];
        StoreFingerprint before;
        await using (ServiceProcess service = await ServiceProcess.StartAsync(storage, port))
        {
            await service.ReadyAsync();
            foreach ((int i, string name) in names.Index())
            {
                await raw.PutAsync(name, Content(i), Dataset.Real);
            }

            await raw.PutAsync("ben-tre/2010/again/a.csv", Content(0), Dataset.Real);
            string sent = await service.Client.UploadAsync("ben-tre", "2019", "a.csv", Content(9));
            await service.SettledAsync(names.Length + 2);
            before = await StoreFingerprint.TakeAsync(stores);

            await raw.PutAsync(names[0], Content(100), Dataset.Real);
            await raw.PutAsync(names[1], Content(1), Dataset.Real);
            await raw.PutAsync(names[2], Content(2), Dataset.Synthetic);
            await raw.PutAsync(names[3], Content(103), Dataset.Synthetic);
            await raw.MarkAsync(names[4], Dataset.Synthetic);
            await raw.MarkAsync(names[5], Dataset.Real);
            await raw.DeleteAsync(names[6]);
            await raw.DeleteAsync(sent);
            await raw.PutAsync("ben-tre/2010/again/a.csv", Content(0), Dataset.Real);

            await AssertTasksAsync(service);
            Assert.Empty((await StoreFingerprint.TakeAsync(stores)).DifferencesFrom(before));
        }

        await using ServiceProcess restarted = await ServiceProcess.StartAsync(storage, port);
        await restarted.SettledAsync(names.Length);
        await AssertTasksAsync(restarted);
        Assert.Empty((await StoreFingerprint.TakeAsync(stores)).DifferencesFrom(before));

        async Task AssertTasksAsync(ServiceProcess service)
        {
            string[] expected = [$"overwritten {names[0]}", $"overwritten {names[2]}", $"overwritten {names[3]}", $"overwritten {names[4]}", $"deleted {names[6]}"];
            string[] told = [];
            await Until.True(TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(300), async () =>
            {
                JsonElement ledger = await service.Client.GetJsonAsync("/api/ledger");
                Assert.True(ledger.GetProperty("balanced").GetBoolean());
                told = [.. ledger.GetProperty("tasks").EnumerateArray().Select(task => $"{task.GetProperty("kind").GetString()} {task.GetProperty("blob").GetString()}")];
                return told.Length == expected.Length + 1;
            });
            Assert.Equal(expected, told.Where(task => !task.Contains("/2019/", StringComparison.Ordinal)));
            Assert.StartsWith("deleted ben-tre/2019/", Assert.Single(told, task => task.Contains("/2019/", StringComparison.Ordinal)), StringComparison.Ordinal);
        }
    }

    private static byte[] Content(int value) => Samples.Csv($"Bến Tre;2009;Doanh nghiệp áp dụng SXSH;{value};doanh nghiệp;", $"Bến Tre;2008;Doanh nghiệp có nhận thức về SXSH;{200 + value};doanh nghiệp;");
}
