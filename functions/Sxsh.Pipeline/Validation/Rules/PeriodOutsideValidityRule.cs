using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>A result lies not after the period that is reported on, and an indicator of a national programme not years before anybody could work towards it. Told once for each indicator and reason.</summary>
public sealed class PeriodOutsideValidityRule : IReportRule
{
    // Cleaner production came to the country in 1998; the later programmes were decided in 2016 and 2020, with surveys up to four years earlier.
    private static readonly Dictionary<string, (int FirstYear, string Name)> Programmes = new(StringComparer.Ordinal)
    {
        ["1419"] = (1998, "hoạt động sản xuất sạch hơn ở Việt Nam (từ năm 1998)"),
        ["76"] = (2012, "chương trình theo Quyết định 76/QĐ-TTg năm 2016"),
        ["889"] = (2016, "chương trình theo Quyết định 889/QĐ-TTg năm 2020"),
    };

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
            : report.Catalogue.TryGetIndicator(observation.Indicator, out Indicator? indicator)
                && Programmes.TryGetValue(indicator.ProgrammeFrame, out (int FirstYear, string Name) programme)
                && observation.Period.Last.Year < programme.FirstYear
                ? $"trước khi có {programme.Name}"
                : null;
}
