namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>A token of prose.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its flat text.</param>
/// <param name="Start">Index of its first character in the paragraph.</param>
/// <param name="End">Index after its last.</param>
internal readonly record struct TextToken(TokenKind Kind, string Text, int Start, int End);
