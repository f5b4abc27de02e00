namespace Sxsh.Pipeline.RollUps;

/// <summary>Numerator and denominator of a rate, one area and time.</summary>
internal sealed record Counts(Amount Numerator, Amount Denominator);
