using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>The container <c>reports</c>, as provinces fill it, and the receipts of uploads through the API.</summary>
public interface IUploadStore : IUploadFeed
{
    /// <summary>Looks up a blob.</summary>
    /// <param name="name">Path within the container.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The blob, or <see langword="null"/> if there is none.</returns>
    Task<UploadedBlob?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Opens exactly the bytes that were looked up (If-Match).</summary>
    /// <param name="blob">The blob as it was found.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The bytes, to be disposed by the caller; <see langword="null"/> if the blob has been overwritten or deleted since.</returns>
    Task<Stream?> OpenReadAsync(UploadedBlob blob, CancellationToken cancellationToken);

    /// <summary>Writes a new blob and, once it stands, its receipt.</summary>
    /// <param name="name">Path within the container; holds a fresh upload id.</param>
    /// <param name="content">The bytes; read once, never held whole in memory.</param>
    /// <param name="dataset">Real or synthetic.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The blob.</returns>
    /// <exception cref="InvalidOperationException">A blob of that name exists.</exception>
    Task<UploadedBlob> WriteAsync(string name, Stream content, Dataset dataset, CancellationToken cancellationToken) =>
        WriteAsync(name, content, dataset, Actor.System, cancellationToken);

    /// <summary>Writes a new blob and, once it stands, its receipt, which says who sent it.</summary>
    /// <param name="name">Path within the container; holds a fresh upload id.</param>
    /// <param name="content">The bytes; read once, never held whole in memory.</param>
    /// <param name="dataset">Real or synthetic.</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The blob.</returns>
    /// <exception cref="InvalidOperationException">A blob of that name exists.</exception>
    Task<UploadedBlob> WriteAsync(string name, Stream content, Dataset dataset, Actor sender, CancellationToken cancellationToken);

    /// <summary>Tells who sent an upload, as its receipt says. Provinces cannot write receipts, so nobody can claim to be somebody else.</summary>
    /// <param name="name">Path within the container.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Who; <see langword="null"/> if there is no receipt: it did not come through the API.</returns>
    Task<Actor?> FindSenderAsync(string name, CancellationToken cancellationToken);

    /// <summary>Lists the receipts: what was uploaded through the API, even if its blob was deleted since.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Blob names in ordinal order.</returns>
    IAsyncEnumerable<string> ListReceiptsAsync(CancellationToken cancellationToken);
}
