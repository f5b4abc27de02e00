using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>A result lies not after the period that is reported on, and an indicator of a national programme not years before that programme was thought of.</summary>
public sealed class PeriodOutsideValidityRule : IReportRule
{
    // Decided in 2009, 2016 and 2020; surveys to start from were made up to four years earlier.
    private static readonly Dictionary<string, (int FirstYear, string Name)> Programmes = new(StringComparer.Ordinal)
    {
        ["1419"] = (2005, "Chiến lược sản xuất sạch hơn (Quyết định 1419/QĐ-TTg năm 2009)"),
        ["76"] = (2012, "Chương trình theo Quyết định 76/QĐ-TTg năm 2016"),
        ["889"] = (2016, "Chương trình theo Quyết định 889/QĐ-TTg năm 2020"),
    };

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.PeriodOutsideValidity;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        foreach (Observation observation in report.Observations.Where(observation => observation is { Kind: ObservationKind.Actual, Value: not null, SameAs: null }))
        {
            if (Reason(report, observation) is { } reason)
            {
                yield return Issue.Of(Code, observation.Source, Names.Of(report, observation.Indicator), observation.Period.ToString(), reason);
            }
        }
    }

    private static string? Reason(ValidatedReport report, Observation observation) =>
        report.Context.Period is { } reported && observation.Period.First is { } first && first.Ordinal > reported.Last.Ordinal
            ? $"sau kỳ báo cáo {reported} nên chưa thể có kết quả"
            : report.Catalogue.TryGetIndicator(observation.Indicator, out Indicator? indicator)
                && Programmes.TryGetValue(indicator.ProgrammeFrame, out (int FirstYear, string Name) programme)
                && observation.Period.Last.Year < programme.FirstYear
                ? $"trước khi có {programme.Name}"
                : null;
}
