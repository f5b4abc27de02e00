using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline;

/// <summary>Puts right what triggers missed: uploads that are not through, and areas whose share of the cube is older than their pointers. Removes the runs that nobody names any more.</summary>
/// <param name="stores">The stores.</param>
/// <param name="audit">Joins uploads with the ledger.</param>
/// <param name="pipeline">Brings uploads through.</param>
/// <param name="rollUps">Knows which areas are out of date.</param>
/// <param name="cleanup">Knows which runs nobody names any more.</param>
public sealed class ReportSweep(Stores stores, UploadAudit audit, ReportPipeline pipeline, RollUpPublisher rollUps, RunCleanup cleanup)
{
    /// <summary>Runs one sweep. One report's trouble does not keep it from the others.</summary>
    /// <param name="cancellationToken">Stops the sweep.</param>
    /// <returns>A task that ends when all that could be put right is.</returns>
    /// <exception cref="AggregateException">Some reports could not be put right; the next sweep tries again.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<Exception> troubles = [];
        IReadOnlyList<UploadAccount> accounts = await audit.TakeAsync(cancellationToken);
        foreach (UploadAccount open in accounts.Where(account => account.IsOpen))
        {
            // What the ledger has taken is read from its original, even if the upload was deleted in between.
            await TryAsync(
                () => open is { Blob: null, Submission: { } taken }
                    ? pipeline.ResumeAsync(taken, cancellationToken)
                    : pipeline.IngestAsync(open.BlobName, cancellationToken),
                troubles);
        }

        foreach (Area stale in await rollUps.FindStaleAsync(null, cancellationToken))
        {
            await stores.RollUps.SendAsync(RollUpMessage.Of(stale), cancellationToken);
        }

        IEnumerable<Submission> versions = accounts.Select(account => account.Submission).OfType<Submission>().DistinctBy(version => version.Id);
        foreach (Submission version in await cleanup.FindDueAsync(versions, cancellationToken))
        {
            await TryAsync(() => cleanup.CleanAsync(version, cancellationToken), troubles);
        }

        if (troubles.Count > 0)
        {
            throw new AggregateException("Some reports could not be put right.", troubles);
        }
    }

    private static async Task TryAsync(Func<Task> work, List<Exception> troubles)
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // Whatever is wrong with one report, the others must come through; all troubles are thrown together at the end.
        catch (Exception trouble) when (trouble is not OperationCanceledException)
#pragma warning restore CA1031
        {
            troubles.Add(trouble);
        }
    }
}
