using Azure;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>ETags of blobs as text. A listing tells them without quotes, a header with them: the text has none.</summary>
internal static class BlobETags
{
    /// <summary>An ETag as text.</summary>
    /// <param name="etag">The ETag, with quotes or without.</param>
    /// <returns>For example <c>0x8DC2F1A7B3C4D5E</c>.</returns>
    public static string Text(ETag? etag) => etag?.ToString("G").Trim('"') ?? string.Empty;

    /// <summary>An ETag for a condition.</summary>
    /// <param name="text">What <see cref="Text"/> made.</param>
    /// <returns>The ETag, with quotes.</returns>
    public static ETag Parse(string text) => new($"\"{text}\"");
}
