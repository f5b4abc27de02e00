using Sxsh.Pipeline;

namespace Sxsh.Functions.Triggers;

/// <summary>Runs on a schedule and puts right what the other triggers missed.</summary>
/// <param name="rounds">All that is to be done.</param>
public sealed class Sweep(SweepRounds rounds) : ITrigger<TimerTick>
{
    /// <inheritdoc/>
    public Task RunAsync(TimerTick message, CancellationToken cancellationToken) =>
        rounds.RunAsync(cancellationToken);
}
