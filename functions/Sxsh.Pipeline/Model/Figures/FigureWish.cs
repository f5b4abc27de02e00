namespace Sxsh.Pipeline.Model.Figures;

/// <summary>What somebody wants to be decided about a figure.</summary>
/// <param name="Figure">Which figure, see <see cref="FigureKeys"/>.</param>
/// <param name="Verdict">What is to hold.</param>
/// <param name="Corrected">What is to count instead; needed exactly for <see cref="FigureVerdict.Corrected"/>.</param>
/// <param name="Seen">Number of the decision about it that the decider saw; 0 for none.</param>
/// <param name="Reason">Why; <see langword="null"/> if that is not said.</param>
public sealed record FigureWish(string Figure, FigureVerdict Verdict, FigureCorrection? Corrected, int Seen, string? Reason);
