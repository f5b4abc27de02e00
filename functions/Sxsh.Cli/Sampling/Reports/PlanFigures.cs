using Sxsh.Cli.Sampling.Country;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>What provinces plan for a year and aim at for the end of five.</summary>
internal static class PlanFigures
{
    private const int MostPercent = 98;

    /// <summary>The plan of one indicator for a year; the same in the report before and in that of the year.</summary>
    /// <param name="draw">Draws for the province.</param>
    /// <param name="indicator">Id in the catalogue.</param>
    /// <param name="year">The year.</param>
    /// <param name="value">What the year will bring.</param>
    /// <returns>Somewhat more or less than that, at least 1; larger ones are round.</returns>
    public static int PlanOf(Draw draw, string indicator, int year, int value)
    {
        int plan = value * draw.In(year).Between($"plan of {indicator}", 75, 120) / 100;
        return Math.Max(1, plan >= 100 ? plan / 10 * 10 : plan);
    }

    /// <summary>The end of the five-year plan that a year belongs to.</summary>
    /// <param name="year">The year.</param>
    /// <returns>2015, 2020, 2025 or 2030.</returns>
    public static int EndOfPlan(int year) => year <= 2015 ? 2015 : (year + 4) / 5 * 5;

    /// <summary>The share that a province aims at.</summary>
    /// <param name="draw">Draws for the province.</param>
    /// <param name="indicator">Id in the catalogue.</param>
    /// <param name="year">Last year of the plan.</param>
    /// <param name="pace">The province's pace, in percent of the country's.</param>
    /// <returns>Percent, in steps of five, or <see cref="MostPercent"/>.</returns>
    public static int TargetOf(Draw draw, string indicator, int year, int pace)
    {
        int country = (indicator, year) switch
        {
            ("awareness_rate", 2015) => 50,
            ("awareness_rate", 2020) => 90,
            ("awareness_rate", _) => 95,
            ("application_rate", 2015) => 25,
            ("application_rate", 2020) => 50,
            ("application_rate", 2025) => 60,
            ("application_rate", _) => 70,
            ("zones_informed_rate", 2025) => 70,
            ("supermarkets_eco_packaging_rate", 2025) => 85,
            _ => 95,
        };
        int step = draw.In(year).Between($"target of {indicator}", -1, 1) + (pace >= 105 ? 1 : pace < 80 ? -1 : 0);
        return Math.Min(MostPercent, country + (step * 5));
    }

    /// <summary>The saving per unit, or of materials, that establishments reach or are to reach.</summary>
    /// <param name="draw">Draws for the province.</param>
    /// <param name="indicator">Id in the catalogue.</param>
    /// <param name="year">The year.</param>
    /// <returns>Least and most, percent.</returns>
    public static (int Least, int Most) RangeOf(Draw draw, string indicator, int year)
    {
        int start = indicator == "saving_rate_per_unit" && year > 2015 ? 7 : 4;
        int least = start + draw.In(year).Between($"least of {indicator}", 0, 2);
        return (least, least + draw.In(year).Between($"width of {indicator}", 2, 5));
    }
}
