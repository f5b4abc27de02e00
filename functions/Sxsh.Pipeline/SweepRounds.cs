using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Notices;

namespace Sxsh.Pipeline;

/// <summary>All that a sweep does, in turn. What goes wrong with one part does not keep it from the others.</summary>
/// <param name="reports">Puts right what triggers missed.</param>
/// <param name="audit">Chains what waits to be audited.</param>
/// <param name="heads">Writes the daily heads.</param>
/// <param name="deadlines">Tells what is due.</param>
/// <param name="webhooks">Sends notices.</param>
public sealed class SweepRounds(ReportSweep reports, AuditDrain audit, AuditHeadWriter heads, DeadlineNotices deadlines, WebhookSender webhooks)
{
    /// <summary>Runs all parts.</summary>
    /// <param name="cancellationToken">Stops them.</param>
    /// <returns>A task that ends when all of them have run.</returns>
    /// <exception cref="AggregateException">Some had troubles; the next sweep tries again.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<Exception> troubles = [];
        foreach (Func<CancellationToken, Task> round in (Func<CancellationToken, Task>[])[reports.RunAsync, token => audit.RunAsync(null, token), heads.WriteAsync, deadlines.MakeAsync, webhooks.SendDueAsync])
        {
            try
            {
                await round(cancellationToken);
            }
#pragma warning disable CA1031 // Whatever is wrong with one part, the others must run; all troubles are thrown together at the end.
            catch (Exception trouble) when (trouble is not OperationCanceledException)
#pragma warning restore CA1031
            {
                troubles.Add(trouble);
            }
        }

        if (troubles.Count > 0)
        {
            throw new AggregateException("Parts of the sweep had troubles.", troubles);
        }
    }
}
