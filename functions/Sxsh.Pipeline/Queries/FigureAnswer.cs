using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Queries;

/// <summary>A figure of a report with what was decided about it, as the API answers it.</summary>
/// <param name="Key">Its name, to decide about it.</param>
/// <param name="Revision">Number of the latest decision about it, 0 for none; to be sent along with a decision.</param>
/// <param name="State">How it stands.</param>
/// <param name="Observation">What it was read as, with its place, pattern and confidence.</param>
/// <param name="Counted">What counts instead; <see langword="null"/> unless it was corrected.</param>
/// <param name="Decision">Who decided, and when; <see langword="null"/> if nobody did.</param>
public sealed record FigureAnswer(string Key, int Revision, FigureState State, ObservationAnswer Observation, FigureStatementAnswer? Counted, FigureDecisionAnswer? Decision)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The answer.</returns>
    public static FigureAnswer Of(ReviewedFigure figure) => new(
        figure.Key,
        figure.LastNumber,
        figure.Decision?.Verdict switch
        {
            FigureVerdict.Confirmed => FigureState.Confirmed,
            FigureVerdict.Corrected => FigureState.Corrected,
            FigureVerdict.Discarded => FigureState.Discarded,
            _ => figure.Read.NeedsReview ? FigureState.Open : FigureState.Read,
        },
        ObservationAnswer.Of(figure.Read, null),
        figure.Decision?.Corrected is { } corrected ? FigureStatementAnswer.Of(corrected) : null,
        FigureDecisionAnswer.Of(figure.Decision));
}
