using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class CounterStoreContract
{
    private static readonly RequestCounter Counter = new(Samples.Noon, "uploads-minute~3f2a");

    [Fact]
    public async Task Share_OneInstance_IsItsOwnCount()
    {
        ICounterStore counters = await OpenAsync();

        Assert.Equal(3, await counters.ShareAsync(Counter, "i1", 3, Samples.Token));
        Assert.Equal(5, await counters.ShareAsync(Counter, "i1", 5, Samples.Token));
    }

    [Fact]
    public async Task Share_SeveralInstances_IsTheirSum()
    {
        ICounterStore counters = await OpenAsync();
        await counters.ShareAsync(Counter, "i1", 3, Samples.Token);
        await counters.ShareAsync(Counter, "i2", 4, Samples.Token);

        Assert.Equal(12, await counters.ShareAsync(Counter, "i1", 8, Samples.Token));
        Assert.Equal(12, await counters.ShareAsync(Counter, "i2", 4, Samples.Token));
    }

    [Fact]
    public async Task Share_ManyAtOnce_LosesNothing()
    {
        ICounterStore counters = await OpenAsync();

        await Parallel.ForEachAsync(Enumerable.Range(0, 16), Samples.Token, async (i, token) =>
        {
            for (int count = 1; count <= 5; count++)
            {
                await counters.ShareAsync(Counter, $"i{i}", count, token);
            }
        });

        Assert.Equal(81, await counters.ShareAsync(Counter, "last", 1, Samples.Token));
    }

    [Fact]
    public async Task Share_OtherCounterOrWindow_CountsApart()
    {
        ICounterStore counters = await OpenAsync();
        await counters.ShareAsync(Counter, "i1", 3, Samples.Token);

        Assert.Equal(1, await counters.ShareAsync(Counter with { Name = "uploads-minute~3f2b" }, "i1", 1, Samples.Token));
        Assert.Equal(1, await counters.ShareAsync(Counter with { WindowStart = Samples.Noon.AddMinutes(1) }, "i1", 1, Samples.Token));
    }

    [Fact]
    public async Task Remove_OldWindows_LeavesTheOthers()
    {
        ICounterStore counters = await OpenAsync();
        await counters.ShareAsync(Counter with { WindowStart = Samples.Noon.AddDays(-3) }, "i1", 3, Samples.Token);
        await counters.ShareAsync(Counter with { WindowStart = Samples.Noon.AddDays(-3) }, "i2", 3, Samples.Token);
        await counters.ShareAsync(Counter, "i1", 4, Samples.Token);

        int removed = await counters.RemoveAsync(Samples.Noon.AddDays(-2), Samples.Token);

        Assert.Equal(2, removed);
        Assert.Equal(0, await counters.RemoveAsync(Samples.Noon.AddDays(-2), Samples.Token));
        Assert.Equal(6, await counters.ShareAsync(Counter, "i2", 2, Samples.Token));
        Assert.Equal(1, await counters.ShareAsync(Counter with { WindowStart = Samples.Noon.AddDays(-3) }, "i1", 1, Samples.Token));
    }

    protected abstract Task<ICounterStore> OpenAsync();
}
