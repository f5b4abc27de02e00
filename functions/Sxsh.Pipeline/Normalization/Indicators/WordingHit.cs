using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>A wording that stands in a label.</summary>
/// <param name="Indicator">Whose it is.</param>
/// <param name="Start">Index of its first word.</param>
/// <param name="Length">Number of words.</param>
internal readonly record struct WordingHit(Indicator Indicator, int Start, int Length)
{
    /// <summary>Whether it spans another hit and more.</summary>
    /// <param name="other">The other.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public bool Contains(WordingHit other) => Length > other.Length && Start <= other.Start && Start + Length >= other.Start + other.Length;

    /// <summary>Its part within a stretch.</summary>
    /// <param name="first">First word of the stretch.</param>
    /// <param name="end">Word after the stretch.</param>
    /// <returns>The hit without the words outside.</returns>
    public WordingHit Within(int first, int end) => this with { Start = Math.Max(Start, first), Length = WordsIn(first, end) };

    /// <summary>How many of its words lie in a stretch.</summary>
    /// <param name="first">First word of the stretch.</param>
    /// <param name="end">Word after the stretch.</param>
    /// <returns>The number of words.</returns>
    public int WordsIn(int first, int end) => Math.Max(0, Math.Min(Start + Length, end) - Math.Max(Start, first));
}
