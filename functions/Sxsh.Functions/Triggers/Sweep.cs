using Sxsh.Pipeline;

namespace Sxsh.Functions.Triggers;

/// <summary>Runs on a schedule and puts right what the other triggers missed.</summary>
/// <param name="sweep">Joins uploads, ledger and roll-ups.</param>
public sealed class Sweep(ReportSweep sweep) : ITrigger<TimerTick>
{
    /// <inheritdoc/>
    public Task RunAsync(TimerTick message, CancellationToken cancellationToken) =>
        sweep.RunAsync(cancellationToken);
}
