namespace Sxsh.Testing;

/// <summary>An account of a running Azurite that no other test uses.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">Its key, in Base64.</param>
/// <param name="BlobEndpoint">Address of its blobs.</param>
/// <param name="QueueEndpoint">Address of its queues.</param>
/// <param name="TableEndpoint">Address of its tables.</param>
public sealed record AzuriteAccount(string Name, string Key, Uri BlobEndpoint, Uri QueueEndpoint, Uri TableEndpoint)
{
    /// <summary>Connection string of the account.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Name};AccountKey={Key};BlobEndpoint={BlobEndpoint};QueueEndpoint={QueueEndpoint};TableEndpoint={TableEndpoint};";
}
