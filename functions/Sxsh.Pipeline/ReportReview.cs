using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline;

/// <summary>Brings the text of a report and its figures together, for a person to look at. Nothing is kept.</summary>
/// <param name="stores">The stores.</param>
/// <param name="originals">Reads the text.</param>
/// <param name="review">Knows what was decided.</param>
public sealed class ReportReview(Stores stores, OriginalChecker originals, FigureReview review)
{
    /// <summary>Looks up a version with its text and figures.</summary>
    /// <param name="id">The version.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The report; <see langword="null"/> if there is no such version.</returns>
    public async Task<ReviewedReport?> FindAsync(SubmissionId id, CancellationToken cancellationToken)
    {
        // Pointers first: decisions that they count are there.
        ReportPointers? pointers = await stores.Ledger.FindPointersAsync(id.Report, cancellationToken);
        if (await stores.Ledger.FindAsync(id, cancellationToken) is not { } version)
        {
            return null;
        }

        return new ReviewedReport(
            version,
            pointers,
            version.IsFinished ? await originals.ReadTextAsync(version, cancellationToken) : [],
            await review.FiguresAsync(version, pointers, cancellationToken));
    }
}
