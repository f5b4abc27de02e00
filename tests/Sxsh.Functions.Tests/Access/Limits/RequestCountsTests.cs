using Microsoft.Extensions.Logging.Abstractions;
using Sxsh.Functions.Access.Limits;
using Sxsh.Functions.Hosting;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access.Limits;

public sealed class RequestCountsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 10, TimeSpan.Zero);
    private static readonly RequestLimit SixAMinute = new("uploads-minute", 6, TimeSpan.FromMinutes(1));
    private static readonly RequestLimit NineADay = new("uploads-day", 9, TimeSpan.FromDays(1));
    private static readonly RequestLimit Many = new("reads-minute", 600, TimeSpan.FromMinutes(1));

    private readonly ManualTime _time = new(Noon);
    private readonly CountedCounters _counters = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TryTake_BeyondTheLimit_IsRefusedUntilTheMinuteEnds()
    {
        RequestCounts counts = NewInstance();
        Assert.Equal(6, await TakeAsync(counts, "a", 10, SixAMinute));

        LimitReached? reached = await counts.TryTakeAsync("a", [SixAMinute], Token);

        Assert.Equal((SixAMinute, TimeSpan.FromSeconds(50)), (reached?.Limit, reached?.RetryAfter));
        _time.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal(6, await TakeAsync(counts, "a", 10, SixAMinute));
    }

    [Fact]
    public async Task TryTake_OtherCaller_IsCountedApart()
    {
        RequestCounts counts = NewInstance();
        await TakeAsync(counts, "a", 10, SixAMinute);

        Assert.Equal(6, await TakeAsync(counts, "b", 10, SixAMinute));
    }

    [Fact]
    public async Task TryTake_TwoInstances_ShareTheLimit()
    {
        RequestCounts first = NewInstance();
        RequestCounts second = NewInstance();

        int taken = 0;
        for (int i = 0; i < 20; i++)
        {
            taken += await TakeAsync(i % 2 == 0 ? first : second, "a", 1, SixAMinute);
        }

        // Each may let one through before it has heard of the other.
        Assert.InRange(taken, 6, 7);
    }

    [Fact]
    public async Task TryTake_ManyInstances_OvershootByTheirStepsAtMost()
    {
        RequestCounts[] instances = [.. Enumerable.Range(0, 4).Select(_ => NewInstance())];
        int taken = 0;
        for (int i = 0; i < 4000; i++)
        {
            taken += await TakeAsync(instances[(i * 7) % 4], "a", 1, Many);
        }

        Assert.Equal(10, Many.Step);
        Assert.InRange(taken, 600, 600 + (4 * Many.Step));
    }

    [Fact]
    public async Task TryTake_ManyRequests_AskStorageOnceAStep()
    {
        RequestCounts counts = NewInstance();

        await TakeAsync(counts, "a", 600, Many);

        Assert.Equal(60, _counters.Shares);
    }

    [Fact]
    public async Task TryTake_OneOfTwoLimitsIsReached_CountsForNeither()
    {
        RequestCounts counts = NewInstance();
        Assert.Equal(6, await TakeAsync(counts, "a", 20, SixAMinute, NineADay));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, await TakeAsync(counts, "a", 20, SixAMinute, NineADay));

        LimitReached? reached = await counts.TryTakeAsync("a", [SixAMinute, NineADay], Token);

        Assert.Equal(NineADay, reached?.Limit);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), _time.GetUtcNow() + reached?.RetryAfter);
        Assert.Equal(3, await TakeAsync(counts, "a", 20, SixAMinute));
    }

    [Fact]
    public async Task TryTake_DayGoesOn_ForgetsNothingOfIt()
    {
        RequestCounts counts = NewInstance();
        await TakeAsync(counts, "a", 9, NineADay);
        _time.Advance(TimeSpan.FromHours(11));

        Assert.Equal(0, await TakeAsync(counts, "a", 1, NineADay));
        Assert.Equal(1, await TakeAsync(NewInstance(), "a", 5, NineADay));
    }

    [Fact]
    public async Task TryTake_StorageIsAway_GoesOnWithWhatTheInstanceCounts()
    {
        _counters.IsAway = true;
        RequestCounts counts = NewInstance();

        Assert.Equal(6, await TakeAsync(counts, "a", 10, SixAMinute));
    }

    [Fact]
    public async Task TryTake_AtOnce_LetsNoMoreThrough()
    {
        RequestCounts counts = NewInstance();
        int taken = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), Token, async (_, _) => Interlocked.Add(ref taken, await TakeAsync(counts, "a", 1, Many)));

        Assert.Equal(600, taken);
    }

    private static async Task<int> TakeAsync(RequestCounts counts, string caller, int times, params RequestLimit[] limits)
    {
        int taken = 0;
        for (int i = 0; i < times; i++)
        {
            taken += await counts.TryTakeAsync(caller, limits, Token) is null ? 1 : 0;
        }

        return taken;
    }

    private RequestCounts NewInstance() => new(_counters, new StorageWatch(new SwitchedSetup(), NullLogger<StorageWatch>.Instance), _time);

    private sealed class CountedCounters : ICounterStore
    {
        private readonly MemoryCounterStore _counters = new();
        private int _shares;

        public bool IsAway { get; set; }

        public int Shares => _shares;

        public Task<long> ShareAsync(RequestCounter counter, string instance, long count, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _shares);
            return IsAway ? throw new IOException("No connection.") : _counters.ShareAsync(counter, instance, count, cancellationToken);
        }

        public Task<int> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken) => _counters.RemoveAsync(before, cancellationToken);
    }
}
