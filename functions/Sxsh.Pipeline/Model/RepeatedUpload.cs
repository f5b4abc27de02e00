namespace Sxsh.Pipeline.Model;

/// <summary>An upload whose bytes were those of the report's latest version, so that it changed nothing. Grain: one per blob.</summary>
/// <param name="Submission">The version that has the same bytes.</param>
/// <param name="BlobName">The blob it came as.</param>
/// <param name="BlobETag">ETag of the blob when it was read.</param>
/// <param name="UploadedAt">The blob's Last-Modified, UTC.</param>
public sealed record RepeatedUpload(SubmissionId Submission, string BlobName, string BlobETag, DateTimeOffset UploadedAt);
