namespace Sxsh.Cli.Sampling.Country;

/// <summary>What is true of a province at the end of a year, or of its half.</summary>
/// <param name="Values">Counts, money (million đồng) and yes-or-no values by indicator.</param>
/// <param name="Shares">Percentages that no counts stand behind, by indicator, one decimal.</param>
/// <param name="Sectors">Establishments by sector, the largest sector first; they add up to the totals in <paramref name="Values"/>. Empty for half a year.</param>
internal sealed record YearFigures(
    IReadOnlyDictionary<string, int> Values,
    IReadOnlyDictionary<string, decimal> Shares,
    IReadOnlyList<SectorFigures> Sectors)
{
    private static readonly string[] StaffParts = ["staff_can_advise", "staff_can_disseminate", "staff_can_train"];
    private static readonly string[] BudgetParts = ["budget_state", "budget_national_promotion", "budget_donor", "budget_enterprise"];

    // What stands at a day, and does not happen over a time.
    private static readonly HashSet<string> Stocks = new(
        [
            "action_plan_in_force", "support_office_established", "establishments_total", "establishments_aware", "establishments_applying",
            "establishments_saving_over_5pct", "establishments_with_dedicated_unit", "staff_aware", .. StaffParts,
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Answers = new(["action_plan_in_force", "support_office_established"], StringComparer.Ordinal);

    /// <summary>A percentage made of two counts, or one of <see cref="Shares"/>.</summary>
    /// <param name="indicator">Id in the catalogue.</param>
    /// <returns>The percentage, one decimal.</returns>
    public decimal ShareOf(string indicator) => indicator switch
    {
        "awareness_rate" => Percent(Values["establishments_aware"]),
        "application_rate" => Percent(Values["establishments_applying"]),
        _ => Shares[indicator],
    };

    /// <summary>What provinces come to when they become one.</summary>
    /// <param name="provinces">Their figures of one year.</param>
    /// <returns>Counts are added, answers are yes if one is, shares weigh as many establishments as there are.</returns>
    public static YearFigures Merged(IReadOnlyList<YearFigures> provinces)
    {
        if (provinces.Count == 1)
        {
            return provinces[0];
        }

        int total = provinces.Sum(province => province.Values["establishments_total"]);
        return new YearFigures(
            provinces[0].Values.Keys.ToDictionary(key => key, key => Answers.Contains(key) ? provinces.Max(province => province.Values[key]) : provinces.Sum(province => province.Values[key]), StringComparer.Ordinal),
            provinces[0].Shares.Keys.ToDictionary(key => key, key => decimal.Round(provinces.Sum(province => province.Shares[key] * province.Values["establishments_total"]) / total, 1), StringComparer.Ordinal),
            [
                .. provinces.SelectMany(province => province.Sectors)
                    .GroupBy(figures => figures.Sector)
                    .Select(group => new SectorFigures(group.Key, group.Sum(each => each.Total), group.Sum(each => each.Aware), group.Sum(each => each.Applying)))
                    .OrderBy(figures => figures.Sector.Code == SectorFigures.RestCode)
                    .ThenByDescending(figures => figures.Total)
                    .ThenBy(figures => figures.Sector.Code, StringComparer.Ordinal),
            ]);
    }

    /// <summary>The first half of a year: half of what happens in it, and what stands between two ends of years.</summary>
    /// <param name="before">End of the year before.</param>
    /// <returns>The half year.</returns>
    public YearFigures HalfAfter(YearFigures before)
    {
        Dictionary<string, int> half = Values.ToDictionary(
            pair => pair.Key,
            pair => Answers.Contains(pair.Key) ? before.Values[pair.Key]
                : Stocks.Contains(pair.Key) ? (pair.Value + before.Values[pair.Key]) / 2
                : BudgetParts.Contains(pair.Key, StringComparer.Ordinal) ? pair.Value / 20 * 10
                : pair.Value / 2,
            StringComparer.Ordinal);
        half["staff_aware"] = StaffParts.Sum(part => half[part]);
        half["programme_budget"] = BudgetParts.Sum(part => half[part]);
        return new YearFigures(half, Shares.ToDictionary(pair => pair.Key, pair => decimal.Round((pair.Value + before.Shares[pair.Key]) / 2, 1), StringComparer.Ordinal), []);
    }

    private decimal Percent(int part) => decimal.Round(100m * part / Values["establishments_total"], 1);
}
