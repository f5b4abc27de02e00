using Microsoft.Extensions.Options;

namespace Sxsh.Functions.Settings;

/// <summary>Refuses to start without exactly one way to an account.</summary>
public sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        bool hasConnection = !string.IsNullOrWhiteSpace(options.ConnectionString);
        bool hasAccount = !string.IsNullOrWhiteSpace(options.AccountName);
        return hasConnection == hasAccount
            ? ValidateOptionsResult.Fail("Set exactly one of Storage:ConnectionString and Storage:AccountName (or AzureWebJobsStorage).")
            : ValidateOptionsResult.Success;
    }
}
