using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Queries;

/// <summary>Answers who has reported.</summary>
/// <param name="stores">The stores.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="time">The clock.</param>
public sealed class ReportingQueries(Stores stores, Catalogue catalogue, TimeProvider time)
{
    /// <summary>Finds out how each province stands with its reports on a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="within">Only these areas, because the asker may see no others; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A row for each province in force on the period's last day, in the catalogue's order.</returns>
    public async Task<ReportingAnswer> ListAsync(ReportingPeriod period, Dataset dataset, IReadOnlyList<Area>? within, CancellationToken cancellationToken)
    {
        PeriodDeadlines deadlines = await stores.Calendar.FindAsync(period, cancellationToken);
        LedgerScope scope = new(dataset, within is [var only] ? only : null, null);
        ILookup<Area?, Submission> versions = (await stores.Ledger.ListAsync(scope, cancellationToken).Where(version => version.Id.Report.Period == period).ToListAsync(cancellationToken))
            .ToLookup(version => version.Id.Report.Area);
        ILookup<Area?, ReportPointers> pointers = (await stores.Ledger.ListPointersAsync(scope, cancellationToken).Where(each => each.Report.Period == period).ToListAsync(cancellationToken))
            .ToLookup(each => each.Report.Area);
        DateTimeOffset now = time.GetUtcNow();
        return new ReportingAnswer(
            period,
            dataset,
            deadlines.Due,
            deadlines.Closes,
            [
                .. catalogue.Provinces
                    .Where(province => province.IsInForce(period.Last.LastDay) && (within is null || within.Contains(province.Area)))
                    .Select(province => new ReportingRow(province.Slug, province.Name, AreaReporting.Of(province.Area, deadlines, [.. versions[province.Area]], [.. pointers[province.Area]], now))),
            ],
            now);
    }
}
