namespace Sxsh.Pipeline.Model.Figures;

/// <summary>One decision about a figure of a report. Grain: one per report and number; the latest about a figure holds, the ones before stay as evidence.</summary>
/// <param name="Submission">The version in which the decider saw it. The decision holds for every version of the report that has the figure.</param>
/// <param name="Number">Counts the decisions of the report, from 1.</param>
/// <param name="Figure">Which figure, see <see cref="FigureKeys"/>.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Read">What the figure was read as.</param>
/// <param name="Corrected">What counts instead; <see langword="null"/> unless <paramref name="Verdict"/> is <see cref="FigureVerdict.Corrected"/>.</param>
/// <param name="Quote">The words of the report, at most <see cref="SourceLocation.MaxQuoteLength"/> characters; <see langword="null"/> if there are none.</param>
/// <param name="Decided">By whom, when, and why if that was said.</param>
public sealed record FigureDecision(
    SubmissionId Submission,
    int Number,
    string Figure,
    FigureVerdict Verdict,
    FigureStatement Read,
    FigureStatement? Corrected,
    string? Quote,
    Decision Decided);
