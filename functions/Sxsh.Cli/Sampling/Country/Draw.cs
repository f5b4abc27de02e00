using System.Globalization;
using System.Text;

namespace Sxsh.Cli.Sampling.Country;

/// <summary>Numbers that look drawn but follow from a key alone: the same on every machine, in every order, whatever else is drawn.</summary>
internal sealed class Draw
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly string _key;

    private Draw(string key) => _key = key;

    /// <summary>Begins from a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The draw.</returns>
    public static Draw Of(int seed) => new(seed.ToString(CultureInfo.InvariantCulture));

    /// <summary>Narrows the key, for example to a province.</summary>
    /// <param name="part">What to narrow it to.</param>
    /// <returns>A draw with other numbers.</returns>
    public Draw In(string part) => new($"{_key}/{part}");

    /// <summary>Narrows the key to a year.</summary>
    /// <param name="year">The year.</param>
    /// <returns>A draw with other numbers.</returns>
    public Draw In(int year) => In(year.ToString(CultureInfo.InvariantCulture));

    /// <summary>Draws a whole number, all equally likely.</summary>
    /// <param name="what">What it is for; the same name gives the same number.</param>
    /// <param name="least">The least.</param>
    /// <param name="most">The most, itself included.</param>
    /// <returns>The number.</returns>
    public int Between(string what, int least, int most) => least + (int)(Hash($"{_key}/{what}") % (ulong)(most - least + 1));

    /// <summary>Draws whether something happens.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="percent">How likely, 0 to 100.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public bool Happens(string what, int percent) => Between(what, 1, 100) <= percent;

    // FNV-1a over the key, then the mixing steps of SplitMix64, because FNV's low bits of similar keys are similar.
    private static ulong Hash(string key)
    {
        ulong hash = Offset;
        foreach (byte part in Encoding.UTF8.GetBytes(key))
        {
            hash = unchecked((hash ^ part) * Prime);
        }

        hash = unchecked((hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9);
        hash = unchecked((hash ^ (hash >> 27)) * 0x94d049bb133111eb);
        return hash ^ (hash >> 31);
    }
}
