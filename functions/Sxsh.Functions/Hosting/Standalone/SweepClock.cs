using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;
using Sxsh.Functions.Triggers;

namespace Sxsh.Functions.Hosting.Standalone;

/// <summary>Stands in for the timer trigger: sweeps at start and then at every interval.</summary>
/// <param name="trigger">The trigger.</param>
/// <param name="storage">Whether storage answers.</param>
/// <param name="options">The interval.</param>
/// <param name="time">The clock.</param>
public sealed class SweepClock(ITrigger<TimerTick> trigger, StorageWatch storage, IOptions<HostingOptions> options, TimeProvider time) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Ready.WaitAsync(stoppingToken);
        using PeriodicTimer timer = new(options.Value.SweepEvery, time);
        do
        {
            await storage.TryAsync("sweep", token => trigger.RunAsync(new TimerTick(), token), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
