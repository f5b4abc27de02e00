using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>Which areas an account of a province speaks for: its own, those that it came from and those that it became, under both schemes.</summary>
/// <remarks>
/// An account of Bến Tre (<c>63-83</c>) keeps Bến Tre's reports and goes on as Vĩnh Long (<c>34-86</c>) for periods whose last day is from 1 July 2025; it never reads the old reports of Trà Vinh.
/// An account of Vĩnh Long of 34 has its own reports and the old ones of all three predecessors. A name that both schemes know means the province of 34, because that is the authority
/// that exists; <c>63-86</c> names the old Vĩnh Long alone. Hà Tây goes on as Hà Nội from August 2008. Which area a report belongs to is told by its period's last day.
/// </remarks>
public static class ProvinceAreas
{
    /// <summary>The areas of an account.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="provinces">What the account's claims name: slugs, names or codes. What the catalogue does not know gives nothing.</param>
    /// <returns>The areas, in order.</returns>
    public static IReadOnlyList<Area> Of(Catalogue catalogue, IEnumerable<string> provinces)
    {
        SortedSet<Area> areas = [];
        foreach (string text in provinces)
        {
            // The youngest of the name: the 63 come first.
            if (catalogue.FindProvinces(text) is [.., var own])
            {
                areas.Add(own.Area);
                AddForebears(own);
                AddHeirs(own);
            }
        }

        return [.. areas];

        void AddForebears(Province province)
        {
            foreach (Province forebear in catalogue.Provinces.Where(other => HeirOf(catalogue, other)?.Area == province.Area))
            {
                areas.Add(forebear.Area);
                AddForebears(forebear);
            }
        }

        void AddHeirs(Province province)
        {
            for (Province? heir = HeirOf(catalogue, province); heir is not null; heir = HeirOf(catalogue, heir))
            {
                areas.Add(heir.Area);
            }
        }
    }

    /// <summary>Whether an account may send reports for an area and period: the area is its own, and the one in force on the period's last day.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="areas">The account's areas.</param>
    /// <param name="area">The area of the report.</param>
    /// <param name="period">The period of the report; <see langword="null"/> if none is named.</param>
    /// <returns><see langword="true"/> if it may.</returns>
    public static bool MayReport(Catalogue catalogue, IReadOnlyList<Area> areas, Area area, ReportingPeriod? period) =>
        areas.Contains(area)
        && (period is not { } known || (catalogue.TryGetProvince(area, out Province? province) && province.IsInForce(known.Last.LastDay)));

    // The province that went on from the day after: Hà Nội of 63 for Hà Tây, a province of 34 for those of 63.
    private static Province? HeirOf(Catalogue catalogue, Province province) =>
        province.ValidTo is { } last && province.Successor is { } successor
            ? catalogue.Provinces.FirstOrDefault(other => other.ValidFrom == last.AddDays(1) && (other.Area == successor || (other.Area.Scheme == province.Area.Scheme && other.Successor == successor)))
            : null;
}
