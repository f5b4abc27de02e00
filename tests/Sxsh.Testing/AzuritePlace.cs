using System.Globalization;

namespace Sxsh.Testing;

/// <summary>Where an Azurite keeps what it is told and listens, so that it can be killed and started again.</summary>
/// <param name="Folder">Folder of its files.</param>
/// <param name="BlobPort">Port of its blobs.</param>
/// <param name="QueuePort">Port of its queues.</param>
/// <param name="TablePort">Port of its tables.</param>
public sealed record AzuritePlace(string Folder, int BlobPort, int QueuePort, int TablePort)
{
    /// <summary>Its options on the command line.</summary>
    internal IEnumerable<string> Options => ["--location", Folder, "--blobPort", Text(BlobPort), "--queuePort", Text(QueuePort), "--tablePort", Text(TablePort)];

    /// <summary>An account there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="key">Its key, in Base64.</param>
    /// <returns>The account.</returns>
    public AzuriteAccount Account(string name, string key) => new(name, key, Endpoint(BlobPort, name), Endpoint(QueuePort, name), Endpoint(TablePort, name));

    private static Uri Endpoint(int port, string name) => new($"http://127.0.0.1:{Text(port)}/{name}");

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
