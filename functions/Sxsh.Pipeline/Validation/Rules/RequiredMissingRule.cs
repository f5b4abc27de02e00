using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>A full report of a year says how many establishments apply cleaner production and are aware of it. An annex, a report in prose or one of a few figures need not.</summary>
public sealed class RequiredMissingRule : IReportRule
{
    private const int FewestIndicators = 10;
    private const int FewestGroups = 4;

    // One of each line is enough.
    private static readonly IndicatorId[][] Required =
    [
        [new("establishments_applying"), new("application_rate")],
        [new("establishments_aware"), new("awareness_rate")],
    ];

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.RequiredMissing;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        HashSet<IndicatorId> stated = [.. report.Observations.Where(observation => observation is { Kind: ObservationKind.Actual, Source.Start: null }).Select(observation => observation.Indicator)];
        if (report.Context.Period is not { CalendarYear: not null } period || stated.Count < FewestIndicators || GroupsOf(report, stated) < FewestGroups)
        {
            return [];
        }

        string[] missing = [.. Required.Where(line => !line.Any(stated.Contains)).Select(line => $"“{Names.Of(report, line[0])}”")];
        return missing.Length == 0 ? [] : [Issue.Of(Code, SourceLocation.WholeReport, period.ToString(), string.Join(" và ", missing))];
    }

    private static int GroupsOf(ValidatedReport report, IEnumerable<IndicatorId> stated) =>
        stated.Select(id => report.Catalogue.TryGetIndicator(id, out Indicator? indicator) ? indicator.Group : string.Empty).Distinct().Count();
}
