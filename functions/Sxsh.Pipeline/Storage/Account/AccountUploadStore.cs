using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The containers <c>reports</c> and <c>receipts</c> of an account.</summary>
internal sealed class AccountUploadStore(BlobServiceClient blobs) : IUploadStore
{
    private const string DatasetMetadata = "dataset";

    // Accounts with a hierarchical namespace list folders as blobs of no bytes with this mark.
    private const string FolderMetadata = "hdi_isfolder";

    private readonly BlobContainerClient _reports = blobs.GetBlobContainerClient(StorageNames.Reports);
    private readonly BlobContainerClient _receipts = blobs.GetBlobContainerClient(StorageNames.Receipts);

    /// <inheritdoc/>
    public IAsyncEnumerable<UploadedBlob> ListAsync(CancellationToken cancellationToken) =>
        OrdinalOrder.SortAsync(
            _reports.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellationToken)
                .Where(item => item.Metadata?.ContainsKey(FolderMetadata) != true)
                .Select(Describe),
            blob => blob.Name,
            cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListReceiptsAsync(CancellationToken cancellationToken) =>
        OrdinalOrder.SortAsync(
            _receipts.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken).Select(item => item.Name),
            name => name,
            cancellationToken);

    /// <inheritdoc/>
    public async Task<UploadedBlob?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (!BlobNames.IsAddressable(name))
        {
            return null;
        }

        try
        {
            BlobProperties properties = await _reports.GetBlobClient(name).GetPropertiesAsync(null, cancellationToken);
            return new UploadedBlob(name, BlobETags.Text(properties.ETag), properties.LastModified, properties.ContentLength, DatasetOf(properties.Metadata));
        }
        catch (RequestFailedException exception) when (BlobErrors.IsMissing(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenReadAsync(UploadedBlob blob, CancellationToken cancellationToken)
    {
        if (!BlobNames.IsAddressable(blob.Name))
        {
            return null;
        }

        var options = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = BlobETags.Parse(blob.ETag) } };
        try
        {
            BlobDownloadStreamingResult result = await _reports.GetBlobClient(blob.Name).DownloadStreamingAsync(options, cancellationToken);
            return result.Content;
        }
        catch (RequestFailedException exception) when (BlobErrors.IsMissing(exception) || BlobErrors.IsConflict(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<UploadedBlob> WriteAsync(string name, Stream content, Dataset dataset, Actor sender, CancellationToken cancellationToken)
    {
        BlobNames.Require(name);
        using var hash = SHA256.Create();
        using var hashed = new CryptoStream(content, hash, CryptoStreamMode.Read, leaveOpen: true);
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            Metadata = new Dictionary<string, string> { [DatasetMetadata] = WireNames.Of(dataset) },
            TransferOptions = new StorageTransferOptions { InitialTransferSize = 4 << 20, MaximumTransferSize = 4 << 20, MaximumConcurrency = 2 },
        };
        BlobClient blob = _reports.GetBlobClient(name);
        try
        {
            await blob.UploadAsync(hashed, options, cancellationToken);
        }
        catch (RequestFailedException exception) when (BlobErrors.IsConflict(exception))
        {
            throw new InvalidOperationException($"A blob named '{name}' exists.", exception);
        }

        UploadedBlob uploaded = await FindAsync(name, cancellationToken)
            ?? throw new InvalidOperationException($"The blob '{name}' was deleted as soon as it was written.");
        var receipt = new Receipt(uploaded.Length, Convert.ToHexStringLower(hash.Hash ?? []), uploaded.LastModified, uploaded.ETag, sender.Role is { } role ? WireNames.Of(role) : null, sender.Id, sender.Name);
        await _receipts.GetBlobClient(name).UploadAsync(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(receipt, JsonSerializerOptions.Web)),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } },
            cancellationToken);
        return uploaded;
    }

    /// <inheritdoc/>
    public async Task<Actor?> FindSenderAsync(string name, CancellationToken cancellationToken)
    {
        if (!BlobNames.IsAddressable(name))
        {
            return null;
        }

        try
        {
            BlobDownloadResult result = await _receipts.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            Receipt? receipt = JsonSerializer.Deserialize<Receipt>(result.Content, JsonSerializerOptions.Web);
            return receipt is { SenderId: { } id } ? new Actor(receipt.SenderRole is { } role ? WireNames.Parse<Role>(role) : null, id, receipt.SenderName ?? id) : Actor.System;
        }
        catch (RequestFailedException exception) when (BlobErrors.IsMissing(exception))
        {
            return null;
        }
    }

    private static UploadedBlob Describe(BlobItem item) => new(
        item.Name,
        BlobETags.Text(item.Properties.ETag),
        item.Properties.LastModified ?? default,
        item.Properties.ContentLength ?? 0,
        DatasetOf(item.Metadata));

    private static Dataset DatasetOf(IDictionary<string, string>? metadata) =>
        metadata is not null && metadata.TryGetValue(DatasetMetadata, out string? name) && WireNames.TryParse(name, out Dataset dataset) ? dataset : Dataset.Real;

    /// <summary>What a receipt says.</summary>
    /// <param name="Length">Size in bytes.</param>
    /// <param name="Sha256">Hash of the bytes as they were received.</param>
    /// <param name="At">When the blob was written, UTC.</param>
    /// <param name="ETag">ETag of the blob.</param>
    /// <param name="SenderRole">In what capacity it was sent; null for the system itself.</param>
    /// <param name="SenderId">Who sent it; null in receipts from before that was kept.</param>
    /// <param name="SenderName">The same, to be shown.</param>
    private sealed record Receipt(long Length, string Sha256, DateTimeOffset At, string ETag, string? SenderRole, string? SenderId, string? SenderName);
}
