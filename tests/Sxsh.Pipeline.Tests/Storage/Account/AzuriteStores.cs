using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Pipeline.Tests.Storage.Account;

/// <summary>Opens stores over Azurite.</summary>
internal static class AzuriteStores
{
    public static async Task<Stores> NewStoresAsync(this AzuriteFixture azurite) => await (await azurite.NewAccountAsync()).OpenStoresAsync();

    public static async Task<Stores> OpenStoresAsync(this AzuriteAccount account)
    {
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = account.ConnectionString });
        await stores.Setup.EnsureAsync(Samples.Token);
        return stores;
    }
}
