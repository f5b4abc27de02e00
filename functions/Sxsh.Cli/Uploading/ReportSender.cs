using System.Collections.Concurrent;
using Sxsh.Cli.Running;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Uploading;

/// <summary>Sends the reports that the service does not hold yet, a few at a time.</summary>
/// <param name="client">The service.</param>
/// <param name="catalogue">Tells which area a province's name means in a period.</param>
internal sealed class ReportSender(ServiceClient client, Catalogue catalogue)
{
    private const int AtOnce = 4;

    /// <summary>Sends what is new. Nothing is sent twice, so that a restart adds nothing to what was received. A report that cannot be sent does not keep the others.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="dataset">Real or made-up figures.</param>
    /// <param name="progress">Told each report when it is through, sent or not; never by two threads at once.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>What became of them.</returns>
    /// <exception cref="ServiceFailure">The service does not tell what it holds.</exception>
    public async Task<SendSummary> SendNewAsync(IReadOnlyList<OutgoingReport> reports, Dataset dataset, Action<OutgoingReport> progress, CancellationToken cancellationToken)
    {
        HashSet<KnownSubmission> held = [.. await client.ListSubmissionsAsync(dataset, cancellationToken)];
        var failures = new ConcurrentDictionary<OutgoingReport, string>();
        int sent = 0;
        var telling = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(reports, options, async (report, token) =>
        {
            try
            {
                if (!held.Contains(AsHeld(report)))
                {
                    await client.UploadAsync(report.File, report.Province, report.Period, dataset, _ => { }, token);
                    Interlocked.Increment(ref sent);
                }
            }
            catch (Exception exception) when (exception is ServiceFailure or IOException or UnauthorizedAccessException)
            {
                failures[report] = exception.Message;
            }

            lock (telling)
            {
                progress(report);
            }
        });
        return new SendSummary(
            sent,
            reports.Count - sent - failures.Count,
            [.. reports.Where(failures.ContainsKey).Select(report => new SendFailure(report, failures[report]))]);
    }

    private KnownSubmission AsHeld(OutgoingReport report)
    {
        var destination = ReportDestination.Of(catalogue, report.Province, report.Period);
        return new KnownSubmission(destination.Area?.ToString(), destination.Period?.ToString(), Path.GetFileName(report.File), ContentStamp.OfFile(report.File));
    }
}
