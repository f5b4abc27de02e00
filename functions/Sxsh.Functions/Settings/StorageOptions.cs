namespace Sxsh.Functions.Settings;

/// <summary>Section <c>Storage</c>: which account holds reports, ledger and roll-ups. One of the two is needed.</summary>
/// <remarks>Where neither is set, <c>AzureWebJobsStorage</c> (or <c>AzureWebJobsStorage__accountName</c>) is taken: the setting that the host's own bindings use, so that both see one account.</remarks>
public sealed class StorageOptions
{
    /// <summary>Connection string with a shared key, <c>UseDevelopmentStorage=true</c> for Azurite on its usual ports; <see langword="null"/> where a managed identity is used.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Name of the account, opened with the app's own identity; <see langword="null"/> where a connection string is given.</summary>
    public string? AccountName { get; set; }
}
