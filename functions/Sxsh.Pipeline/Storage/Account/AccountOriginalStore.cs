using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A container of an account that holds bytes under their hash: <c>originals</c> or <c>attachments</c>.</summary>
internal sealed class AccountOriginalStore(BlobServiceClient blobs, string container) : IOriginalStore
{
    private const string ReportMetadata = "report";

    private readonly BlobContainerClient _originals = blobs.GetBlobContainerClient(container);

    /// <inheritdoc/>
    public async Task<string> AddAsync(string sha256, Stream content, string report, CancellationToken cancellationToken)
    {
        if (await FindFirstReportAsync(sha256, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },

            // Metadata travel in headers, which are ASCII; a report's key is left as it is by this.
            Metadata = new Dictionary<string, string> { [ReportMetadata] = Uri.EscapeDataString(report) },
        };
        try
        {
            await _originals.GetBlobClient(sha256).UploadAsync(content, options, cancellationToken);
            return report;
        }
        catch (RequestFailedException exception) when (BlobErrors.IsConflict(exception))
        {
            return await FindFirstReportAsync(sha256, cancellationToken) ?? report;
        }
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadStreamingResult result = await _originals.GetBlobClient(sha256).DownloadStreamingAsync(new BlobDownloadOptions(), cancellationToken);
            return result.Content;
        }
        catch (RequestFailedException exception) when (BlobErrors.IsMissing(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<string?> FindFirstReportAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties properties = await _originals.GetBlobClient(sha256).GetPropertiesAsync(null, cancellationToken);
            return Uri.UnescapeDataString(properties.Metadata[ReportMetadata]);
        }
        catch (RequestFailedException exception) when (BlobErrors.IsMissing(exception))
        {
            return null;
        }
    }
}
