using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>A result lies not after the period that is reported on, and an indicator of a national programme not years before anybody could work towards it. Told once for each indicator and reason.</summary>
public sealed class PeriodOutsideValidityRule : IReportRule
{
    /// <inheritdoc/>
    public IssueCode Code => IssueCode.PeriodOutsideValidity;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        HashSet<(IndicatorId, string)> told = [];
        foreach (Observation observation in report.Observations.Where(observation => observation is { Kind: ObservationKind.Actual, Value: not null, SameAs: null }))
        {
            if (Reason(report, observation) is { } reason && told.Add((observation.Indicator, reason)))
            {
                yield return Issue.Of(Code, observation.Source, Names.Of(report, observation.Indicator), observation.Period.ToString(), reason);
            }
        }
    }

    private static string? Reason(ValidatedReport report, Observation observation) =>
        report.Context.Period is { } reported && observation.Period.First is { } first && first.Ordinal > reported.Last.Ordinal
            ? $"sau kỳ báo cáo {reported} nên chưa thể có kết quả"
            : report.Catalogue.TryGetIndicator(observation.Indicator, out Indicator? indicator) && ProgrammeFrames.TooEarlyFor(indicator.ProgrammeFrame, observation.Period.Last.Year) is { } programme
                ? $"trước khi có {programme}"
                : null;
}
