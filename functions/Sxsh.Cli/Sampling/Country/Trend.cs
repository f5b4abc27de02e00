namespace Sxsh.Cli.Sampling.Country;

/// <summary>How the whole country goes: straight lines between years, in parts of a thousand.</summary>
/// <param name="points">Years in order, each with its value.</param>
internal sealed class Trend(params (int Year, int PerMille)[] points)
{
    /// <summary>Establishments aware of what cleaner production brings, of all.</summary>
    public static Trend Awareness { get; } = new((2008, 140), (2010, 270), (2015, 540), (2020, 790), (2025, 890), (2030, 930));

    /// <summary>Establishments applying it, of all.</summary>
    public static Trend Application { get; } = new((2008, 50), (2010, 110), (2015, 270), (2020, 450), (2025, 560), (2030, 640));

    /// <summary>Establishments that save over 5%, of those applying.</summary>
    public static Trend Savers { get; } = new((2008, 200), (2015, 340), (2020, 420), (2030, 520));

    /// <summary>Industrial zones and craft villages informed, of all.</summary>
    public static Trend ZonesInformed { get; } = new((2020, 380), (2025, 720), (2030, 940));

    /// <summary>Supermarkets with packaging that spares the environment, of all.</summary>
    public static Trend EcoPackaging { get; } = new((2020, 460), (2025, 830), (2030, 970));

    /// <summary>The value in a year.</summary>
    /// <param name="year">The year; before the first and after the last the value stays.</param>
    /// <returns>Parts of a thousand.</returns>
    public int At(int year)
    {
        if (year <= points[0].Year)
        {
            return points[0].PerMille;
        }

        for (int index = 1; index < points.Length; index++)
        {
            (int Year, int PerMille) left = points[index - 1];
            (int Year, int PerMille) right = points[index];
            if (year <= right.Year)
            {
                return left.PerMille + ((right.PerMille - left.PerMille) * (year - left.Year) / (right.Year - left.Year));
            }
        }

        return points[^1].PerMille;
    }
}
