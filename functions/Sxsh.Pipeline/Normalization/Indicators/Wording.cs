using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>A form of one wording of the catalogue.</summary>
/// <param name="Indicator">Whose it is.</param>
/// <param name="Words">Its words as <see cref="IndicatorWords.Split"/> gives them.</param>
internal sealed record Wording(Indicator Indicator, string[] Words);
