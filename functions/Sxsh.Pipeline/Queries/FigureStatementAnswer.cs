using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Queries;

/// <summary>What a figure states, as the API answers it.</summary>
/// <param name="Indicator">Catalogue id.</param>
/// <param name="Period">The period.</param>
/// <param name="Kind">Result, target or plan.</param>
/// <param name="Value">In the indicator's unit; <see langword="null"/> where none is stated.</param>
/// <param name="ValueMax">Upper end of a range, else <see langword="null"/>.</param>
/// <param name="Unit">The indicator's unit.</param>
public sealed record FigureStatementAnswer(IndicatorId Indicator, ReportingPeriod Period, ObservationKind Kind, decimal? Value, decimal? ValueMax, string Unit)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>The answer.</returns>
    public static FigureStatementAnswer Of(FigureStatement statement) =>
        new(statement.Indicator, statement.Period, statement.Kind, statement.Value, statement.ValueMax, statement.Unit);
}
