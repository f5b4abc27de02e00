using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;

namespace Sxsh.Benchmarks.Samples;

/// <summary>Observations of 63 provinces: one report a province and year; in it one value for each of a number of combinations of indicator and sector.</summary>
/// <param name="combinations">Values a province and year.</param>
/// <param name="years">Years, the last of them 2024.</param>
public sealed class Country(int combinations, int years)
{
    private const int LastYear = 2024;
    private const int IndicatorCount = 20;

    private static readonly Indicator[] Indicators =
        [.. Catalogue.BuiltIn.Indicators.Where(indicator => indicator.Aggregation is Aggregation.Sum or Aggregation.Last && indicator.Unit != "0/1").Take(IndicatorCount)];

    private static readonly string[] Sectors = [.. Catalogue.BuiltIn.Sectors.Select(sector => sector.Code).Distinct()];

    /// <summary>How many observations there are.</summary>
    public int Observations => ReportText.Provinces.Count * years * combinations;

    /// <summary>The areas.</summary>
    public static IReadOnlyList<Area> Areas { get; } = [.. ReportText.Provinces.Select(province => province.Area)];

    /// <summary>The reports of an area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="change">Added to the values of the last year, so that a corrected report can be made.</param>
    /// <returns>One report a year.</returns>
    public IReadOnlyList<CurrentReport> ReportsOf(Area area, int change) =>
        [.. Enumerable.Range(LastYear - years + 1, years).Select(year => Report(area, year, year == LastYear ? change : 0))];

    private CurrentReport Report(Area area, int year, int change)
    {
        var period = ReportingPeriod.OfYear(year);
        var id = new SubmissionId(new ReportKey(Dataset.Real, area, period, "bao-cao.xlsx"), 1 + change);
        DateTimeOffset uploadedAt = new DateTimeOffset(year + 1, 1, 15, 0, 0, 0, TimeSpan.Zero).AddMinutes(change);
        return new CurrentReport(id, new RunId("aa"), uploadedAt, [.. Enumerable.Range(0, combinations).Select(i => Value(area, period, i, year, change))]);
    }

    private static Observation Value(Area area, ReportingPeriod period, int combination, int year, int change)
    {
        Indicator indicator = Indicators[combination % Indicators.Length];
        int sector = combination / Indicators.Length;
        return new Observation
        {
            Area = area,
            Indicator = indicator.Id,
            Period = period,
            Kind = ObservationKind.Actual,
            Value = change + Scatter.Of(combination, (year * 1000) + int.Parse(area.Code, CultureInfo.InvariantCulture), 5000),
            Unit = indicator.Unit,
            Sector = sector == 0 ? null : Sectors[sector - 1],
            ReportedValue = "1",
            Source = SourceLocation.WholeReport,
        };
    }
}
