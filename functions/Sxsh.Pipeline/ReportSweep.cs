using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline;

/// <summary>Puts right what triggers missed: uploads that are not through, and areas whose share of the cube is older than their pointers.</summary>
/// <param name="stores">The stores.</param>
/// <param name="audit">Joins uploads with the ledger.</param>
/// <param name="pipeline">Brings uploads through.</param>
/// <param name="rollUps">Knows which areas are out of date.</param>
public sealed class ReportSweep(Stores stores, UploadAudit audit, ReportPipeline pipeline, RollUpPublisher rollUps)
{
    /// <summary>Runs one sweep. One report's trouble does not keep it from the others.</summary>
    /// <param name="cancellationToken">Stops the sweep.</param>
    /// <returns>A task that ends when all that could be put right is.</returns>
    /// <exception cref="AggregateException">Some uploads could not be brought through; the next sweep tries again.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<Exception> troubles = [];
        foreach (UploadAccount open in (await audit.TakeAsync(cancellationToken)).Where(account => account.IsOpen))
        {
            await BringThroughAsync(open, troubles, cancellationToken);
        }

        foreach (Area stale in await rollUps.FindStaleAsync(cancellationToken))
        {
            await stores.RollUps.SendAsync(RollUpMessage.Of(stale), cancellationToken);
        }

        if (troubles.Count > 0)
        {
            throw new AggregateException("Some uploads could not be brought through.", troubles);
        }
    }

    private async Task BringThroughAsync(UploadAccount open, List<Exception> troubles, CancellationToken cancellationToken)
    {
        try
        {
            // What the ledger has taken is read from its original, even if the upload was deleted in between.
            _ = open is { Blob: null, Submission: { } taken }
                ? await pipeline.ResumeAsync(taken, cancellationToken)
                : await pipeline.IngestAsync(open.BlobName, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever is wrong with one report, the others must come through; all troubles are thrown together at the end.
        catch (Exception trouble) when (trouble is not OperationCanceledException)
#pragma warning restore CA1031
        {
            troubles.Add(trouble);
        }
    }
}
