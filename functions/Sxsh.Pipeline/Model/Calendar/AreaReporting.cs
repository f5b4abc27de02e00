namespace Sxsh.Pipeline.Model.Calendar;

/// <summary>How an area stands with its reports on a period. Grain: one per area, period and dataset.</summary>
/// <param name="Area">The area.</param>
/// <param name="State">In one word.</param>
/// <param name="IsLate">Whether the first version that is done came after the due day.</param>
/// <param name="IsNil">Whether all that counts states that there is nothing to report.</param>
/// <param name="FirstAt">When the first version that is done was uploaded, UTC; <see langword="null"/> if there is none.</param>
/// <param name="Reports">Reports that count.</param>
/// <param name="Accepted">Of these, those whose present figures are official.</param>
/// <param name="Returned">Of these, returned.</param>
/// <param name="Waiting">Reports with a version that waits to be confirmed.</param>
/// <param name="Rejected">Reports of which every version was rejected or has failed.</param>
/// <param name="Due">The last day, in Viet Nam, for what is expected next: the earliest due day of a returned version, else the period's where nothing counts; <see langword="null"/> if nothing is expected by a certain day.</param>
public sealed record AreaReporting(
    Area Area,
    ReportingState State,
    bool IsLate,
    bool IsNil,
    DateTimeOffset? FirstAt,
    int Reports,
    int Accepted,
    int Returned,
    int Waiting,
    int Rejected,
    DateOnly? Due)
{
    /// <summary>Finds out how an area stands. A pure function.</summary>
    /// <param name="area">The area.</param>
    /// <param name="deadlines">The deadlines of the period.</param>
    /// <param name="versions">All versions of all reports of the area on the period, of one dataset, in any order.</param>
    /// <param name="pointers">The pointers of these reports; one without pointers has none.</param>
    /// <param name="now">The time.</param>
    /// <returns>How it stands.</returns>
    public static AreaReporting Of(Area area, PeriodDeadlines deadlines, IReadOnlyCollection<Submission> versions, IReadOnlyCollection<ReportPointers> pointers, DateTimeOffset now)
    {
        Dictionary<ReportKey, ReportPointers> byReport = pointers.ToDictionary(each => each.Report);
        Submission[] current = [.. versions.Where(version => byReport.GetValueOrDefault(version.Id.Report)?.Current?.Number == version.Id.Number)];
        Submission[] returned = [.. current.Where(version => version.Review == ReviewState.Returned)];
        int accepted = current.Count(version => byReport.GetValueOrDefault(version.Id.Report)?.Official?.Names(version) == true && version.Review == ReviewState.Accepted);
        DateTimeOffset? firstAt = current.Length == 0 ? null : versions.Where(version => version.Processing == ProcessingState.Done).Min(version => (DateTimeOffset?)version.UploadedAt);
        bool isLate = firstAt is { } first && deadlines.IsLate(first);
        bool isNil = current.Length > 0 && Array.TrueForAll(current, version => version.IsNil);
        ReportingState state = returned.Length > 0 ? ReportingState.Returned
            : current.Length > 0 && accepted == current.Length ? ReportingState.Accepted
            : isNil ? ReportingState.Nil
            : isLate ? ReportingState.Late
            : current.Length > 0 ? ReportingState.OnTime
            : deadlines.IsLate(now) ? ReportingState.Overdue
            : ReportingState.Silent;
        return new AreaReporting(
            area,
            state,
            isLate,
            isNil,
            firstAt,
            current.Length,
            accepted,
            returned.Length,
            versions.Where(version => version.IsWaiting && version.IsLaterThan(byReport.GetValueOrDefault(version.Id.Report)?.Latest)).DistinctBy(version => version.Id.Report).Count(),
            versions.GroupBy(version => version.Id.Report).Count(report => report.All(version => version.Processing is ProcessingState.Rejected or ProcessingState.Failed)),
            returned.Length > 0 ? returned.Min(version => version.Reviewed?.Due) : current.Length == 0 ? deadlines.Due : null);
    }
}
