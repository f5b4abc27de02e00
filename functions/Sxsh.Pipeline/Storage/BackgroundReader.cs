using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Storage;

/// <summary>Reads what is known of a province that reports.</summary>
/// <param name="stores">The stores.</param>
/// <param name="catalogue">The catalogue; the eleven provinces that were not merged go on from where they were.</param>
public sealed class BackgroundReader(Stores stores, Catalogue catalogue)
{
    /// <summary>So many reports before the one in question are read, the latest first: enough for five years with an annex now and then.</summary>
    public const int MostReports = 8;

    private const int MostValues = 20_000;

    /// <summary>Reads it.</summary>
    /// <param name="report">The report that is to be checked.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What counts of its province's reports on periods that ended before this one began, and what was answered to findings about it.</returns>
    public async Task<ReportBackground> ReadAsync(ReportKey report, CancellationToken cancellationToken)
    {
        if (report.Area is not { } area)
        {
            return ReportBackground.None;
        }

        return new ReportBackground
        {
            History = await HistoryAsync(report, area, cancellationToken),
            Corrections = await stores.Guidance.CorrectionsAsync(report.Dataset, area, cancellationToken),
            Replies = await stores.Guidance.RepliesAsync(report, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<Observation>> HistoryAsync(ReportKey report, Area reporting, CancellationToken cancellationToken)
    {
        if (report.Period?.First is not { } first)
        {
            return [];
        }

        List<ReportPointers> earlier = [];
        foreach (Area same in Same(reporting))
        {
            await foreach (ReportPointers pointers in stores.Ledger.ListPointersAsync(new LedgerScope(report.Dataset, same, null), cancellationToken))
            {
                if (pointers is { Current: not null, Report.Period: { } other } && other.Last.Ordinal < first.Ordinal)
                {
                    earlier.Add(pointers);
                }
            }
        }

        List<Observation> history = [];
        foreach (ReportPointers pointers in earlier.OrderByDescending(pointers => pointers.Report.Period).ThenBy(pointers => pointers.Report.Name, StringComparer.Ordinal).Take(MostReports))
        {
            if (history.Count < MostValues)
            {
                history.AddRange(await ValuesAsync(pointers, reporting, cancellationToken));
            }
        }

        return history;
    }

    private async Task<IEnumerable<Observation>> ValuesAsync(ReportPointers pointers, Area reporting, CancellationToken cancellationToken)
    {
        if (pointers.Current is not { } current)
        {
            return [];
        }

        IReadOnlyList<ReviewedFigure> figures = await CountedFigures.ReadAsync(stores, new SubmissionId(pointers.Report, current.Number), current.Run, pointers.Reviewed, cancellationToken);

        // A part of the same indicator ("trong đó") would be taken for a smaller total; other links lead into the other report.
        return figures
            .Where(figure => !figure.IsDiscarded)
            .Select(figure => figure.Counted)
            .Where(row => row.SameAs is null && !(row.PartOf is { } total && total < figures.Count && figures[total].Counted.Indicator == row.Indicator))
            .Select(row => row with { PartOf = null, Area = row.Area == pointers.Report.Area ? reporting : row.Area });
    }

    private IEnumerable<Area> Same(Area area) =>
        catalogue.TryGetProvince(area, out Province? province) && province.Predecessors is [{ } former] ? [area, former] : [area];
}
