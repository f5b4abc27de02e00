using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Sxsh.Cli.Sampling.Country;

namespace Sxsh.Cli.Sampling;

/// <summary>Years of the synthetic country, both ends included.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year, not before the first.</param>
internal readonly record struct SampleYears(int From, int To)
{
    /// <summary>The years that there are.</summary>
    public static SampleYears All { get; } = new(ProvinceHistory.FirstYear, SyntheticCountry.LastYear);

    /// <summary>Reads years.</summary>
    /// <param name="text"><c>2022-2025</c> or <c>2024</c>.</param>
    /// <param name="years">The years.</param>
    /// <returns><see langword="false"/> if the text is nothing of that kind, or names years that the country does not have.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out SampleYears years)
    {
        string[] ends = text?.Split('-') ?? [];
        years = default;
        if (ends.Length is not (1 or 2) || !TryYear(ends[0], out int from) || !TryYear(ends[^1], out int to))
        {
            return false;
        }

        years = new SampleYears(from, to);
        return years.IsValid;
    }

    /// <summary>Whether the years are in order and the country has them.</summary>
    public bool IsValid => From >= All.From && To <= All.To && From <= To;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    private static bool TryYear(string text, out int year) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out year);
}
