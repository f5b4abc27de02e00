namespace Sxsh.Cli.Service;

/// <summary>Waits until everything sent is through and its totals are published.</summary>
/// <param name="client">The service.</param>
/// <param name="clock">Measures the wait.</param>
internal sealed class LedgerWait(ServiceClient client, TimeProvider clock)
{
    // Between the end of a report and the message that its totals are due, the ledger may look settled for a moment.
    private const int CalmAnswers = 3;

    /// <summary>Time between two questions.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long the counts may stand still before it is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Waits.</summary>
    /// <param name="received">The ledger must know of at least this many.</param>
    /// <param name="progress">Told the counts after each question.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The last counts: settled, or what they came to when nothing moved any more.</returns>
    /// <exception cref="ServiceFailure">The service does not answer.</exception>
    public async Task<LedgerCounts> UntilSettledAsync(int received, Action<LedgerCounts> progress, CancellationToken cancellationToken)
    {
        LedgerCounts? last = null;
        long lastChange = clock.GetTimestamp();
        int calm = 0;
        while (true)
        {
            LedgerCounts counts = await client.GetLedgerAsync(cancellationToken);
            progress(counts);
            if (counts != last)
            {
                (last, lastChange, calm) = (counts, clock.GetTimestamp(), 0);
            }

            if (counts.IsSettled && counts.Received >= received && ++calm >= CalmAnswers)
            {
                return counts;
            }

            if (clock.GetElapsedTime(lastChange) > Patience)
            {
                return counts;
            }

            await Task.Delay(Interval, clock, cancellationToken);
        }
    }
}
