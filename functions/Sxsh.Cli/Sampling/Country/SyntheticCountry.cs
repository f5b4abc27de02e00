using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling.Country;

/// <summary>A country of made-up provinces with the names of the real ones. One seed, one country.</summary>
internal sealed class SyntheticCountry
{
    /// <summary>The last year that has a history.</summary>
    public const int LastYear = 2030;

    private readonly Catalogue _catalogue;
    private readonly Draw _draw;
    private readonly Dictionary<string, ProvinceHistory> _histories;

    /// <summary>Makes the country.</summary>
    /// <param name="catalogue">The provinces' names and how they were merged.</param>
    /// <param name="seed">The seed.</param>
    public SyntheticCountry(Catalogue catalogue, int seed)
    {
        _catalogue = catalogue;
        _draw = Draw.Of(seed);
        _histories = CountryTables.Provinces.Values.ToDictionary(profile => profile.Slug, profile => new ProvinceHistory(profile, _draw.In(profile.Slug)), StringComparer.Ordinal);
    }

    /// <summary>The provinces in force on the last day of a year, by code.</summary>
    /// <param name="year">The year.</param>
    /// <returns>63 until 2024, 34 from 2025 on.</returns>
    public IReadOnlyList<Province> ProvincesAt(int year)
    {
        var day = new DateOnly(year, 12, 31);
        return [.. _catalogue.Provinces.Where(province => province.IsInForce(day)).OrderBy(province => province.Area)];
    }

    /// <summary>Draws for a province: the same for it under both schemes only where it is the same province.</summary>
    /// <param name="province">The province.</param>
    /// <returns>The draw.</returns>
    public Draw DrawOf(Province province) => _draw.In(province.Area.ToString());

    /// <summary>What is true of a province at the end of a year.</summary>
    /// <param name="province">The province; one of the 34 is what it was formed from, together.</param>
    /// <param name="year">The year.</param>
    /// <returns>The figures.</returns>
    public YearFigures At(Province province, int year) => YearFigures.Merged([.. OriginsOf(province).Select(origin => _histories[origin].At(year))]);

    /// <summary>How fast the province goes, in percent of the country.</summary>
    /// <param name="province">The province.</param>
    /// <returns>The pace; of one of the 34 the mean.</returns>
    public int PaceOf(Province province) => (int)OriginsOf(province).Average(origin => (decimal)CountryTables.Provinces[origin].Pace);

    private IEnumerable<string> OriginsOf(Province province) => province.Predecessors.Count == 0
        ? [province.Slug]
        : province.Predecessors.Select(area => _catalogue.TryGetProvince(area, out Province? origin) ? origin.Slug : throw new InvalidOperationException($"{area} is not in the catalogue."));
}
