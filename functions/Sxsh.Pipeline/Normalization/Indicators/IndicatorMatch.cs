using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>What a label was found to mean.</summary>
/// <param name="Indicator">The indicator; <see langword="null"/> where <paramref name="Rivals"/> or nothing was found.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
/// <param name="Rivals">Indicators between which the wording leaves the choice open.</param>
/// <param name="Mismatch">The indicator that the words mean, but whose unit is another; else <see langword="null"/>.</param>
internal sealed record IndicatorMatch(Indicator? Indicator, decimal Confidence, IReadOnlyList<Indicator> Rivals, Indicator? Mismatch)
{
    /// <summary>Nothing was found.</summary>
    public static IndicatorMatch None { get; } = new(null, 0m, [], null);

    /// <summary>Found.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="confidence">How sure that is.</param>
    /// <returns>The match.</returns>
    public static IndicatorMatch Of(Indicator indicator, decimal confidence) => new(indicator, confidence, [], null);
}
