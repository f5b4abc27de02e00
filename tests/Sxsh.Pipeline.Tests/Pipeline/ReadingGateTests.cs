using Xunit;

namespace Sxsh.Pipeline.Tests.Pipeline;

public sealed class ReadingGateTests
{
    private readonly ReadingGate _gate = new();

    [Fact]
    public async Task Enter_Suspect_WaitsForTheOthersAndKeepsTheNextOut()
    {
        IDisposable first = await _gate.EnterAsync(false, CancellationToken.None);
        IDisposable second = await _gate.EnterAsync(false, CancellationToken.None);
        Task<IDisposable> suspect = _gate.EnterAsync(true, CancellationToken.None);
        Task<IDisposable> next = _gate.EnterAsync(false, CancellationToken.None);

        first.Dispose();
        first.Dispose();
        Assert.False(suspect.IsCompleted);
        second.Dispose();
        IDisposable alone = await suspect;
        Assert.False(next.IsCompleted);
        alone.Dispose();

        (await next).Dispose();
    }

    [Fact]
    public async Task Enter_SuspectGivesUp_LetsTheNextIn()
    {
        using CancellationTokenSource stop = new();
        using IDisposable first = await _gate.EnterAsync(false, CancellationToken.None);
        Task<IDisposable> suspect = _gate.EnterAsync(true, stop.Token);
        Task<IDisposable> next = _gate.EnterAsync(false, CancellationToken.None);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => suspect);
        (await next).Dispose();
    }

    [Fact]
    public async Task Enter_ManyAtOnce_NeverTwoWithASuspect()
    {
        int inside = 0;
        int broken = 0;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            bool isSuspect = i % 5 == 0;
            using IDisposable stay = await _gate.EnterAsync(isSuspect, CancellationToken.None);
            int before = Interlocked.Increment(ref inside);
            await Task.Yield();
            if (isSuspect && (before != 1 || Volatile.Read(ref inside) != 1))
            {
                Interlocked.Increment(ref broken);
            }

            Interlocked.Decrement(ref inside);
        }));

        Assert.Equal(0, broken);
    }
}
