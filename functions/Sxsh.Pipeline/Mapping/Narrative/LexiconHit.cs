namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>A phrase of the lexicon that stands in a paragraph.</summary>
/// <param name="Entry">The phrase.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last.</param>
internal readonly record struct LexiconHit(LexiconEntry Entry, int First, int End);
