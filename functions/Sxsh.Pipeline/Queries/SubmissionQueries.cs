using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Queries;

/// <summary>Answers about submissions.</summary>
/// <param name="stores">The stores.</param>
/// <param name="catalogue">The catalogue, for names.</param>
/// <param name="replacement">Knows which versions may be given another run.</param>
public sealed class SubmissionQueries(Stores stores, Catalogue catalogue, RunReplacement replacement)
{
    /// <summary>Lists submissions by their id.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="page">Which page; its token is the id after which it begins.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The page.</returns>
    /// <exception cref="PageTokenException">The token is no id.</exception>
    public async Task<Page<SubmissionAnswer>> ListAsync(SubmissionFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        SubmissionId? after = null;
        if (page.Token is not null && (!SubmissionId.TryParse(page.Token, out after) || !IsSeen(after, filter)))
        {
            throw new PageTokenException();
        }

        List<SubmissionAnswer> items = [];
        Dictionary<ReportKey, ReportPointers?> pointers = [];
        await foreach (Submission submission in ScopesOf(filter, after).ToAsyncEnumerable().SelectMany(scope => stores.Ledger.ListAsync(scope, cancellationToken)))
        {
            if (!IsAskedFor(submission, filter))
            {
                continue;
            }

            SubmissionAnswer answer = SubmissionAnswer.Of(submission, await PointersAsync(submission.Id.Report), catalogue);
            if (filter.Standing is not null && answer.Standing != filter.Standing)
            {
                continue;
            }

            if (filter.OutdatedFor is { } run && !await IsOutdatedAsync(submission, run))
            {
                continue;
            }

            if (items.Count == page.Limit)
            {
                return new Page<SubmissionAnswer>(items, items[^1].Id);
            }

            items.Add(answer);
        }

        return new Page<SubmissionAnswer>(items, null);

        async Task<ReportPointers?> PointersAsync(ReportKey report)
        {
            if (!pointers.TryGetValue(report, out ReportPointers? found))
            {
                found = await stores.Ledger.FindPointersAsync(report, cancellationToken);
                pointers[report] = found;
            }

            return found;
        }

        async Task<bool> IsOutdatedAsync(Submission submission, RunId run) =>
            submission.Run != run && await replacement.FindObstacleAsync(submission, cancellationToken) is null;
    }

    /// <summary>Looks up a submission.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The submission, or <see langword="null"/>.</returns>
    public async Task<SubmissionAnswer?> FindAsync(SubmissionId id, CancellationToken cancellationToken) =>
        await stores.Ledger.FindAsync(id, cancellationToken) is { } submission
            ? SubmissionAnswer.Of(submission, await stores.Ledger.FindPointersAsync(id.Report, cancellationToken), catalogue)
            : null;

    /// <summary>The findings of a submission.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>All of them, those that were answered too and with the answer, or <see langword="null"/> if there is no such submission.</returns>
    public async Task<Page<Issue>?> IssuesAsync(SubmissionId id, CancellationToken cancellationToken)
    {
        if (await stores.Ledger.FindAsync(id, cancellationToken) is not { } submission)
        {
            return null;
        }

        IReadOnlyList<Issue> issues = [.. SettledFindings.Of(submission), .. submission.Run is { } run ? await AllAsync(stores.Runs.IssuesAsync(id, run, cancellationToken)) : []];
        IReadOnlyList<Observation> observations = submission.Run is { } same && issues.Count > 0 ? await AllAsync(stores.Runs.ObservationsAsync(id, same, cancellationToken)) : [];
        return new Page<Issue>(IssueConcern.Tell(issues, observations, await stores.Guidance.RepliesAsync(id.Report, cancellationToken)), null);
    }

    /// <summary>The observations of a submission, whether they count or not, with what people decided about them.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>All of them, or <see langword="null"/> if there is no such submission.</returns>
    public async Task<Page<ObservationAnswer>?> ObservationsAsync(SubmissionId id, CancellationToken cancellationToken)
    {
        if (await stores.Ledger.FindAsync(id, cancellationToken) is not { } submission)
        {
            return null;
        }

        ReportPointers? pointers = await stores.Ledger.FindPointersAsync(id.Report, cancellationToken);
        IReadOnlyList<ReviewedFigure> figures = submission.Run is { } run ? await CountedFigures.ReadAsync(stores, id, run, pointers?.Reviewed ?? 0, cancellationToken) : [];
        return new Page<ObservationAnswer>([.. figures.Select(figure => ObservationAnswer.Of(figure, id))], null);
    }

    /// <summary>Opens the bytes of a submission.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The bytes and the file name as sent, or <see langword="null"/> if there is no such submission.</returns>
    public async Task<OriginalAnswer?> OpenOriginalAsync(SubmissionId id, CancellationToken cancellationToken) =>
        await stores.Ledger.FindAsync(id, cancellationToken) is { } submission
        && await stores.Originals.OpenReadAsync(submission.Sha256, cancellationToken) is { } content
            ? new OriginalAnswer(content, submission.FileName, submission.Bytes, submission.Sha256)
            : null;

    // One area after the other, in the order of their keys: the table is read nowhere else, and pages go on where they ended.
    private static IEnumerable<LedgerScope> ScopesOf(SubmissionFilter filter, SubmissionId? after) =>
        filter.Seen is not { } areas
            ? [new LedgerScope(filter.Dataset, null, after)]
            : from dataset in Enum.GetValues<Dataset>().Where(dataset => filter.Dataset is not { } one || dataset == one).OrderBy(WireNames.Of, StringComparer.Ordinal)
              from area in areas.Order()
              select new LedgerScope(dataset, area, after);

    // A token of somebody else's listing is none of ours.
    private static bool IsSeen(SubmissionId after, SubmissionFilter filter) =>
        filter.Within is null || (after.Report.Area is { } area && filter.Within.Contains(area));

    private static bool IsAskedFor(Submission submission, SubmissionFilter filter) =>
        (filter.Seen is null || (submission.Id.Report.Area is { } area && filter.Seen.Contains(area)))
        && (filter.Period is null || submission.Id.Report.Period == filter.Period)
        && (filter.Processing is null || submission.Processing == filter.Processing)
        && (filter.Review is null || submission.Review == filter.Review)
        && (filter.Blob is null || submission.BlobName == filter.Blob);

    private static async Task<IReadOnlyList<T>> AllAsync<T>(IAsyncEnumerable<T> rows)
    {
        List<T> all = [];
        await foreach (T row in rows)
        {
            all.Add(row);
        }

        return all;
    }
}
