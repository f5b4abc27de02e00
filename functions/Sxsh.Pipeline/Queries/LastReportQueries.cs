using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Queries;

/// <summary>Finds what a province reported before a period.</summary>
/// <param name="stores">The stores.</param>
public sealed class LastReportQueries(Stores stores)
{
    /// <summary>Finds the figures that count of the latest period before another one.</summary>
    /// <param name="area">The province.</param>
    /// <param name="period">The period; what ends before it is looked through, spans of the same length first.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>That period and its values, all reports together; <see langword="null"/> if there is none.</returns>
    public async Task<(ReportingPeriod Period, IReadOnlyList<Observation> Observations)?> FindAsync(Area area, ReportingPeriod period, CancellationToken cancellationToken)
    {
        List<ReportPointers> earlier = [];
        await foreach (ReportPointers pointers in stores.Ledger.ListPointersAsync(new LedgerScope(Dataset.Real, area, null), cancellationToken))
        {
            if (pointers.Current is not null && pointers.Report.Period is { } before && period.First is { } first && before.Last.CompareTo(first) < 0)
            {
                earlier.Add(pointers);
            }
        }

        if (earlier.Count == 0)
        {
            return null;
        }

        ReportingPeriod last = earlier.Select(pointers => pointers.Report.Period!.Value).OrderByDescending(each => each.Months == period.Months).ThenByDescending(each => each).First();
        List<Observation> observations = [];
        foreach (ReportPointers pointers in earlier.Where(pointers => pointers.Report.Period == last))
        {
            VersionPointer current = pointers.Current!;
            IReadOnlyList<ReviewedFigure> figures = await CountedFigures.ReadAsync(stores, new SubmissionId(pointers.Report, current.Number), current.Run, pointers.Reviewed, cancellationToken);
            observations.AddRange(figures.Where(figure => !figure.IsDiscarded).Select(figure => figure.Counted));
        }

        return (last, observations);
    }
}
