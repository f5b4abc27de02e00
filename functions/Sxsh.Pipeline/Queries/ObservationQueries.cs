using System.Globalization;
using System.Runtime.CompilerServices;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Queries;

/// <summary>Answers about observations that count: those of the version and run that each report's pointer names, the current or the official one.</summary>
/// <param name="stores">The stores.</param>
public sealed class ObservationQueries(Stores stores)
{
    private const char TokenSeparator = '!';

    /// <summary>Lists observations by submission and place in the report, as they count: corrected where a person corrected them, and without what a person discarded.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="page">Which page; its token is the submission and the number of its rows already given.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The page.</returns>
    /// <exception cref="PageTokenException">The token is not one of ours.</exception>
    public async Task<Page<ObservationAnswer>> ListAsync(ObservationFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        (string afterId, int skip) = ReadToken(page.Token, filter.Within);
        List<ObservationAnswer> items = [];
        foreach ((SubmissionId id, RunId run, int reviewed) in await CurrentAsync(filter, cancellationToken))
        {
            int order = string.CompareOrdinal(id.ToString(), afterId);
            if (order < 0)
            {
                continue;
            }

            int row = 0;
            await foreach (ReviewedFigure figure in FiguresAsync(id, run, reviewed, cancellationToken))
            {
                row++;
                if ((order == 0 && row <= skip) || figure.IsDiscarded || !IsAskedFor(figure.Counted, filter))
                {
                    continue;
                }

                if (items.Count == page.Limit)
                {
                    return new Page<ObservationAnswer>(items, string.Create(CultureInfo.InvariantCulture, $"{id}{TokenSeparator}{row - 1}"));
                }

                items.Add(ObservationAnswer.Of(figure, id));
            }
        }

        return new Page<ObservationAnswer>(items, null);
    }

    private static bool IsAskedFor(Observation observation, ObservationFilter filter) =>
        (filter.Areas is null || filter.Areas.Contains(observation.Area))
        && (filter.Indicator is null || observation.Indicator == filter.Indicator)
        && (filter.Period is null || observation.Period == filter.Period)
        && (filter.Kind is null || observation.Kind == filter.Kind);

    private static (string AfterId, int Skip) ReadToken(string? token, IReadOnlyList<Area>? within)
    {
        if (token is null)
        {
            return (string.Empty, 0);
        }

        return token.Split(TokenSeparator) is [string id, string rows]
            && SubmissionId.TryParse(id, out SubmissionId? after)
            && (within is null || (after.Report.Area is { } area && within.Contains(area)))
            && int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out int skip)
            ? (id, skip)
            : throw new PageTokenException();
    }

    // Without decisions rows are passed on as they come.
    private IAsyncEnumerable<ReviewedFigure> FiguresAsync(SubmissionId id, RunId run, int reviewed, CancellationToken cancellationToken) => reviewed == 0
        ? stores.Runs.ObservationsAsync(id, run, cancellationToken).Select(observation => new ReviewedFigure(string.Empty, observation, null, 0))
        : DecidedAsync(id, run, reviewed, cancellationToken);

    private async IAsyncEnumerable<ReviewedFigure> DecidedAsync(SubmissionId id, RunId run, int reviewed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (ReviewedFigure figure in await CountedFigures.ReadAsync(stores, id, run, reviewed, cancellationToken))
        {
            yield return figure;
        }
    }

    private async Task<List<(SubmissionId Id, RunId Run, int Reviewed)>> CurrentAsync(ObservationFilter filter, CancellationToken cancellationToken)
    {
        List<(SubmissionId Id, RunId Run, int Reviewed)> current = [];
        IEnumerable<LedgerScope> scopes = filter.Seen is not { } areas
            ? [new LedgerScope(filter.Dataset, null, null)]
            : areas.Select(area => new LedgerScope(filter.Dataset, area, null));
        foreach (LedgerScope scope in scopes)
        {
            await foreach (ReportPointers pointers in stores.Ledger.ListPointersAsync(scope, cancellationToken))
            {
                if ((filter.IsOfficial ? pointers.Official : pointers.Current) is { } counted)
                {
                    current.Add((new SubmissionId(pointers.Report, counted.Number), counted.Run, filter.IsOfficial ? pointers.OfficialReviewed : pointers.Reviewed));
                }
            }
        }

        return [.. current.OrderBy(pair => pair.Id.ToString(), StringComparer.Ordinal)];
    }
}
