namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>Words beside a number.</summary>
/// <param name="Tokens">The words, folded.</param>
/// <param name="IsBefore">Whether they stand before the number; else after it.</param>
/// <param name="Meaning">What they do to it.</param>
internal sealed record Hedge(IReadOnlyList<string> Tokens, bool IsBefore, HedgeMeaning Meaning);
