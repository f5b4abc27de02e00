namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>The table service that a connection string names.</summary>
/// <param name="Endpoint">Address of the service.</param>
/// <param name="Credential">Name and key of the account.</param>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    // Public and the same everywhere: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Reads a connection string.</summary>
    /// <param name="text">With <c>UseDevelopmentStorage=true</c>, or with <c>AccountName</c> and <c>AccountKey</c> and, if the address is not the public one, <c>TableEndpoint</c> or <c>EndpointSuffix</c>.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="FormatException">It is no connection string, or names no account or key.</exception>
    public static TableConnectionString Parse(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 1)
            {
                // Says nothing of the part itself: it may be a key.
                throw new FormatException("A connection string consists of Name=Value, parted by semicolons.");
            }

            settings[part[..at]] = part[(at + 1)..];
        }

        if (settings.TryGetValue("UseDevelopmentStorage", out string? development) && bool.TryParse(development, out bool isDevelopment) && isDevelopment)
        {
            return new TableConnectionString(new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"), new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));
        }

        string account = Required("AccountName");
        var credential = new TableSharedKeyCredential(account, Required("AccountKey"));
        if (settings.TryGetValue("TableEndpoint", out string? endpoint))
        {
            return new TableConnectionString(new Uri(endpoint), credential);
        }

        string protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        string suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new TableConnectionString(new Uri($"{protocol}://{account}.table.{suffix}"), credential);

        string Required(string name) =>
            settings.TryGetValue(name, out string? value) && value.Length > 0 ? value : throw new FormatException($"The connection string has no {name}.");
    }
}
