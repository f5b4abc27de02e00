using System.Globalization;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>Sends the burst to a service that is killed again and again, at moments that a seed decides, and now and then its storage with it.</summary>
public sealed class KillRun(int seed, int kills, UndisturbedRun undisturbed) : IAsyncDisposable
{
    private const string AccountName = "sxshkill";
    private const int SentAtFirst = 12;
    private const int StorageKillEvery = 5;

    // What it had asked of storage before it was made to stand still is answered by then.
    private static readonly TimeSpan Underway = TimeSpan.FromMilliseconds(50);

    // Azurite writes its tables to disk every five seconds.
    private static readonly TimeSpan StorageMayForget = TimeSpan.FromSeconds(10);

    private static readonly KeyValuePair<string, string>[] Accounts = [KeyValuePair.Create(AccountName, Convert.ToBase64String("kept nowhere but in this test"u8))];

    private readonly Random _random = new(seed);
    private readonly AzuritePlace _place = new(Directory.CreateTempSubdirectory("sxsh-kill-").FullName, FreePort.Find(), FreePort.Find(), FreePort.Find());
    private readonly int _port = FreePort.Find();
    private readonly List<string> _trace = [];
    private readonly SortedDictionary<string, int> _tally = new(StringComparer.Ordinal);
    private AzuriteProcess? _azurite;
    private ServiceProcess? _service;
    private TimeSpan _startTakes = TimeSpan.FromSeconds(1);

    /// <summary>How many kills found the service at what.</summary>
    public IReadOnlyDictionary<string, int> Tally => _tally;

    /// <summary>How often the storage was killed.</summary>
    public int StorageKills { get; private set; }

    /// <summary>Uploads that had to be sent again because storage had lost them.</summary>
    public int SentAgain { get; private set; }

    /// <summary>What happened, in order; begins with the seed.</summary>
    public string Trace => $"seed {seed}\n{string.Join('\n', _trace)}\n{string.Join('\n', _tally.Select(pair => $"{pair.Value,4}  {pair.Key}"))}";

    private string Storage => _place.Account(AccountName, Accounts[0].Value).ConnectionString;

    /// <summary>Runs it.</summary>
    /// <returns>What the store holds in the end.</returns>
    public async Task<StoreFingerprint> RunAsync()
    {
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = Storage });
        IReadOnlyDictionary<string, Submission> finished = await undisturbed.FinishedAsync();
        _azurite = await AzuriteProcess.StartAsync(Accounts, _place, CancellationToken.None);
        await StartAsync(isReady: true);
        using CarefulSender sender = new(Burst.Uploads, stores, new RawContainer(Storage), _service!.Client.BaseAddress!);
        using SemaphoreSlim allowed = new(SentAtFirst);
        Task sending = SendAllAsync(sender, allowed);
        for (int kill = 1; kill <= kills; kill++)
        {
            bool wasStarting = await LiveAsync(stores, IsStorageKilledAt(kill));
            await KillAsync(kill);
            IReadOnlyList<string> moments = await KillMoment.LookAsync(stores, finished, wasStarting);
            Note(kill, moments);
            int more = ((Burst.Uploads.Count - SentAtFirst) * kill / kills) - ((Burst.Uploads.Count - SentAtFirst) * (kill - 1) / kills);
            if (more > 0)
            {
                allowed.Release(more);
            }

            await StartAsync(isReady: false);
        }

        await _service.ReadyAsync();
        await sending;
        do
        {
            await _service.SettledAsync(0);
        }
        while (await sender.SendMissingAsync(CancellationToken.None) > 0);
        SentAgain = sender.SentAgain;
        await TrailCheck.HoldsAsync(stores);
        return await StoreFingerprint.TakeAsync(stores);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }

        Directory.Delete(_place.Folder, recursive: true);
    }

    private static async Task SendAllAsync(CarefulSender sender, SemaphoreSlim allowed)
    {
        for (int i = 0; i < Burst.Uploads.Count; i++)
        {
            await allowed.WaitAsync();
            await sender.SendAsync(i, CancellationToken.None);
        }
    }

    private async Task StartAsync(bool isReady)
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        _service = await ServiceProcess.StartAsync(Storage, _port);
        if (isReady)
        {
            await _service.ReadyAsync();
        }
    }

    /// <summary>Lets the service live until the moment comes to kill it; then it stands still.</summary>
    /// <returns>Whether it was still starting then.</returns>
    private async Task<bool> LiveAsync(Stores stores, bool isStorageToo)
    {
        // Moments are drawn in parts of the time that a start takes, so that they fall alike on quick and slow machines.
        if (_random.Next(5) == 0)
        {
            await Task.Delay(_startTakes * _random.NextDouble());
        }
        else
        {
            long started = TimeProvider.System.GetTimestamp();
            await _service!.ReadyAsync();
            _startTakes = TimeProvider.System.GetElapsedTime(started);
            await Task.Delay(_startTakes * (0.8 * _random.NextDouble()));
        }

        // A third kill at the same report would rightly end it as failed; that is another test's matter. It stands still until it is killed, so that none comes so far after the look.
        bool wasStarting = !await _service!.IsHealthyAsync();

        // Storage that was killed early has forgotten even its tables.
        await stores.Setup.EnsureAsync(CancellationToken.None);
        await Until.True(TimeSpan.FromMinutes(2), TimeSpan.FromMilliseconds(100), async () =>
        {
            await _service.HaltAsync();
            await Task.Delay(Underway);
            bool mayBeKilled = !await IsOnItsLastAttemptAsync(stores, isStorageToo);
            if (!mayBeKilled)
            {
                await _service.GoOnAsync();
            }

            return mayBeKilled;
        });
        return wasStarting;
    }

    // A storage that forgets how its last attempt ended puts a report back into it.
    private static async Task<bool> IsOnItsLastAttemptAsync(Stores stores, bool isStorageToo)
    {
        DateTimeOffset kept = TimeProvider.System.GetUtcNow() - StorageMayForget;
        return await stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).AnyAsync(version =>
            version.Attempts >= SubmissionIntake.MaxAttempts && (!version.IsFinished || (isStorageToo && version.FinishedAt > kept)));
    }

    private static bool IsStorageKilledAt(int kill) => kill % StorageKillEvery == 3;

    private async Task KillAsync(int kill)
    {
        bool isStorageToo = IsStorageKilledAt(kill);
        bool isStorageFirst = _random.Next(2) == 0;
        if (!isStorageToo)
        {
            await _service!.KillAsync();
            return;
        }

        if (isStorageFirst)
        {
            await _azurite!.KillAsync();
            await _service!.GoOnAsync();
            await Task.Delay(_random.Next(400));
        }

        await _service!.KillAsync();
        if (!isStorageFirst)
        {
            await _azurite!.KillAsync();
        }

        StorageKills++;
        await _azurite!.DisposeAsync();
        _azurite = await AzuriteProcess.StartAsync(Accounts, _place, CancellationToken.None);
    }

    private void Note(int kill, IReadOnlyList<string> moments)
    {
        string storage = IsStorageKilledAt(kill) ? " with its storage" : string.Empty;
        _trace.Add(string.Create(CultureInfo.InvariantCulture, $"kill {kill}{storage}: {string.Join(", ", moments)}"));
        foreach (string moment in moments)
        {
            _tally[moment] = _tally.GetValueOrDefault(moment) + 1;
        }
    }
}
