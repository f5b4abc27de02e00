using Sxsh.Functions.Hosting;
using Sxsh.Functions.Hosting.Standalone;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Hosting.Standalone;

public sealed class UploadWatcherTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new();
    private readonly RecordingTriggers _triggers = new();
    private readonly MemoryUploadStore _uploads;

    private readonly HostBells _bells;

    public UploadWatcherTests()
    {
        _bells = new HostBells(_time);
        _uploads = new MemoryUploadStore(_time);
    }

    [Fact]
    public async Task Run_RungForBetweenTwoListings_LooksAtOnce()
    {
        using UploadWatcher watcher = await StartAsync(_uploads);
        await Until.True(() => _time.Waiting > 0);

        _uploads.Put("a", [1], Dataset.Real);
        _bells.Uploads.Ring();

        await Until.True(() => _triggers.Ran.Count == 1);
        await watcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Run_UploadsBeforeAndAfterStart_AreHandedOverOnceEach()
    {
        _uploads.Put("a", [1], Dataset.Real);
        using UploadWatcher watcher = await StartAsync(_uploads);
        await Until.True(() => _triggers.Ran.Count == 1);

        _uploads.Put("b", [1], Dataset.Real);
        await Until.True(_time, Second, () => _triggers.Ran.Count == 2);
        await watcher.StopAsync(CancellationToken.None);

        Assert.Equal(["blob a", "blob b"], _triggers.Ran);
    }

    [Fact]
    public async Task Run_TriggerFails_TriesAgainAndGoesOnWithTheOthers()
    {
        bool isBroken = true;
        _triggers.OnRun = (what, _) => what == "blob a" && isBroken ? Task.FromException(new InvalidOperationException("broken")) : Task.CompletedTask;
        _uploads.Put("a", [1], Dataset.Real);
        _uploads.Put("b", [1], Dataset.Real);
        using UploadWatcher watcher = await StartAsync(_uploads);

        await Until.True(_time, Second, () => _triggers.Ran.Contains("blob b") && _triggers.Ran.Count(ran => ran == "blob a") >= 3);
        isBroken = false;
        int before = _triggers.Ran.Count;
        await Until.True(_time, Second, () => _triggers.Ran.Count > before);
        await watcher.StopAsync(CancellationToken.None);

        Assert.Equal(1, _triggers.Ran.Count(ran => ran == "blob b"));
    }

    [Fact]
    public async Task Run_ListingFails_ListsAgain()
    {
        FaultyFeed feed = new(_uploads) { IsAway = true };
        _uploads.Put("a", [1], Dataset.Real);
        using UploadWatcher watcher = await StartAsync(feed);
        await Until.True(_time, Second, () => feed.Asked >= 3);
        Assert.Empty(_triggers.Ran);

        feed.IsAway = false;
        await Until.True(_time, Second, () => _triggers.Ran.Count == 1);
        await watcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Run_ManyUploads_SomeAtATimeAndNoMore()
    {
        int atOnce = 0;
        int most = 0;
        using SemaphoreSlim gate = new(0);
        _triggers.OnRun = async (_, token) =>
        {
            int now = Interlocked.Increment(ref atOnce);
            InterlockedMax(ref most, now);
            await gate.WaitAsync(token);
            Interlocked.Decrement(ref atOnce);
        };
        for (int i = 0; i < 20; i++)
        {
            _uploads.Put($"{i}", [1], Dataset.Real);
        }

        using UploadWatcher watcher = await StartAsync(_uploads);
        await Until.True(() => Volatile.Read(ref atOnce) == Drivers.Options.Value.ParallelReports);
        gate.Release(20);
        await Until.True(() => _triggers.Ran.Count == 20 && Volatile.Read(ref atOnce) == 0);
        await watcher.StopAsync(CancellationToken.None);

        Assert.Equal(Drivers.Options.Value.ParallelReports, most);
    }

    [Fact]
    public async Task Stop_WorkInHand_IsFinishedAndNothingNewBegun()
    {
        TaskCompletionSource finish = new(TaskCreationOptions.RunContinuationsAsynchronously);
        bool wasFinished = false;
        _triggers.OnRun = async (_, token) =>
        {
            await finish.Task.WaitAsync(token);
            wasFinished = true;
        };
        for (int i = 0; i < 20; i++)
        {
            _uploads.Put($"{i}", [1], Dataset.Real);
        }

        using UploadWatcher watcher = await StartAsync(_uploads);
        await Until.True(() => _triggers.Ran.Count == Drivers.Options.Value.ParallelReports);
        Task stopped = watcher.StopAsync(CancellationToken.None);
        Assert.False(stopped.IsCompleted);
        finish.SetResult();
        await stopped;

        Assert.True(wasFinished);
        Assert.Equal(Drivers.Options.Value.ParallelReports, _triggers.Ran.Count);
    }

    [Fact]
    public async Task Stop_PatienceEnds_WorkInHandIsBrokenOff()
    {
        TaskCompletionSource brokenOff = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _triggers.OnRun = async (_, token) =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                brokenOff.SetResult();
            }
        };
        _uploads.Put("a", [1], Dataset.Real);
        using UploadWatcher watcher = await StartAsync(_uploads);
        await Until.True(() => _triggers.Ran.Count == 1);
        using CancellationTokenSource patience = new();

        Task stopped = watcher.StopAsync(patience.Token);
        await patience.CancelAsync();
        await brokenOff.Task;
        await stopped;
    }

    private static void InterlockedMax(ref int most, int now)
    {
        int seen = Volatile.Read(ref most);
        while (seen < now && Interlocked.CompareExchange(ref most, now, seen) is int changed && changed != seen)
        {
            seen = changed;
        }
    }

    private async Task<UploadWatcher> StartAsync(IUploadFeed feed)
    {
        UploadWatcher watcher = new(feed, _triggers, await Drivers.ReadyAsync(new SwitchedSetup()), Drivers.Options, _bells, _time);
        await watcher.StartAsync(CancellationToken.None);
        return watcher;
    }

    private sealed class FaultyFeed(IUploadFeed feed) : IUploadFeed
    {
        private volatile bool _isAway;
        private volatile int _asked;

        public bool IsAway
        {
            get => _isAway;
            set => _isAway = value;
        }

        public int Asked => _asked;

        public IAsyncEnumerable<UploadedBlob> ListAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            return IsAway ? throw new IOException("No connection.") : feed.ListAsync(cancellationToken);
        }
    }
}
