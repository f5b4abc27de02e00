using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The container <c>audit-heads</c> of an account.</summary>
/// <remarks>A blob is written once (If-None-Match), and put under a legal hold where the account has version-level immutability for the container; Azurite, and accounts without it, refuse the hold.</remarks>
internal sealed class AccountAuditHeadStore(BlobServiceClient blobs) : IAuditHeadStore
{
    private readonly BlobContainerClient _heads = blobs.GetBlobContainerClient(StorageNames.AuditHeads);

    // Asked once: whether holds are taken does not change while the app runs.
    private volatile bool _hasNoHolds;

    /// <inheritdoc/>
    public async Task<bool> TryWriteAsync(AuditHead head, CancellationToken cancellationToken)
    {
        BlobClient blob = _heads.GetBlobClient($"{head.Chain}/{head.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json");
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
        };
        try
        {
            await blob.UploadAsync(BinaryData.FromString(AuditJson.Write(head) + "\n"), options, cancellationToken);
        }
        catch (RequestFailedException exception) when (BlobErrors.IsConflict(exception))
        {
            return false;
        }

        await HoldAsync(blob, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync(AuditChain chain, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (BlobItem item in _heads.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{chain}/", cancellationToken))
        {
            BlobDownloadResult head = await _heads.GetBlobClient(item.Name).DownloadContentAsync(cancellationToken);
            yield return head.Content.ToString().TrimEnd('\n');
        }
    }

    private async Task HoldAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        if (_hasNoHolds)
        {
            return;
        }

        try
        {
            await blob.SetLegalHoldAsync(true, cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.Status is 400 or 403 or 404 or 405 or 409 or 501)
        {
            _hasNoHolds = true;
        }
    }
}
