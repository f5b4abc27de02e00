using Sxsh.Pipeline.Normalization.Units;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>What is known about an indicator that is looked for.</summary>
/// <param name="Label">The label, without subject and sector.</param>
/// <param name="Contexts">Words around it, nearest first.</param>
/// <param name="Base">The group that a percentage counts from, or <see langword="null"/>.</param>
/// <param name="Unit">The stated unit.</param>
internal sealed record IndicatorQuery(string Label, IReadOnlyList<string> Contexts, string? Base, UnitReading Unit);
