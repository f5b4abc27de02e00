using Sxsh.Functions.Access;
using Sxsh.Pipeline;

namespace Sxsh.Functions.Triggers;

/// <summary>Runs on a schedule and puts right what the other triggers missed.</summary>
/// <param name="rounds">All that is to be done.</param>
/// <param name="settings">Notes with which settings it is done.</param>
public sealed class Sweep(SweepRounds rounds, SettingsTrail settings) : ITrigger<TimerTick>
{
    /// <inheritdoc/>
    public Task RunAsync(TimerTick message, CancellationToken cancellationToken) =>
        Task.WhenAll(rounds.RunAsync(cancellationToken), settings.RecordAsync(cancellationToken));
}
