namespace Sxsh.Cli.Sampling.Country;

/// <summary>How one of the 63 provinces fares from year to year. What stands at the end of a year never shrinks; what happens in it varies.</summary>
/// <param name="profile">The province.</param>
/// <param name="draw">Draws for the province.</param>
internal sealed class ProvinceHistory(ProvinceProfile profile, Draw draw)
{
    /// <summary>The first year of the programme, and of the history.</summary>
    public const int FirstYear = 2009;

    // Nobody ever reaches everybody.
    private const int MostPerMille = 970;
    private const int EstablishmentsPerStep = 450;
    private const int MostSteps = 8;

    private readonly List<YearFigures> _years = [];

    /// <summary>The province at the end of a year.</summary>
    /// <param name="year">The year, the one before <see cref="FirstYear"/> at the earliest.</param>
    /// <returns>Its figures; of the year before the first only what stands.</returns>
    public YearFigures At(int year)
    {
        while (_years.Count <= year - FirstYear + 1)
        {
            int next = FirstYear - 1 + _years.Count;
            _years.Add(Next(next, _years.Count == 0 ? null : _years[^1].Values));
        }

        return _years[year - FirstYear + 1];
    }

    private YearFigures Next(int year, IReadOnlyDictionary<string, int>? before)
    {
        Draw luck = draw.In(year);
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        AddEstablishments(values, year, before, luck);
        AddOrganisation(values, year, luck);
        int steps = Math.Min(MostSteps, 1 + (values["establishments_total"] / EstablishmentsPerStep));
        AddStaff(values, year, before, steps);
        AddActivities(values, year, steps, luck);
        AddBudget(values, year, steps, luck);
        int noise = luck.Between("shares", -20, 20);
        return new YearFigures(
            values,
            new Dictionary<string, decimal>(StringComparer.Ordinal)
            {
                ["zones_informed_rate"] = PerMille(Trend.ZonesInformed.At(year), noise) / 10m,
                ["supermarkets_eco_packaging_rate"] = PerMille(Trend.EcoPackaging.At(year), noise) / 10m,
            },
            SectorFigures.SharedOut(profile.Sectors, values["establishments_total"], values["establishments_aware"], values["establishments_applying"]));
    }

    private void AddEstablishments(Dictionary<string, int> values, int year, IReadOnlyDictionary<string, int>? before, Draw luck)
    {
        int total = before is null ? profile.Establishments : before["establishments_total"] + 1 + Of(before["establishments_total"], luck.Between("growth", 8, 42));
        int aware = Growing("establishments_aware", Of(total, PerMille(Trend.Awareness.At(year), luck.Between("aware", -15, 15))), total);
        int applying = Growing("establishments_applying", Of(total, PerMille(Trend.Application.At(year), luck.Between("applying", -12, 12))), aware);
        Growing("establishments_saving_over_5pct", Of(applying, Trend.Savers.At(year)), applying);
        Growing("establishments_with_dedicated_unit", Of(applying, luck.Between("units", 120, 180)), applying);
        values["establishments_total"] = total;

        int Growing(string indicator, int value, int most) =>
            values[indicator] = Math.Min(most, Math.Max(value, before is null ? 1 : before[indicator]));
    }

    private void AddOrganisation(Dictionary<string, int> values, int year, Draw luck)
    {
        values["legal_documents_issued"] = luck.Between("documents", 0, 4);
        values["action_plan_in_force"] = year >= draw.Between("plan", FirstYear, FirstYear + 4) ? 1 : 0;
        values["support_office_established"] = year >= draw.Between("office", FirstYear, FirstYear + 14) ? 1 : 0;
    }

    private void AddStaff(Dictionary<string, int> values, int year, IReadOnlyDictionary<string, int>? before, int steps)
    {
        int known = Math.Max(before is null ? 0 : before["staff_aware"], 5 + steps + ((year - FirstYear + 1) * draw.Between("staff", 6, 14) / 10));
        int advise = Math.Max(before is null ? 0 : before["staff_can_advise"], known / 4);
        int train = Math.Max(before is null ? 0 : before["staff_can_train"], known / 12);
        values["staff_aware"] = known;
        values["staff_can_advise"] = advise;
        values["staff_can_train"] = train;
        values["staff_can_disseminate"] = known - advise - train;
    }

    private static void AddActivities(Dictionary<string, int> values, int year, int steps, Draw luck)
    {
        int courses = luck.Between("courses", 1, 2 + steps);
        int workshops = luck.Between("workshops", 0, 1 + (steps / 2));
        values["training_courses"] = courses;
        values["workshops"] = workshops;
        values["training_attendances"] = (courses * luck.Between("class", 35, 70)) + (workshops * luck.Between("hall", 60, 140));
        values["media_articles"] = luck.Between("articles", 2, 6 * steps);
        values["tv_features"] = luck.Between("features", 0, 1 + (steps / 2));
        values["leaflets"] = luck.Between("leaflets", 0, 4 * steps) * 500;
        values["posters"] = Math.Max(0, luck.Between("posters", -6, 2 * steps)) * 100;
        values["handbooks"] = Math.Max(0, luck.Between("handbooks", -4, steps)) * 50;
        values["quick_assessments"] = luck.Between("quick", 1, 2 + (3 * steps));
        values["full_assessments"] = luck.Between("full", 0, 1 + steps);
        values["demonstration_enterprises"] = luck.Between("models", 0, 1 + (steps / 2));
        values["machinery_projects_supported"] = luck.Between("machines", 0, 1 + steps);
        values["solutions_proposed"] = (values["full_assessments"] * luck.Between("solutions", 8, 16)) + values["quick_assessments"];
        values["solutions_implemented"] = Of(values["solutions_proposed"], luck.Between("implemented", 450, 850));
        values["awards"] = Math.Max(0, luck.Between("awards", -3, 2));
        values["scp_models"] = year < 2021 ? 0 : Math.Max(0, luck.Between("scp", -3, 2));
    }

    private static void AddBudget(Dictionary<string, int> values, int year, int steps, Draw luck)
    {
        // Ten million đồng each: what a report in tỷ đồng still shows with two decimals.
        values["budget_state"] = luck.Between("state", 15, 30 + (20 * steps)) * 10;
        values["budget_national_promotion"] = luck.Happens("promoted", 65) ? luck.Between("promotion", 5, 10 + (8 * steps)) * 10 : 0;
        values["budget_donor"] = year <= 2013 && luck.Happens("donated", 30) ? luck.Between("donor", 10, 90) * 10 : 0;
        values["budget_enterprise"] = luck.Between("enterprise", 5, 15 + (25 * steps)) * 10;
        values["programme_budget"] = values["budget_state"] + values["budget_national_promotion"] + values["budget_donor"] + values["budget_enterprise"];
    }

    private int PerMille(int country, int noise) => Math.Clamp((country * profile.Pace / 100) + noise, 1, MostPerMille);

    private static int Of(int whole, int perMille) => (int)((long)whole * perMille / 1000);
}
