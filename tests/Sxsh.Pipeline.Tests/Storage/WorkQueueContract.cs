using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class WorkQueueContract
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Receive_Empty_ReturnsNothing()
    {
        IWorkQueue queue = await OpenAsync();

        Assert.Empty(await queue.ReceiveAsync(32, Long, Samples.Token));
    }

    [Fact]
    public async Task Receive_Messages_HidesThemFromOthers()
    {
        IWorkQueue queue = await OpenAsync();
        string[] texts = ["63-83", "34-86", "Bến Tre {\"a\":1}"];
        foreach (string text in texts)
        {
            await queue.SendAsync(text, Samples.Token);
        }

        IReadOnlyList<WorkItem> taken = await queue.ReceiveAsync(2, Long, Samples.Token);
        IReadOnlyList<WorkItem> rest = await queue.ReceiveAsync(32, Long, Samples.Token);

        Assert.Equal(2, taken.Count);
        Assert.Equal(texts.Order(StringComparer.Ordinal), taken.Concat(rest).Select(item => item.Text).Order(StringComparer.Ordinal));
        Assert.All(taken, item => Assert.Equal(1, item.Attempts));
        Assert.Empty(await queue.ReceiveAsync(32, Long, Samples.Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public async Task Receive_NumberOutOfRange_Throws(int most)
    {
        IWorkQueue queue = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.ReceiveAsync(most, Long, Samples.Token));
    }

    [Fact]
    public async Task Retry_Message_ComesBackWithOneMoreAttempt()
    {
        IWorkQueue queue = await OpenAsync();
        await queue.SendAsync("63-83", Samples.Token);
        WorkItem first = Assert.Single(await queue.ReceiveAsync(1, Long, Samples.Token));

        await queue.RetryAsync(first, TimeSpan.Zero, Samples.Token);

        WorkItem second = Assert.Single(await queue.ReceiveAsync(1, Long, Samples.Token));
        Assert.Equal((first.Id, "63-83", 2L), (second.Id, second.Text, second.Attempts));
    }

    [Fact]
    public async Task Retry_Later_StaysHidden()
    {
        IWorkQueue queue = await OpenAsync();
        await queue.SendAsync("63-83", Samples.Token);
        WorkItem item = Assert.Single(await queue.ReceiveAsync(1, Long, Samples.Token));

        await queue.RetryAsync(item, Long, Samples.Token);

        Assert.Empty(await queue.ReceiveAsync(1, Long, Samples.Token));
    }

    [Fact]
    public async Task Complete_SomebodyElseHasIt_TakesNothingAway()
    {
        IWorkQueue queue = await OpenAsync();
        await queue.SendAsync("63-83", Samples.Token);
        WorkItem stale = Assert.Single(await queue.ReceiveAsync(1, Long, Samples.Token));
        await queue.RetryAsync(stale, TimeSpan.Zero, Samples.Token);
        WorkItem held = Assert.Single(await queue.ReceiveAsync(1, Long, Samples.Token));

        await queue.CompleteAsync(stale, Samples.Token);
        await queue.RetryAsync(stale, TimeSpan.Zero, Samples.Token);
        await queue.RetryAsync(held, TimeSpan.Zero, Samples.Token);

        WorkItem again = Assert.Single(await queue.ReceiveAsync(1, Long, Samples.Token));
        Assert.Equal(3, again.Attempts);
        await queue.CompleteAsync(again, Samples.Token);
        await queue.CompleteAsync(again, Samples.Token);
        Assert.Empty(await queue.ReceiveAsync(1, Long, Samples.Token));
    }

    [Fact]
    public async Task Poison_Message_LeavesTheQueueForThePoisonQueue()
    {
        IWorkQueue queue = await OpenAsync();
        await queue.SendAsync("Bến Tre", Samples.Token);
        WorkItem item = Assert.Single(await queue.ReceiveAsync(1, Long, Samples.Token));

        await queue.PoisonAsync(item, Samples.Token);

        await queue.RetryAsync(item, TimeSpan.Zero, Samples.Token);
        Assert.Empty(await queue.ReceiveAsync(1, Long, Samples.Token));
        Assert.Equal(["Bến Tre"], await PoisonedAsync());
    }

    protected abstract Task<IWorkQueue> OpenAsync();

    /// <summary>Texts in the poison queue of the queue that was opened.</summary>
    protected abstract Task<IReadOnlyList<string>> PoisonedAsync();
}
