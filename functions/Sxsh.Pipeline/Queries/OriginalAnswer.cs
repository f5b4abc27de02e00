namespace Sxsh.Pipeline.Queries;

/// <summary>The bytes of a submission.</summary>
/// <param name="Content">The bytes, to be disposed by the caller.</param>
/// <param name="FileName">File name as sent.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes.</param>
public sealed record OriginalAnswer(Stream Content, string FileName, long Bytes, string Sha256);
