using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Notices;

/// <summary>Makes notices of what was done. The same event always makes the same notice.</summary>
public static class NoticeMaker
{
    /// <summary>The notice of an event.</summary>
    /// <param name="told">The event.</param>
    /// <returns>The notice; <see langword="null"/> if no area is to be told.</returns>
    public static Notice? Of(AuditEvent told)
    {
        if (told.Chain.Area is not { } area || KindOf(told) is not { } kind)
        {
            return null;
        }

        ReportKey? report = SubmissionId.TryParse(told.Subject.Id, out SubmissionId? id) ? id.Report : ReportKey.TryParse(told.Subject.Id, out ReportKey? known) ? known : null;
        return new Notice
        {
            Id = Notice.IdOf(told.At, told.Id),
            Area = area,
            Dataset = told.Chain.Name.StartsWith(WireNames.Of(Dataset.Synthetic), StringComparison.Ordinal) ? Dataset.Synthetic : Dataset.Real,
            Kind = kind,
            At = told.At,
            Subject = told.Subject.Id,
            Period = report?.Period,
            FileName = told.Details["file"] ?? report?.Name,
            Reason = told.Details["reason"],
            DueOn = DateOnly.TryParseExact(told.Details["due"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly due) ? due : null,
        };
    }

    private static NoticeKind? KindOf(AuditEvent told) => told.Action switch
    {
        AuditAction.ReportRejected => NoticeKind.Rejected,
        AuditAction.ReportFailed => NoticeKind.Failed,
        AuditAction.ReportReturned => NoticeKind.Returned,
        AuditAction.ReportAccepted => NoticeKind.Accepted,
        AuditAction.ReportHeldBack => NoticeKind.AwaitingConfirmation,
        AuditAction.ReportWithdrawn => NoticeKind.Withdrawn,
        _ => null,
    };
}
