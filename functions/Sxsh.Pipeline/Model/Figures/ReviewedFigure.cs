namespace Sxsh.Pipeline.Model.Figures;

/// <summary>A figure of a report, and what a person decided about it.</summary>
/// <param name="Key">Its name, see <see cref="FigureKeys"/>.</param>
/// <param name="Read">As it was read: the evidence.</param>
/// <param name="Decision">The decision that holds; <see langword="null"/> if nobody decided, or took it back.</param>
/// <param name="LastNumber">Number of the latest decision about it, one that took another back included; 0 if there is none.</param>
public sealed record ReviewedFigure(string Key, Observation Read, FigureDecision? Decision, int LastNumber)
{
    /// <summary>As it counts: as read, corrected, or without the review that was asked for. What was discarded stays as it was read.</summary>
    public Observation Counted { get; } = Decision switch
    {
        { Verdict: FigureVerdict.Confirmed } => Read with { NeedsReview = false },
        { Verdict: FigureVerdict.Corrected, Corrected: { } corrected } => corrected.InPlaceOf(Read),
        _ => Read,
    };

    /// <summary>Whether it was discarded, so that it is no statement of anything.</summary>
    public bool IsDiscarded => Decision?.Verdict == FigureVerdict.Discarded;

    /// <summary>Applies decisions to the figures of a run.</summary>
    /// <param name="observations">The observations, in the order of the report.</param>
    /// <param name="decisions">Decisions of its report, by number.</param>
    /// <returns>One figure for each observation, in their order.</returns>
    public static IReadOnlyList<ReviewedFigure> Of(IReadOnlyList<Observation> observations, IReadOnlyList<FigureDecision> decisions)
    {
        Dictionary<string, FigureDecision> latest = new(StringComparer.Ordinal);
        foreach (FigureDecision decision in decisions)
        {
            latest[decision.Figure] = decision;
        }

        IReadOnlyList<string> keys = FigureKeys.Of(observations);
        return [.. observations.Select((read, index) => latest.TryGetValue(keys[index], out FigureDecision? decision)
            ? new ReviewedFigure(keys[index], read, decision.Verdict == FigureVerdict.Reopened ? null : decision, decision.Number)
            : new ReviewedFigure(keys[index], read, null, 0))];
    }
}
