using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling.Country;

/// <summary>Industrial establishments of one sector of a province.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Total">All of them.</param>
/// <param name="Aware">Those aware of what cleaner production brings, at most <paramref name="Total"/>.</param>
/// <param name="Applying">Those applying it, at most <paramref name="Aware"/>.</param>
internal sealed record SectorFigures(Sector Sector, int Total, int Aware, int Applying)
{
    /// <summary>Code of the sector that holds all that no other does.</summary>
    public const string RestCode = "32";

    /// <summary>Shares totals out over sectors.</summary>
    /// <param name="sectors">The sectors, the largest first.</param>
    /// <param name="total">All establishments.</param>
    /// <param name="aware">Those aware.</param>
    /// <param name="applying">Those applying.</param>
    /// <returns>Each sector with its share, and last the rest; together exactly the totals.</returns>
    public static IReadOnlyList<SectorFigures> SharedOut(IReadOnlyList<Sector> sectors, int total, int aware, int applying)
    {
        Sector[] all = [.. sectors, Catalogue.BuiltIn.Sectors.First(sector => sector.Code == RestCode)];
        int weights = (all.Length * (all.Length + 1) / 2) + sectors.Count;
        List<SectorFigures> shares = [];

        // Running sums are rounded, not the shares: so the shares add up, and none is larger than what contains it.
        int weighed = 0;
        (int Total, int Aware, int Applying) sum = (0, 0, 0);
        for (int index = 0; index < all.Length; index++)
        {
            weighed = index == all.Length - 1 ? weights : weighed + all.Length - index;
            int upTo = Share(total, weighed, weights);
            int awareUpTo = Share(aware, upTo, total);
            int applyingUpTo = Share(applying, awareUpTo, aware);
            shares.Add(new SectorFigures(all[index], upTo - sum.Total, awareUpTo - sum.Aware, applyingUpTo - sum.Applying));
            sum = (upTo, awareUpTo, applyingUpTo);
        }

        return shares;
    }

    private static int Share(int whole, int part, int of) => (int)((long)whole * part / of);
}
