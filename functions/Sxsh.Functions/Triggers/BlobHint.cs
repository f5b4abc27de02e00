namespace Sxsh.Functions.Triggers;

/// <summary>A hint that something may have landed in the container <c>reports</c>.</summary>
/// <param name="BlobName">Path within the container, for example <c>ben-tre/2011/bao-cao.xlsx</c>; such a blob need not exist.</param>
public sealed record BlobHint(string BlobName);
