namespace Sxsh.Pipeline.Model.Figures;

/// <summary>What is to count instead of what was read; what is left out stays as it was read.</summary>
/// <param name="Indicator">The indicator, with its unit; <see langword="null"/> for the one that was read.</param>
/// <param name="Period">The period; <see langword="null"/> for the one that was read.</param>
/// <param name="Kind">The kind; <see langword="null"/> for the one that was read.</param>
/// <param name="Value">The value in the indicator's unit, with <paramref name="ValueMax"/>; <see langword="null"/> for what was read.</param>
/// <param name="ValueMax">The upper end where the value is a range; only with <paramref name="Value"/>.</param>
public sealed record FigureCorrection(Indicator? Indicator, ReportingPeriod? Period, ObservationKind? Kind, decimal? Value, decimal? ValueMax)
{
    /// <summary>The whole of what is to count.</summary>
    /// <param name="read">What was read.</param>
    /// <returns>The statement.</returns>
    public FigureStatement Over(Observation read) => new(
        Indicator?.Id ?? read.Indicator,
        Period ?? read.Period,
        Kind ?? read.Kind,
        Value ?? read.Value,
        Value is null ? read.ValueMax : ValueMax,
        Indicator?.Unit ?? read.Unit);
}
