using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Queries;

/// <summary>A decision about a figure, as the API answers it.</summary>
/// <param name="Verdict">What was decided.</param>
/// <param name="Decided">By whom, when, and why if that was said.</param>
/// <param name="Read">What the figure was read as: the evidence.</param>
public sealed record FigureDecisionAnswer(FigureVerdict Verdict, DecisionAnswer Decided, FigureStatementAnswer Read)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="decision">The decision; <see langword="null"/> for none.</param>
    /// <returns>The answer; <see langword="null"/> for none.</returns>
    public static FigureDecisionAnswer? Of(FigureDecision? decision) =>
        DecisionAnswer.Of(decision?.Decided) is { } decided && decision is not null ? new FigureDecisionAnswer(decision.Verdict, decided, FigureStatementAnswer.Of(decision.Read)) : null;
}
