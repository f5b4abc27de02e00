namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>A word that is, or scales, a number.</summary>
/// <param name="Word">The word with its marks.</param>
/// <param name="Role">What it does.</param>
/// <param name="Value">The digit or factor; zero where it has none.</param>
internal sealed record NumberWord(string Word, NumberWordRole Role, decimal Value);
