using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The container <c>published</c> of an account.</summary>
internal sealed class AccountPublishedStore(BlobServiceClient blobs) : IPublishedStore
{
    private const string Json = "application/json";
    private const int NotModified = 304;

    private readonly BlobContainerClient _published = blobs.GetBlobContainerClient(StorageNames.Published);

    // The index is asked for far more often than it changes: storage is asked whether it has, and only then reads it out.
    private readonly ConcurrentDictionary<CubeScope, CubeIndex> _last = new();

    /// <inheritdoc/>
    public async Task<CubeIndex?> ReadIndexAsync(CubeScope scope, CancellationToken cancellationToken)
    {
        CubeIndex? last = _last.GetValueOrDefault(scope);
        BlobDownloadOptions options = new() { Conditions = last?.ETag is { } known ? new BlobRequestConditions { IfNoneMatch = BlobETags.Parse(known) } : null };
        try
        {
            Response<BlobDownloadResult> response = await _published.GetBlobClient(IndexName(scope)).DownloadContentAsync(options, cancellationToken);
            if (response.GetRawResponse().Status == NotModified && last is not null)
            {
                return last;
            }

            CubeIndex index = Read(response.Value);
            _last[scope] = index;
            return index;
        }
        catch (RequestFailedException exception) when (BlobErrors.IsMissing(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> TryWriteIndexAsync(CubeScope scope, CubeIndex index, CancellationToken cancellationToken)
    {
        var areas = new SortedDictionary<string, AreaVersion>(index.Areas.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value), StringComparer.Ordinal);
        BinaryData content = BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(new IndexContent(index.Hash, index.MadeAt, areas), JsonSerializerOptions.Web));
        BlobRequestConditions conditions = index.ETag is { } etag
            ? new BlobRequestConditions { IfMatch = BlobETags.Parse(etag) }
            : new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            await UploadAsync(IndexName(scope), content, null, conditions, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (BlobErrors.IsConflict(exception) || BlobErrors.IsMissing(exception))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public Task WritePartAsync(CubeAudience audience, Area area, string hash, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        WriteOnceAsync(PartName(audience, area, hash), json, null, cancellationToken);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> ReadPartAsync(CubeAudience audience, Area area, string hash, CancellationToken cancellationToken) =>
        ReadAsync(PartName(audience, area, hash), cancellationToken);

    /// <inheritdoc/>
    public Task WriteCubeAsync(CubeScope scope, string hash, ReadOnlyMemory<byte> brotli, CancellationToken cancellationToken) =>
        WriteOnceAsync(CubeName(scope, hash), brotli, "br", cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> HasCubeAsync(CubeScope scope, string hash, CancellationToken cancellationToken) =>
        await _published.GetBlobClient(CubeName(scope, hash)).ExistsAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> ReadCubeAsync(CubeScope scope, string hash, CancellationToken cancellationToken) =>
        ReadAsync(CubeName(scope, hash), cancellationToken);

    private static CubeIndex Read(BlobDownloadResult result)
    {
        IndexContent content = JsonSerializer.Deserialize<IndexContent>(result.Content, JsonSerializerOptions.Web)
            ?? throw new FormatException("The index of the cube is empty.");
        return new CubeIndex(
            content.Hash,
            content.MadeAt,
            content.Areas.ToDictionary(pair => Area.Parse(pair.Key), pair => pair.Value),
            BlobETags.Text(result.Details.ETag));
    }

    private static string IndexName(CubeScope scope) => $"cube/{scope}/latest.json";

    private static string CubeName(CubeScope scope, string hash) => $"cube/{scope}/{hash}.json";

    private static string PartName(CubeAudience audience, Area area, string hash) =>
        audience == CubeAudience.National ? $"parts/{area}/{hash}.json" : $"parts/{WireNames.Of(audience)}/{area}/{hash}.json";

    private async Task WriteOnceAsync(string name, ReadOnlyMemory<byte> content, string? encoding, CancellationToken cancellationToken)
    {
        try
        {
            await UploadAsync(name, BinaryData.FromBytes(content), encoding, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellationToken);
        }
        catch (RequestFailedException exception) when (BlobErrors.IsConflict(exception))
        {
            // The name is the content's hash: what stands there is the same.
        }
    }

    private async Task UploadAsync(string name, BinaryData content, string? encoding, BlobRequestConditions conditions, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = conditions,
            HttpHeaders = new BlobHttpHeaders { ContentType = Json, ContentEncoding = encoding },
        };
        await _published.GetBlobClient(name).UploadAsync(content, options, cancellationToken);
    }

    private async Task<ReadOnlyMemory<byte>?> ReadAsync(string name, CancellationToken cancellationToken) =>
        (await DownloadAsync(name, cancellationToken))?.Content.ToMemory();

    private async Task<BlobDownloadResult?> DownloadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await _published.GetBlobClient(name).DownloadContentAsync(cancellationToken);
        }
        catch (RequestFailedException exception) when (BlobErrors.IsMissing(exception))
        {
            return null;
        }
    }

    /// <summary>What <c>latest.json</c> holds.</summary>
    private sealed record IndexContent(string Hash, DateTimeOffset MadeAt, IReadOnlyDictionary<string, AreaVersion> Areas);
}
