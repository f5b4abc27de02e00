using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Hosting;

/// <summary>Waits at start for storage that is away and makes the containers, tables and queues; the app answers meanwhile, and says so.</summary>
/// <param name="storage">Whether storage answers.</param>
/// <param name="options">How often it is asked.</param>
/// <param name="time">The clock.</param>
public sealed class StorageWaiter(StorageWatch storage, IOptions<HostingOptions> options, TimeProvider time) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await storage.TryPrepareAsync(stoppingToken))
        {
            await Task.Delay(options.Value.StorageRetryEvery, time, stoppingToken);
        }
    }
}
