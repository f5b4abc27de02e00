namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Where a term may stand, seen from the figure.</summary>
internal enum PatternZone
{
    /// <summary>Before or after it, in its part of the sentence.</summary>
    Near,

    /// <summary>Before it, in its part of the sentence.</summary>
    Before,

    /// <summary>After it, in its part of the sentence.</summary>
    After,

    /// <summary>In the noun that is counted and the words that belong to it.</summary>
    Np,

    /// <summary>At the start of the words right after it.</summary>
    Head,

    /// <summary>Anywhere in its part of the sentence, however far.</summary>
    Part,

    /// <summary>Anywhere in the paragraph, or in the heading above it.</summary>
    Any,
}
