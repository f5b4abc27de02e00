using System.Globalization;
using Sxsh.Cli.Sampling.Country;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>What an enterprise says it gained. The enterprise does not exist, and its name says so.</summary>
/// <param name="Name">Name.</param>
/// <param name="Sector">Its sector.</param>
/// <param name="Investment">Million đồng.</param>
/// <param name="Saved">Million đồng a year.</param>
/// <param name="Electricity">Kilowatt hours a year; 0 for none.</param>
/// <param name="Water">Cubic meters a year; 0 for none.</param>
/// <param name="Coal">Tons a year; 0 for none.</param>
/// <param name="Carbon">Tons of CO2 a year; 0 for none.</param>
internal sealed record EnterpriseResult(string Name, Sector Sector, int Investment, int Saved, int Electricity, int Water, int Coal, int Carbon)
{
    private const int Most = 7;

    /// <summary>The enterprises of a province and year.</summary>
    /// <param name="province">The province.</param>
    /// <param name="figures">Its figures; their sectors are the enterprises'.</param>
    /// <param name="draw">Draws for the province.</param>
    /// <param name="year">The year.</param>
    /// <returns>One to seven, each under a number of its own.</returns>
    public static IReadOnlyList<EnterpriseResult> Of(Province province, YearFigures figures, Draw draw, int year)
    {
        Draw luck = draw.In(year);
        int count = luck.Between("enterprises", 1, Most);
        return [.. Enumerable.Range(0, count).Select(index => One(province, figures, luck.In($"enterprise {index}"), ((year - ProvinceHistory.FirstYear) * Most) + index + 1))];
    }

    private static EnterpriseResult One(Province province, YearFigures figures, Draw luck, int number)
    {
        int electricity = luck.Happens("electricity", 85) ? luck.Between("kWh", 20, 900) * 500 : 0;
        int coal = luck.Happens("coal", 30) ? luck.Between("tons", 5, 400) : 0;
        int investment = luck.Between("investment", 2, 120) * 10;
        return new EnterpriseResult(
            string.Create(CultureInfo.InvariantCulture, $"Công ty giả lập {number:D2} – {province.Name}"),
            figures.Sectors[luck.Between("sector", 0, figures.Sectors.Count - 1)].Sector,
            investment,
            Math.Max(10, investment * luck.Between("gain", 40, 320) / 1000 * 10),
            electricity,
            luck.Happens("water", 55) ? luck.Between("m3", 5, 400) * 100 : 0,
            coal,
            (int)((long)electricity * 72 / 100_000) + (coal * 2));
    }
}
