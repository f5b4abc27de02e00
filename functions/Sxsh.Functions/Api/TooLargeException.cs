namespace Sxsh.Functions.Api;

/// <summary>An upload passed the limit while it was read; nothing of it is kept.</summary>
/// <param name="maxBytes">The limit in bytes.</param>
public sealed class TooLargeException(long maxBytes) : Exception("The upload is larger than is taken.")
{
    /// <summary>The limit in bytes.</summary>
    public long MaxBytes { get; } = maxBytes;
}
