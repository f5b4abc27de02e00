namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>A text that stands for a value without a number.</summary>
/// <param name="Folded">The text, folded.</param>
/// <param name="IsStart">Whether it only starts the text; else it is all of it.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Flag">1 or 0 where it answers an indicator that is one or the other.</param>
internal sealed record ValueWord(string Folded, bool IsStart, ValueMeaning Meaning, decimal? Flag);
