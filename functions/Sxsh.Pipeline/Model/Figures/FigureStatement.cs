namespace Sxsh.Pipeline.Model.Figures;

/// <summary>What a figure states, as far as a person may correct it.</summary>
/// <param name="Indicator">Catalogue id.</param>
/// <param name="Period">The time it is about.</param>
/// <param name="Kind">Result, target or plan.</param>
/// <param name="Value">In the indicator's unit; <see langword="null"/> where the report states none.</param>
/// <param name="ValueMax">Upper end of a range, else <see langword="null"/>.</param>
/// <param name="Unit">The indicator's unit.</param>
public sealed record FigureStatement(IndicatorId Indicator, ReportingPeriod Period, ObservationKind Kind, decimal? Value, decimal? ValueMax, string Unit)
{
    /// <summary>What an observation states.</summary>
    /// <param name="observation">The observation.</param>
    /// <returns>The statement.</returns>
    public static FigureStatement Of(Observation observation) =>
        new(observation.Indicator, observation.Period, observation.Kind, observation.Value, observation.ValueMax, observation.Unit);

    /// <summary>The observation with this in place of what was read. It is observed, and not under review any more; where the value is another, it is exact or a range.</summary>
    /// <param name="read">The observation as it was read.</param>
    /// <returns>The observation as it counts; where and how the report words it stays.</returns>
    public Observation InPlaceOf(Observation read) => read with
    {
        Indicator = Indicator,
        Period = Period,
        Kind = Kind,
        Value = Value,
        ValueMax = ValueMax,
        Unit = Unit,
        Qualifier = Value == read.Value && ValueMax == read.ValueMax ? read.Qualifier : ValueMax is null ? Qualifier.Exact : Qualifier.Range,
        Status = ObservationStatus.Observed,
        NeedsReview = false,
    };
}
