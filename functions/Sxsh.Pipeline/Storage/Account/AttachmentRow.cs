using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>An attachment, in the table <c>Submissions</c>.</summary>
internal static class AttachmentRow
{
    private const string Added = nameof(Added);

    /// <summary>Makes the row.</summary>
    /// <param name="attachment">The attachment.</param>
    /// <returns>The row, with a mark of this writing.</returns>
    public static TableEntity Write(ReportAttachment attachment)
    {
        var entity = new TableEntity(SubmissionKeys.Partition(attachment.Submission.Report), SubmissionKeys.Attachment(attachment.Submission, attachment.Sha256))
        {
            [nameof(SubmissionId.Number)] = attachment.Submission.Number,
            [nameof(ReportAttachment.Sha256)] = attachment.Sha256,
            [nameof(ReportAttachment.Bytes)] = attachment.Bytes,
        };
        entity.SetText(nameof(ReportAttachment.FileName), attachment.FileName);
        DecisionColumns.Write(entity, Added, attachment.AddedBy);
        ReportColumns.Write(entity, attachment.Submission.Report);
        ReportColumns.MarkWrite(entity);
        return entity;
    }

    /// <summary>Reads the row.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The attachment.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static ReportAttachment Read(TableEntity entity) => new(
        new SubmissionId(ReportColumns.Read(entity), entity.RequireInt32(nameof(SubmissionId.Number))),
        entity.RequireText(nameof(ReportAttachment.Sha256)),
        entity.RequireText(nameof(ReportAttachment.FileName)),
        entity.GetInt64(nameof(ReportAttachment.Bytes)) ?? throw EntityColumns.Missing(entity, nameof(ReportAttachment.Bytes)),
        DecisionColumns.Read(entity, Added) ?? throw EntityColumns.Missing(entity, Added + "At"));
}
