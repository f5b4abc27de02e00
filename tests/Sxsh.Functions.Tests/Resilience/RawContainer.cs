using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>The container <c>reports</c> as somebody else's tool sees it.</summary>
public sealed class RawContainer(string storage)
{
    private readonly BlobContainerClient _reports = new BlobServiceClient(storage, Options()).GetBlobContainerClient("reports");

    /// <summary>Writes a blob over whatever is there.</summary>
    public async Task<DateTimeOffset> PutAsync(string name, byte[] content, Dataset dataset)
    {
        using MemoryStream stream = new(content);
        BlobUploadOptions options = new() { Metadata = new Dictionary<string, string> { ["dataset"] = dataset == Dataset.Real ? "real" : "synthetic" } };
        Response<BlobContentInfo> response = await _reports.GetBlobClient(name).UploadAsync(stream, options);
        return response.Value.LastModified;
    }

    public Task DeleteAsync(string name) => _reports.GetBlobClient(name).DeleteAsync();

    /// <summary>Changes what the blob says of itself, not its bytes.</summary>
    public Task MarkAsync(string name, Dataset dataset) =>
        _reports.GetBlobClient(name).SetMetadataAsync(new Dictionary<string, string> { ["dataset"] = dataset == Dataset.Real ? "real" : "synthetic" });

    private static BlobClientOptions Options()
    {
        BlobClientOptions options = new(BlobClientOptions.ServiceVersion.V2023_01_03);
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(5);
        return options;
    }
}
