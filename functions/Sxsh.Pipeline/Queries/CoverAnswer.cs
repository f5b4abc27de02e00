using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>What goes with a version besides its figures.</summary>
/// <param name="DocumentNumber">Number of the covering letter; <see langword="null"/> if not given.</param>
/// <param name="DocumentDate">Its date; <see langword="null"/> if not given.</param>
/// <param name="Signatory">Who signed it; <see langword="null"/> if not given.</param>
/// <param name="Set">Who described it last; <see langword="null"/> if nobody did.</param>
/// <param name="Attachments">Files beside the version.</param>
public sealed record CoverAnswer(string? DocumentNumber, DateOnly? DocumentDate, string? Signatory, DecisionAnswer? Set, IReadOnlyList<AttachmentAnswer> Attachments)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="cover">The covering letter; <see langword="null"/> if there is none.</param>
    /// <param name="attachments">The attachments.</param>
    /// <returns>The answer.</returns>
    public static CoverAnswer Of(ReportCover? cover, IReadOnlyList<ReportAttachment> attachments) =>
        new(cover?.DocumentNumber, cover?.DocumentDate, cover?.Signatory, DecisionAnswer.Of(cover?.SetBy), [.. attachments.Select(AttachmentAnswer.Of)]);
}
