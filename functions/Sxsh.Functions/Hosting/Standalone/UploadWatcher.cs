using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;
using Sxsh.Functions.Triggers;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Hosting.Standalone;

/// <summary>Stands in for the blob trigger: lists the uploads about once a second, and when this instance has taken one, and hands what is new, changed or failed before to the trigger, some at a time.</summary>
/// <param name="feed">The uploads.</param>
/// <param name="trigger">The trigger.</param>
/// <param name="storage">Whether storage answers.</param>
/// <param name="options">How often and how many at a time.</param>
/// <param name="bells">Tells that something was uploaded here, and takes that a report is through.</param>
/// <param name="time">The clock.</param>
public sealed class UploadWatcher(IUploadFeed feed, ITrigger<BlobHint> trigger, StorageWatch storage, IOptions<HostingOptions> options, HostBells bells, TimeProvider time) : BackgroundService
{
    private readonly UploadBacklog _backlog = new(time);
    private readonly CancellationTokenSource _abandon = new();

    /// <summary>Stops taking uploads and waits for those in hand.</summary>
    /// <param name="cancellationToken">Fires when the host will wait no longer; what is in hand is given back then.</param>
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
        Channel<UploadedBlob> due = Channel.CreateUnbounded<UploadedBlob>();
        Task[] workers = [.. Enumerable.Range(0, options.Value.ParallelReports).Select(_ => WorkAsync(due.Reader, stoppingToken))];
        try
        {
            while (true)
            {
                await storage.TryAsync("list the uploads", token => LookAsync(due.Writer, token), stoppingToken);
                await bells.Uploads.WaitAsync(options.Value.WatchEvery, stoppingToken);
            }
        }
        finally
        {
            due.Writer.Complete();
            await Task.WhenAll(workers);
        }
    }

    private async Task LookAsync(ChannelWriter<UploadedBlob> due, CancellationToken cancellationToken)
    {
        List<UploadedBlob> listed = [];
        await foreach (UploadedBlob blob in feed.ListAsync(cancellationToken))
        {
            listed.Add(blob);
        }

        foreach (UploadedBlob blob in _backlog.TakeDue(listed))
        {
            await due.WriteAsync(blob, cancellationToken);
        }
    }

    private async Task WorkAsync(ChannelReader<UploadedBlob> due, CancellationToken stoppingToken)
    {
        await foreach (UploadedBlob blob in due.ReadAllAsync(CancellationToken.None))
        {
            // What is in hand is finished; what is only taken waits for the next start.
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            if (await storage.TryAsync("bring an upload through", token => trigger.RunAsync(new BlobHint(blob.Name), token), _abandon.Token))
            {
                _backlog.Done(blob);
                bells.Work.Ring();
            }
            else
            {
                _backlog.Failed(blob);
            }
        }
    }
}
