using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>What has been uploaded: a feed of the container <c>reports</c>.</summary>
public interface IUploadFeed
{
    /// <summary>Lists the uploads.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Every blob, by name in ordinal order.</returns>
    IAsyncEnumerable<UploadedBlob> ListAsync(CancellationToken cancellationToken);
}
