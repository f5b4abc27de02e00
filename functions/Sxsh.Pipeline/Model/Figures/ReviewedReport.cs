namespace Sxsh.Pipeline.Model.Figures;

/// <summary>A version of a report with its text and its figures, so that a person can look at both.</summary>
/// <param name="Version">The version.</param>
/// <param name="Pointers">The pointers of its report; <see langword="null"/> if no version of it counted yet.</param>
/// <param name="Text">Its paragraphs; <see langword="null"/> if its bytes are missing.</param>
/// <param name="Figures">Its figures, in the order of the report.</param>
public sealed record ReviewedReport(Submission Version, ReportPointers? Pointers, IReadOnlyList<ReportParagraph>? Text, IReadOnlyList<ReviewedFigure> Figures);
