using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Comparison;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Queries;

/// <summary>Answers what a version of a report changes against the one before.</summary>
/// <param name="stores">The stores.</param>
/// <param name="catalogue">The catalogue.</param>
public sealed class DifferenceQueries(Stores stores, Catalogue catalogue)
{
    /// <summary>Compares a version with the one before it that has figures; withdrawn ones are passed over.</summary>
    /// <param name="id">The version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The differences; <see langword="null"/> if there is no such version.</returns>
    public async Task<DifferenceAnswer?> FindAsync(SubmissionId id, CancellationToken cancellationToken)
    {
        IReadOnlyList<Submission> versions = await stores.Ledger.VersionsAsync(id.Report, cancellationToken);
        if (versions.FirstOrDefault(version => version.Id == id) is not { } current)
        {
            return null;
        }

        Submission? before = versions
            .Where(version => version is { Counted: true, Withdrawn: null } && current.IsLaterThan(version))
            .OrderBy(version => version.UploadedAt)
            .ThenBy(version => version.Id.Number)
            .LastOrDefault();
        return DifferenceAnswer.Of(catalogue, id.ToString(), before?.Id.ToString(), await RowsAsync(before, cancellationToken), await RowsAsync(current, cancellationToken));
    }

    private async Task<ReportRows> RowsAsync(Submission? version, CancellationToken cancellationToken) =>
        version is { Run: { } run }
            ? new ReportRows(
                await stores.Runs.ObservationsAsync(version.Id, run, cancellationToken).ToListAsync(cancellationToken),
                await stores.Runs.IssuesAsync(version.Id, run, cancellationToken).ToListAsync(cancellationToken))
            : new ReportRows([], []);
}
