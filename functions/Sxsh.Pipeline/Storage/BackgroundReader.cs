using Sxsh.Pipeline.Model;

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
    /// <param name="dataset">Real or made-up; the two know nothing of each other.</param>
    /// <param name="area">The area that reports; <see langword="null"/> if it is not known.</param>
    /// <param name="period">The period it reports on; <see langword="null"/> if it is not known.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What counts of its reports on periods that ended before this one began.</returns>
    public async Task<ReportBackground> ReadAsync(Dataset dataset, Area? area, ReportingPeriod? period, CancellationToken cancellationToken)
    {
        if (area is not { } reporting || period?.First is not { } first)
        {
            return ReportBackground.None;
        }

        List<ReportPointers> earlier = [];
        foreach (Area same in Same(reporting))
        {
            await foreach (ReportPointers pointers in stores.Ledger.ListPointersAsync(new LedgerScope(dataset, same, null), cancellationToken))
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

        return new ReportBackground { History = history };
    }

    private async Task<IEnumerable<Observation>> ValuesAsync(ReportPointers pointers, Area reporting, CancellationToken cancellationToken)
    {
        if (pointers.Current is not { } current)
        {
            return [];
        }

        List<Observation> rows = await stores.Runs.ObservationsAsync(new SubmissionId(pointers.Report, current.Number), current.Run, cancellationToken).ToListAsync(cancellationToken);

        // A part of the same indicator ("trong đó") would be taken for a smaller total; other links lead into the other report.
        return rows
            .Where(row => row.SameAs is null && !(row.PartOf is { } total && total < rows.Count && rows[total].Indicator == row.Indicator))
            .Select(row => row with { PartOf = null, Area = row.Area == pointers.Report.Area ? reporting : row.Area });
    }

    private IEnumerable<Area> Same(Area area) =>
        catalogue.TryGetProvince(area, out Province? province) && province.Predecessors is [{ } former] ? [area, former] : [area];
}
