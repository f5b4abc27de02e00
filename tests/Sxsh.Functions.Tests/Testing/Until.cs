using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>Waits for something that background work brings about. The patience is long: it only ends tests that hang.</summary>
public static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task True(Func<bool> condition) => True(() => Task.FromResult(condition()));

    public static Task True(Func<Task<bool>> condition) => True(Patience, TimeSpan.FromMilliseconds(5), condition);

    /// <summary>Waits for what whole processes do: longer, and asking less often.</summary>
    public static async Task True(TimeSpan patience, TimeSpan pause, Func<Task<bool>> condition)
    {
        using CancellationTokenSource end = new(patience);
        while (!await condition())
        {
            await Task.Delay(pause, end.Token);
        }
    }

    /// <summary>Moves the clock on step by step until the condition holds.</summary>
    public static async Task True(ManualTime time, TimeSpan step, Func<bool> condition)
    {
        using CancellationTokenSource patience = new(Patience);
        while (!condition())
        {
            time.Advance(step);
            await Task.Delay(1, patience.Token);
        }
    }
}
