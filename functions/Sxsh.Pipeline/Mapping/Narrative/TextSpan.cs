namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>A stretch of a paragraph.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last.</param>
internal readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Whether the stretches share a character.</summary>
    /// <param name="start">First character of the other.</param>
    /// <param name="end">Character after the other.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    public bool Overlaps(int start, int end) => Start < end && start < End;
}
