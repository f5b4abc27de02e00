namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>A number with its scale words ("1 tỷ 200 triệu", "mười lăm").</summary>
/// <param name="Value">The number.</param>
/// <param name="Other">The number read the other way, where its sign can be read in two ways; else <see langword="null"/>.</param>
/// <param name="Scale">Product of the scale words of its last part; 1 if there are none.</param>
/// <param name="Next">Index of the token after it.</param>
internal readonly record struct Numeral(decimal Value, decimal? Other, decimal Scale, int Next);
