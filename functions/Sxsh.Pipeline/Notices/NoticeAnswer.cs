using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Notices;

/// <summary>A notice as it is answered and sent.</summary>
/// <param name="Id">Identity within the area; stable.</param>
/// <param name="Area">The area that is told, for example <c>63-83</c>.</param>
/// <param name="Province">Its name.</param>
/// <param name="Dataset">Real or synthetic.</param>
/// <param name="Kind">What it is told.</param>
/// <param name="At">When the cause came about, UTC.</param>
/// <param name="Subject">The report or version, as its id is written.</param>
/// <param name="Submission">Id of the submission; <see langword="null"/> if it is about none.</param>
/// <param name="Period">The period; <see langword="null"/> if unknown.</param>
/// <param name="FileName">Name of the file; <see langword="null"/> if it is about none.</param>
/// <param name="Reason">Reason in somebody's own words; <see langword="null"/> if there is none.</param>
/// <param name="DueOn">Until when something has to be done; <see langword="null"/> if it has not.</param>
/// <param name="ReadAt">When somebody of the area marked it as read, UTC.</param>
/// <param name="Title">One line in Vietnamese.</param>
/// <param name="Text">What happened and what is to be done, in Vietnamese.</param>
/// <param name="TitleEn">One line in English.</param>
/// <param name="TextEn">The same in English.</param>
public sealed record NoticeAnswer(
    string Id,
    string Area,
    string Province,
    Dataset Dataset,
    NoticeKind Kind,
    DateTimeOffset At,
    string Subject,
    string? Submission,
    string? Period,
    string? FileName,
    string? Reason,
    DateOnly? DueOn,
    DateTimeOffset? ReadAt,
    string Title,
    string Text,
    string TitleEn,
    string TextEn)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="wording">Its words.</param>
    /// <param name="catalogue">The catalogue, for names.</param>
    /// <returns>The answer.</returns>
    public static NoticeAnswer Of(Notice notice, NoticeWording wording, Catalogue catalogue)
    {
        NoticeText vietnamese = wording.Vietnamese(notice);
        NoticeText english = wording.English(notice);
        return new NoticeAnswer(
            notice.Id,
            notice.Area.ToString(),
            catalogue.NameOf(notice.Area),
            notice.Dataset,
            notice.Kind,
            notice.At,
            notice.Subject,
            SubmissionId.TryParse(notice.Subject, out SubmissionId? id) ? id.ToString() : null,
            notice.Period?.ToString(),
            notice.FileName,
            notice.Reason,
            notice.DueOn,
            notice.ReadAt,
            vietnamese.Title,
            vietnamese.Body,
            english.Title,
            english.Body);
    }
}
