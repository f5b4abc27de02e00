using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The three clients of one account.</summary>
/// <param name="Blobs">Its blobs.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Queues">Its queues.</param>
internal sealed record StorageClients(BlobServiceClient Blobs, TableServiceClient Tables, QueueServiceClient Queues)
{
    /// <summary>Makes the clients; asks the services nothing.</summary>
    /// <param name="settings">Which account.</param>
    /// <param name="configure">Sets retries and timeouts.</param>
    /// <returns>The clients.</returns>
    /// <exception cref="ArgumentException">Not exactly one of connection string and account name is given.</exception>
    /// <exception cref="FormatException">The connection string is none.</exception>
    public static StorageClients Open(StorageSettings settings, Action<ClientOptions> configure)
    {
        bool hasConnectionString = !string.IsNullOrWhiteSpace(settings.ConnectionString);
        if (hasConnectionString != string.IsNullOrWhiteSpace(settings.AccountName))
        {
            throw new ArgumentException("Give either a connection string or an account name.", nameof(settings));
        }

        // Pinned: the pinned Azurite refuses versions that it does not know.
        var blobOptions = new BlobClientOptions(BlobClientOptions.ServiceVersion.V2023_01_03);
        var tableOptions = new TableClientOptions();
        var queueOptions = new QueueClientOptions(QueueClientOptions.ServiceVersion.V2021_08_06);
        configure(blobOptions);
        configure(tableOptions);
        configure(queueOptions);
        if (hasConnectionString)
        {
            return new StorageClients(
                new BlobServiceClient(settings.ConnectionString, blobOptions),
                new TableServiceClient(settings.ConnectionString ?? string.Empty, tableOptions),
                new QueueServiceClient(settings.ConnectionString, queueOptions));
        }

        var credential = new DefaultAzureCredential();
        return new StorageClients(
            new BlobServiceClient(Endpoint("blob"), credential, blobOptions),
            new TableServiceClient(Endpoint("table"), credential, tableOptions),
            new QueueServiceClient(Endpoint("queue"), credential, queueOptions));

        Uri Endpoint(string service) => new($"https://{settings.AccountName}.{service}.{settings.EndpointSuffix}");
    }
}
