namespace Sxsh.Pipeline.Storage;

/// <summary>The container <c>originals</c>: every set of bytes once, under its hash, never overwritten.</summary>
public interface IOriginalStore
{
    /// <summary>Keeps a set of bytes, unless they are kept already.</summary>
    /// <param name="sha256">Their SHA-256, 64 lower-case hexadecimal digits.</param>
    /// <param name="content">The bytes, seekable.</param>
    /// <param name="report">The report they were first seen under.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The report they were first seen under: this one or, where they were kept already, the one of then.</returns>
    Task<string> AddAsync(string sha256, Stream content, string report, CancellationToken cancellationToken);

    /// <summary>Opens a set of bytes.</summary>
    /// <param name="sha256">Their SHA-256.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The bytes, to be disposed by the caller; <see langword="null"/> if they are not kept.</returns>
    Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>Tells under which report a set of bytes was first seen.</summary>
    /// <param name="sha256">Their SHA-256.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The report; <see langword="null"/> if the bytes are not kept.</returns>
    Task<string?> FindFirstReportAsync(string sha256, CancellationToken cancellationToken);
}
