namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>A phrase of the lexicon.</summary>
/// <param name="Category">What it is for.</param>
/// <param name="Name">Class, term, indicator or kind.</param>
internal sealed record LexiconEntry(LexiconCategory Category, string Name);
