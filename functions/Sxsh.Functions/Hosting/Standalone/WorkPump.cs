using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;
using Sxsh.Functions.Triggers;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Hosting.Standalone;

/// <summary>Stands in for the queue trigger: takes messages, runs the areas of a batch together and each once, lets failed ones come back after a growing while and sets them aside in the end.</summary>
/// <param name="queue">The queue.</param>
/// <param name="trigger">The trigger.</param>
/// <param name="storage">Whether storage answers.</param>
/// <param name="options">How often an empty queue is asked.</param>
/// <param name="bells">Tells that a message was sent.</param>
/// <param name="logger">Where messages set aside are told.</param>
public sealed partial class WorkPump(
    IWorkQueue queue,
    ITrigger<Area> trigger,
    StorageWatch storage,
    IOptions<HostingOptions> options,
    HostBells bells,
    ILogger<WorkPump> logger) : BackgroundService
{
    /// <summary>After so many attempts a message goes to the poison queue, as with the Functions host.</summary>
    public const int MaxAttempts = 5;

    private const int BatchSize = 32;

    private static readonly TimeSpan HiddenFor = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _abandon = new();

    /// <summary>Stops taking messages and waits for the areas in hand.</summary>
    /// <param name="cancellationToken">Fires when the host will wait no longer; messages in hand come back by themselves then.</param>
    /// <returns>A task that ends when nothing is in hand.</returns>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _abandon.CancelAsync();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Ready.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            bool isEmpty = true;
            await storage.TryAsync("take roll-up messages", async token => isEmpty = !await WorkBatchAsync(token), stoppingToken);
            if (isEmpty)
            {
                await bells.Work.WaitAsync(options.Value.PumpEvery, stoppingToken);
            }
        }
    }

    private static Area? AreaOf(WorkItem item)
    {
        try
        {
            return RollUpMessage.Read(item.Text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<bool> WorkBatchAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<WorkItem> items = await queue.ReceiveAsync(BatchSize, HiddenFor, stoppingToken);
        // All at once: what waits together is published together.
        await Task.WhenAll(items.GroupBy(AreaOf).Select(same => WorkAreaAsync(same.Key, [.. same])));
        return items.Count > 0;
    }

    // One area's messages of a batch mean the same, so that the first stands for all.
    private async Task WorkAreaAsync(Area? area, IReadOnlyList<WorkItem> items)
    {
        bool isDone = area is { } known && await storage.TryAsync("roll up an area", token => trigger.RunAsync(known, token), _abandon.Token);
        foreach (WorkItem item in items)
        {
            if (isDone)
            {
                await queue.CompleteAsync(item, _abandon.Token);
            }
            else if (item.Attempts >= MaxAttempts)
            {
                Log.Poisoned(logger, item.Id, item.Attempts);
                await queue.PoisonAsync(item, _abandon.Token);
            }
            else
            {
                await queue.RetryAsync(item, Backoff.After(item.Attempts), _abandon.Token);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Error, "Roll-up message {Id} was set aside after {Attempts} attempts.")]
        public static partial void Poisoned(ILogger logger, string id, long attempts);
    }
}
