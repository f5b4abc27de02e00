using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>A wording that stands in a label.</summary>
/// <param name="Indicator">Whose it is.</param>
/// <param name="Start">Index of its first word.</param>
/// <param name="Length">Number of words.</param>
internal readonly record struct WordingHit(Indicator Indicator, int Start, int Length)
{
    /// <summary>How many of its words lie in a stretch.</summary>
    /// <param name="first">First word of the stretch.</param>
    /// <param name="end">Word after the stretch.</param>
    /// <returns>The number of words.</returns>
    public int WordsIn(int first, int end) => Math.Max(0, Math.Min(Start + Length, end) - Math.Max(Start, first));
}
