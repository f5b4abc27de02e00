using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>Who has reported on a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Due">The last day, in Viet Nam, on which a report is on time; <see langword="null"/> if there is none.</param>
/// <param name="Closes">The last day on which uploads count by themselves; <see langword="null"/> if the period does not close.</param>
/// <param name="Items">One row for each province in force on the period's last day.</param>
/// <param name="AsOf">When this was found out, UTC.</param>
public sealed record ReportingAnswer(ReportingPeriod Period, Dataset Dataset, DateOnly? Due, DateOnly? Closes, IReadOnlyList<ReportingRow> Items, DateTimeOffset AsOf);
