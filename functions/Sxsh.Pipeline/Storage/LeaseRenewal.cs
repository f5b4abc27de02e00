using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>Keeps a claimed version held while a worker reads it, so that a slow report is not taken for a dead worker's. Only for so long: a worker that hangs is to lose it.</summary>
public sealed class LeaseRenewal : IAsyncDisposable
{
    private const int RenewalsPerLease = 3;

    private readonly ISubmissionLedger _ledger;
    private readonly TimeProvider _time;
    private readonly TimeSpan _lease;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<Submission> _held;

    /// <summary>Begins to renew.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="time">The clock.</param>
    /// <param name="claimed">The version as claimed.</param>
    /// <param name="lease">How long each renewal holds it.</param>
    public LeaseRenewal(ISubmissionLedger ledger, TimeProvider time, Submission claimed, TimeSpan lease)
    {
        _ledger = ledger;
        _time = time;
        _lease = lease;
        _held = RenewAsync(claimed);
    }

    /// <summary>How long a worker may read one report at the most; more than a function may run.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(6);

    /// <summary>Stops renewing. May be asked for again.</summary>
    /// <returns>The version as it was written last by this worker: what it changes from now on, it changes from there.</returns>
    public async Task<Submission> StopAsync()
    {
        await _stop.CancelAsync();
        return await _held;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await ((Task)_held).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task<Submission> RenewAsync(Submission held)
    {
        DateTimeOffset end = _time.GetUtcNow() + Longest;
        while (await PauseAsync() && _time.GetUtcNow() < end)
        {
            // A write that was begun is seen through, or nobody would know the version it leaves.
            if (await _ledger.TryUpdateAsync(held with { LeaseUntil = _time.GetUtcNow() + _lease }, CancellationToken.None) is not { } renewed)
            {
                return held;
            }

            held = renewed;
        }

        return held;
    }

    private async Task<bool> PauseAsync()
    {
        await Task.Delay(_lease / RenewalsPerLease, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_stop.IsCancellationRequested;
    }
}
