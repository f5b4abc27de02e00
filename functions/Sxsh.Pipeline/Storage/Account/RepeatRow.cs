using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>An upload that changed nothing, in the table <c>Submissions</c>.</summary>
internal static class RepeatRow
{
    /// <summary>Makes the row.</summary>
    /// <param name="upload">The upload.</param>
    /// <returns>The row.</returns>
    public static TableEntity Write(RepeatedUpload upload)
    {
        var entity = new TableEntity(SubmissionKeys.Partition(upload.Submission.Report), SubmissionKeys.Repeat(upload.Submission.Report, upload.BlobName))
        {
            [nameof(SubmissionId.Number)] = upload.Submission.Number,
            [nameof(RepeatedUpload.UploadedAt)] = upload.UploadedAt,
        };
        entity.SetText(nameof(RepeatedUpload.BlobName), upload.BlobName);
        entity.SetText(nameof(RepeatedUpload.BlobETag), upload.BlobETag);
        ReportColumns.Write(entity, upload.Submission.Report);
        return entity;
    }

    /// <summary>Reads the row.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The upload.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static RepeatedUpload Read(TableEntity entity) => new(
        new SubmissionId(ReportColumns.Read(entity), entity.RequireInt32(nameof(SubmissionId.Number))),
        entity.RequireText(nameof(RepeatedUpload.BlobName)),
        entity.RequireText(nameof(RepeatedUpload.BlobETag)),
        entity.RequireInstant(nameof(RepeatedUpload.UploadedAt)));
}
