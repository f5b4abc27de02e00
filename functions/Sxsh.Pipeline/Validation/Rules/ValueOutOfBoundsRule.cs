using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>A value lies within the catalogue's bounds of plausibility; no percentage is above 100. Of a budget beyond all measure <see cref="ThousandTimesOffRule"/> speaks.</summary>
public sealed class ValueOutOfBoundsRule : IReportRule
{
    private const string Percent = "%";
    private const decimal MostPercent = 100m;

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.ValueOutOfBounds;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        foreach (Observation observation in report.Observations)
        {
            if (observation.Value is not { } lowest || !report.Catalogue.TryGetIndicator(observation.Indicator, out Indicator? indicator))
            {
                continue;
            }

            decimal highest = observation.ValueMax ?? lowest;
            decimal? max = indicator.Max ?? (observation.Unit == Percent ? MostPercent : null);
            if ((lowest < indicator.Min || highest > max) && !ThousandTimesOffRule.SpeaksOf(observation, indicator))
            {
                string value = observation.ValueMax is null ? ReportedNumber.Write(lowest) : $"{ReportedNumber.Write(lowest)}–{ReportedNumber.Write(highest)}";
                yield return Issue.Of(Code, observation.Source, value, indicator.NameVi, Bounds(indicator.Min, max, observation.Unit));
            }
        }
    }

    private static string Bounds(decimal? min, decimal? max, string unit) => (min, max) switch
    {
        ({ } low, { } high) => $"từ {ReportedNumber.Write(low)} đến {ReportedNumber.Write(high)} {unit}",
        ({ } low, null) => $"từ {ReportedNumber.Write(low)} {unit} trở lên",
        (null, { } high) => $"không quá {ReportedNumber.Write(high)} {unit}",
        _ => unit,
    };
}
