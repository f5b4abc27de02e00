using System.Globalization;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>A file that is the death of whoever reads it costs three attempts, then it is a task; all others come through.</summary>
[Collection(ResilienceCollection.Name)]
public sealed class KillerFileTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Others = 8;
    private const string Killer = "nặng.csv";

    [Fact]
    public async Task Read_ProcessKilledThreeTimesWhileReadingIt_EndsAsFailedTaskAndTheRestIsDone()
    {
        string storage = (await azurite.NewAccountAsync()).ConnectionString;
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = storage });
        int port = FreePort.Find();
        byte[] killer = Rows(4_000);
        await using (ServiceProcess service = await ServiceProcess.StartAsync(storage, port))
        {
            await service.ReadyAsync();
            await SendAsync(storage, killer);
            await KillAtAttemptAsync(service, stores, 1);
        }

        for (int attempt = 2; attempt <= SubmissionIntake.MaxAttempts; attempt++)
        {
            await using ServiceProcess service = await ServiceProcess.StartAsync(storage, port);
            await KillAtAttemptAsync(service, stores, attempt);
        }

        await using ServiceProcess last = await ServiceProcess.StartAsync(storage, port);
        await AssertFailedAndTheRestDoneAsync(last, stores);
        await AssertMendedBySendingAgainAsync(last, killer);
    }

    [Fact]
    public async Task Read_FileExhaustsTheMemory_EndsAsFailedTaskAndTheRestIsDone()
    {
        string storage = (await azurite.NewAccountAsync()).ConnectionString;
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = storage });
        int port = FreePort.Find();
        byte[] killer = Rows(90_000);
        int deaths = 0;
        ServiceProcess service = await StartSmallAsync(storage, port);
        try
        {
            await service.ReadyAsync();
            await SendAsync(storage, killer);
            while (await FindKillerAsync(stores) is not { IsFinished: true })
            {
                if (service.HasExited)
                {
                    deaths++;
                    Assert.True(deaths < 10, "It dies for other reasons too.");
                    await service.DisposeAsync();
                    service = await StartSmallAsync(storage, port);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
            }

            output.WriteLine($"the service died {deaths} times of it");
            await AssertFailedAndTheRestDoneAsync(service, stores);
        }
        finally
        {
            await service.DisposeAsync();
        }
    }

    private static Task<ServiceProcess> StartSmallAsync(string storage, int port) =>
        ServiceProcess.StartAsync(storage, port, new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = "0x4000000", ["DOTNET_gcServer"] = "0", ["Hosting__Lease"] = "00:00:10" });

    private static byte[] Rows(int count) => Samples.Csv(
    [
        .. Enumerable.Range(0, count).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"Bến Tre;tháng {1 + (i % 12)}/{1950 + (i / 12 % 60)};Doanh nghiệp áp dụng SXSH;{i};doanh nghiệp;ghi chú dài của dòng {i} để mỗi dòng có nội dung riêng")),
    ]);

    // Dropped into the container: what is proven is the reading, not the API under such a load.
    private static async Task SendAsync(string storage, byte[] killer)
    {
        RawContainer raw = new(storage);
        for (int i = 0; i < Others / 2; i++)
        {
            await raw.PutAsync($"ben-tre/2010/a{i}.csv", Samples.Csv($"Bến Tre;2009;Doanh nghiệp áp dụng SXSH;{i};doanh nghiệp;"), Dataset.Real);
        }

        await raw.PutAsync($"ben-tre/2011/{Killer}", killer, Dataset.Real);
        for (int i = 0; i < Others / 2; i++)
        {
            await raw.PutAsync($"ben-tre/2012/b{i}.csv", Samples.Csv($"Bến Tre;2011;Doanh nghiệp áp dụng SXSH;{i};doanh nghiệp;"), Dataset.Real);
        }
    }

    private static async Task KillAtAttemptAsync(ServiceProcess service, Stores stores, int attempt)
    {
        await Until.True(TimeSpan.FromMinutes(2), TimeSpan.FromMilliseconds(10), async () =>
            await FindKillerAsync(stores) is { Processing: ProcessingState.Reading } reading && reading.Attempts == attempt);
        await service.KillAsync();
        Submission? left = await FindKillerAsync(stores);
        Assert.Equal((ProcessingState.Reading, attempt), (left?.Processing, left?.Attempts));
    }

    private static async Task<Submission?> FindKillerAsync(Stores stores) =>
        await stores.Ledger.FindAsync(new SubmissionId(new ReportKey(Dataset.Real, Area.Parse("63-83"), ReportingPeriod.OfYear(2011), ReportKey.NameOf(Killer)), 1), CancellationToken.None);

    private static async Task AssertFailedAndTheRestDoneAsync(ServiceProcess service, Stores stores)
    {
        JsonElement ledger = await service.SettledAsync(Others + 1);
        Assert.Equal((Others, 1), (ledger.GetProperty("done").GetInt32(), ledger.GetProperty("failed").GetInt32()));
        Submission failed = (await FindKillerAsync(stores))!;
        Assert.Equal(ProcessingState.Failed, failed.Processing);
        JsonElement task = Assert.Single(ledger.GetProperty("tasks").EnumerateArray());
        Assert.Equal(("failed", failed.Id.ToString()), (task.GetProperty("kind").GetString(), task.GetProperty("submission").GetString()));
        Assert.Contains("ba lần", task.GetProperty("message").GetString(), StringComparison.Ordinal);
        JsonElement issues = await service.Client.GetJsonAsync($"/api/submissions/{failed.Id}/issues");
        JsonElement issue = Assert.Single(issues.GetProperty("items").EnumerateArray());
        Assert.Equal(("processing-failed", "blocker"), (issue.GetProperty("code").GetString(), issue.GetProperty("severity").GetString()));
        Assert.Contains("3 lần thử", issue.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    // Sending the same bytes again is the way out that a province has; they are a version of their own then.
    private static async Task AssertMendedBySendingAgainAsync(ServiceProcess service, byte[] killer)
    {
        await service.ReadyAsync();
        string blob = await service.Client.UploadAsync("ben-tre", "2011", Killer, killer);
        JsonElement ledger = await service.SettledAsync(Others + 2);
        Assert.Equal((Others + 1, 1), (ledger.GetProperty("done").GetInt32(), ledger.GetProperty("failed").GetInt32()));
        JsonElement again = Assert.Single((await service.Client.GetJsonAsync($"/api/submissions?blob={Uri.EscapeDataString(blob)}")).GetProperty("items").EnumerateArray());
        Assert.Equal(("done", "current", 2), (again.GetProperty("processing").GetString(), again.GetProperty("standing").GetString(), again.GetProperty("version").GetInt32()));
    }
}
