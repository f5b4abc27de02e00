using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Running;

/// <summary>Sends the sample reports that the service does not hold yet.</summary>
/// <param name="client">The service.</param>
/// <param name="catalogue">Tells which area a province's slug means in a period.</param>
internal sealed class SampleUpload(ServiceClient client, Catalogue catalogue)
{
    /// <summary>Sends what is new. Nothing is sent twice, so that a restart adds nothing to what was received.</summary>
    /// <param name="samples">The reports.</param>
    /// <param name="progress">Told what is being sent.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>How many were sent.</returns>
    /// <exception cref="ServiceFailure">The service does not answer or does not take a report.</exception>
    public async Task<int> SendNewAsync(IReadOnlyList<SampleReport> samples, Action<string> progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<KnownSubmission> held = await client.ListSubmissionsAsync(cancellationToken);
        int sent = 0;
        foreach (SampleReport sample in samples)
        {
            if (IsHeld(sample, held))
            {
                continue;
            }

            progress($"{sample.Province} {Path.GetFileName(sample.File)}");
            await client.UploadAsync(sample.File, sample.Province, sample.Period, Dataset.Real, _ => { }, cancellationToken);
            sent++;
        }

        return sent;
    }

    private bool IsHeld(SampleReport sample, IReadOnlyList<KnownSubmission> held)
    {
        var destination = ReportDestination.Of(catalogue, sample.Province, sample.Period);
        string hash = ContentStamp.OfFile(sample.File);
        return held.Any(known => known.Sha256 == hash
            && known.FileName == Path.GetFileName(sample.File)
            && known.Area == destination.Area?.ToString()
            && known.Period == destination.Period?.ToString());
    }
}
