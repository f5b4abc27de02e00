namespace Sxsh.Pipeline.Model.Figures;

/// <summary>What came of a decision about a figure: the figure as it is now, or why nothing has changed.</summary>
/// <param name="Figure">The figure after the decision; <see langword="null"/> if it was refused.</param>
/// <param name="Refusal">Why it was refused; <see langword="null"/> if it was not.</param>
public sealed record FigureOutcome(ReviewedFigure? Figure, DecisionRefusal? Refusal)
{
    /// <summary>A decision that stands, whether it was taken now or before.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The outcome.</returns>
    public static FigureOutcome Of(ReviewedFigure figure) => new(figure, null);

    /// <summary>A decision that was refused.</summary>
    /// <param name="refusal">Why.</param>
    /// <returns>The outcome.</returns>
    public static FigureOutcome Of(DecisionRefusal refusal) => new(null, refusal);
}
