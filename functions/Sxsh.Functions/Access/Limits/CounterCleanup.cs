using Sxsh.Functions.Hosting;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Access.Limits;

/// <summary>Removes counters of two days ago, once an hour.</summary>
/// <param name="counters">The table of counters.</param>
/// <param name="storage">Whether storage answers.</param>
/// <param name="time">The clock.</param>
public sealed class CounterCleanup(ICounterStore counters, StorageWatch storage, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Ready.WaitAsync(stoppingToken);
        while (true)
        {
            await storage.TryAsync("remove old counters", RemoveAsync, stoppingToken);
            await Task.Delay(Every, time, stoppingToken);
        }
    }

    private async Task RemoveAsync(CancellationToken cancellationToken)
    {
        while (await counters.RemoveAsync(time.GetUtcNow() - Kept, cancellationToken) > 0)
        {
        }
    }
}
