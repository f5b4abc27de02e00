namespace Sxsh.Pipeline.Model;

/// <summary>A file beside a version, for example the signed letter: kept, never read, never a report. Grain: one per version and content.</summary>
/// <param name="Submission">The version.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits; names the blob in <c>attachments</c>.</param>
/// <param name="FileName">File name as sent.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="AddedBy">Who attached it.</param>
public sealed record ReportAttachment(SubmissionId Submission, string Sha256, string FileName, long Bytes, Decision AddedBy)
{
    /// <summary>How many files a version can have beside it.</summary>
    public const int MaxCount = 20;
}
