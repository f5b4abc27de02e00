namespace Sxsh.Functions.Api;

/// <summary>The answer to an upload: it is kept, and will be read.</summary>
/// <param name="Blob">Path within the container <c>reports</c>.</param>
/// <param name="UploadId">Id of this upload, part of the path.</param>
/// <param name="Links">Where to look next.</param>
public sealed record UploadReceipt(string Blob, Guid UploadId, UploadLinks Links);
