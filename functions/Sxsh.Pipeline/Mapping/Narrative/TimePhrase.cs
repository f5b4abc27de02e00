namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Words of a paragraph that state a time.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Text">The words, in the form that periods are read in.</param>
/// <param name="Form">What sort of time it is.</param>
internal sealed record TimePhrase(int Start, int End, string Text, TimeForm Form);
