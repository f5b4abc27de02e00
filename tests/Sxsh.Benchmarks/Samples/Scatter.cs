namespace Sxsh.Benchmarks.Samples;

/// <summary>Numbers that look like chance and are always the same.</summary>
public static class Scatter
{
    /// <summary>A number.</summary>
    /// <param name="one">One thing it depends on.</param>
    /// <param name="other">The other.</param>
    /// <param name="below">It is smaller than this.</param>
    /// <returns>From 0.</returns>
    public static int Of(int one, int other, int below)
    {
        uint mixed = unchecked(((uint)one * 2654435761) ^ ((uint)other * 2246822519));
        mixed = unchecked((mixed ^ (mixed >> 15)) * 2246822519);
        return (int)((mixed ^ (mixed >> 13)) % (uint)below);
    }
}
