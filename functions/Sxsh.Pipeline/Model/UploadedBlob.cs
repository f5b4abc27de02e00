namespace Sxsh.Pipeline.Model;

/// <summary>A blob in the container <c>reports</c>.</summary>
/// <param name="Name">Path within the container, for example <c>ben-tre/2011/bao-cao.xlsx</c>.</param>
/// <param name="ETag">Changes with every write.</param>
/// <param name="LastModified">When it was written, UTC.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="Dataset">Real, unless the blob's metadata say <c>dataset=synthetic</c>.</param>
public sealed record UploadedBlob(string Name, string ETag, DateTimeOffset LastModified, long Length, Dataset Dataset);
