using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Benchmarks.Samples;

/// <summary>Puts reports into stores as if the pipeline had brought them through.</summary>
public static class MemoryCountry
{
    /// <summary>Keeps reports and points to them.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="reports">The reports; each number of a report once.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when they are current.</returns>
    public static async Task KeepAsync(Stores stores, IEnumerable<CurrentReport> reports, CancellationToken cancellationToken)
    {
        foreach (CurrentReport report in reports)
        {
            var version = new Submission
            {
                Id = report.Submission,
                BlobName = $"{report.Submission}/bao-cao.xlsx",
                BlobETag = "1",
                FileName = "bao-cao.xlsx",
                UploadedAt = report.UploadedAt,
                Sha256 = new string('0', 64),
                Bytes = 1,
                ReceivedAt = report.UploadedAt,
            };
            Submission added = await stores.Ledger.TryAddAsync(version, cancellationToken) ?? throw new InvalidOperationException($"{report.Submission} is there already.");
            await stores.Runs.WriteAsync(report.Submission, report.Run, report.Observations, [], cancellationToken);
            ReportPointers? standing = await stores.Ledger.FindPointersAsync(report.Submission.Report, cancellationToken);
            ReportPointers pointers = new(report.Submission.Report, new VersionPointer(report.Submission.Number, report.Run, report.UploadedAt), null, standing?.ETag);
            if (!await stores.Ledger.TryCommitAsync(added with { Processing = ProcessingState.Done, Run = report.Run, FinishedAt = report.UploadedAt }, pointers, cancellationToken))
            {
                throw new InvalidOperationException($"{report.Submission} could not be committed.");
            }
        }
    }
}
