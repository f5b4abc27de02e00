namespace Sxsh.Pipeline.Storage.Account;

/// <summary>Which storage account is used. Either <see cref="ConnectionString"/> or <see cref="AccountName"/> is given.</summary>
public sealed class StorageSettings
{
    /// <summary>Connection string with the account's key, or <c>UseDevelopmentStorage=true</c> for Azurite on its usual ports; <see langword="null"/> to sign in with a managed identity.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Name of the account, to sign in with a managed identity or another identity of the environment; <see langword="null"/> if there is a connection string.</summary>
    public string? AccountName { get; set; }

    /// <summary>Domain of the storage services.</summary>
    public string EndpointSuffix { get; set; } = "core.windows.net";
}
