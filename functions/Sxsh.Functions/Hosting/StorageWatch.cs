using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Hosting;

/// <summary>Whether storage answers, for everything that works in the background: failures while it is away are told once per outage, all others each time.</summary>
/// <param name="setup">Asks storage.</param>
/// <param name="logger">Where outages and failures are told.</param>
public sealed partial class StorageWatch(IStorageSetup setup, ILogger<StorageWatch> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _away;

    /// <summary>Ends when storage has answered for the first time and all containers, tables and queues are there.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Makes what storage needs.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if it failed; then it is to be tried again.</returns>
    public async Task<bool> TryPrepareAsync(CancellationToken cancellationToken)
    {
        bool isPrepared = await TryAsync("prepare storage", setup.EnsureAsync, cancellationToken);
        if (isPrepared)
        {
            _ready.TrySetResult();
        }

        return isPrepared;
    }

    /// <summary>Does a piece of background work; its failure is told here and nowhere else.</summary>
    /// <param name="what">What it is, for the log; never a report's contents.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Stops the work; only then does an exception leave this method.</param>
    /// <returns><see langword="false"/> if it failed; then it is to be tried again.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public async Task<bool> TryAsync(string what, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
            MarkBack();
            return true;
        }
#pragma warning disable CA1031 // One piece of work that fails, however it does, must not end the service; it is tried again.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            await TellAsync(what, failure, cancellationToken);
            return false;
        }
    }

    /// <summary>Asks whether storage answers now, with some seconds' patience.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public async Task<bool> IsReachableAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await setup.IsReachableAsync(patience.Token);
        }
#pragma warning disable CA1031 // However the question fails, the answer is no.
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private async Task TellAsync(string what, Exception failure, CancellationToken cancellationToken)
    {
        if (await IsReachableAsync(cancellationToken))
        {
            Log.WorkFailed(logger, what, failure);
        }
        else if (Interlocked.Exchange(ref _away, 1) == 0)
        {
            Log.StorageAway(logger, failure.GetType().Name);
        }
    }

    private void MarkBack()
    {
        if (Interlocked.Exchange(ref _away, 0) == 1)
        {
            Log.StorageBack(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Warning, "Storage is away ({Failure}); it is asked again until it answers.")]
        public static partial void StorageAway(ILogger logger, string failure);

        [LoggerMessage(1002, LogLevel.Information, "Storage is back.")]
        public static partial void StorageBack(ILogger logger);

        [LoggerMessage(1003, LogLevel.Error, "Could not {What}; it is tried again.")]
        public static partial void WorkFailed(ILogger logger, string what, Exception failure);
    }
}
