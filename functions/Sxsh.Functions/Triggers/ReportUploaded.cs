using Sxsh.Pipeline;

namespace Sxsh.Functions.Triggers;

/// <summary>Runs when a report lands in <c>reports/{province}/{period}/{fileName}</c>. A hint only: the ledger decides what is to be done.</summary>
/// <param name="pipeline">The path of a report.</param>
public sealed class ReportUploaded(ReportPipeline pipeline) : ITrigger<BlobHint>
{
    /// <inheritdoc/>
    public Task RunAsync(BlobHint message, CancellationToken cancellationToken) =>
        pipeline.IngestAsync(message.BlobName, cancellationToken);
}
