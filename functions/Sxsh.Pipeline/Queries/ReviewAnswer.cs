using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Queries;

/// <summary>A submission's text and figures, to be looked at by a person.</summary>
/// <param name="Submission">The submission; to accept it, its revision is needed.</param>
/// <param name="DecidedSinceAccepted">How many decisions about figures of the report are newer than the ministry's acceptance, so that official figures do not know them; 0 where nothing is official.</param>
/// <param name="Text">The text as read; empty for a report of tables only.</param>
/// <param name="Figures">Every figure, those of tables too, in the order of the report.</param>
public sealed record ReviewAnswer(SubmissionAnswer Submission, int DecidedSinceAccepted, ReviewTextAnswer Text, IReadOnlyList<FigureAnswer> Figures)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="report">The report.</param>
    /// <param name="catalogue">The catalogue, for names.</param>
    /// <returns>The answer.</returns>
    public static ReviewAnswer Of(ReviewedReport report, Catalogue catalogue) => new(
        SubmissionAnswer.Of(report.Version, report.Pointers, catalogue),
        report.Pointers is { Official: not null } pointers ? pointers.Reviewed - pointers.OfficialReviewed : 0,
        ReviewTextAnswer.Of(report),
        [.. report.Figures.Select(FigureAnswer.Of)]);
}
