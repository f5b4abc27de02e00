using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage.Account;

public sealed class AccountStorageSetupTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Ensure_Twice_MakesContainersAndQueuesOnce()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        Stores stores = await account.OpenStoresAsync();

        await stores.Setup.EnsureAsync(Samples.Token);

        Assert.Equal(
            ["attachments", "audit-heads", "originals", "published", "receipts", "reports"],
            await new BlobServiceClient(account.ConnectionString).GetBlobContainersAsync(cancellationToken: Samples.Token).Select(item => item.Name).ToListAsync(Samples.Token));
        Assert.Equal(
            ["rollups", "rollups-poison"],
            await new QueueServiceClient(account.ConnectionString).GetQueuesAsync(cancellationToken: Samples.Token).Select(item => item.Name).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task IsReachable_StorageAnswers_ReturnsTrueBeforeAndAfterSetup()
    {
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = (await azurite.NewAccountAsync()).ConnectionString });

        Assert.True(await stores.Setup.IsReachableAsync(Samples.Token));
        await stores.Setup.EnsureAsync(Samples.Token);
        Assert.True(await stores.Setup.IsReachableAsync(Samples.Token));
    }

    [Theory]
    [InlineData("blob")]
    [InlineData("queue")]
    [InlineData("table")]
    public async Task IsReachable_OneServiceIsNotThere_ReturnsFalse(string service)
    {
        AzuriteAccount account = await azurite.NewAccountAsync();

        Assert.False(await IsReachableAsync(Replace(account, service, new Uri($"http://127.0.0.1:{ClosedPort()}/{account.Name}"))));
    }

    [Fact]
    public async Task IsReachable_ServiceNeverAnswers_ReturnsFalse()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        Assert.False(await IsReachableAsync(Replace(account, "table", new Uri($"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/{account.Name}"))));
    }

    [Fact]
    public async Task IsReachable_WrongKey_ReturnsFalse()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();

        Assert.False(await IsReachableAsync(account with { Key = "c2VjcmV0" }));
    }

    [Fact]
    public async Task IsReachable_CallIsStopped_Throws()
    {
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = (await azurite.NewAccountAsync()).ConnectionString });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stores.Setup.IsReachableAsync(new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " ")]
    [InlineData("UseDevelopmentStorage=true", "sxsh")]
    public void Open_NotExactlyOneSetting_Throws(string? connectionString, string? accountName)
    {
        var settings = new StorageSettings { ConnectionString = connectionString, AccountName = accountName };

        Assert.Throws<ArgumentException>(() => StorageAccount.Open(settings));
    }

    [Fact]
    public void Open_AccountName_NeedsNoNetwork()
    {
        Assert.NotNull(StorageAccount.Open(new StorageSettings { AccountName = "sxsh" }).Ledger);
    }

    private static Task<bool> IsReachableAsync(AzuriteAccount account) =>
        StorageAccount.Open(new StorageSettings { ConnectionString = account.ConnectionString }).Setup.IsReachableAsync(Samples.Token);

    private static AzuriteAccount Replace(AzuriteAccount account, string service, Uri endpoint) => service switch
    {
        "blob" => account with { BlobEndpoint = endpoint },
        "queue" => account with { QueueEndpoint = endpoint },
        _ => account with { TableEndpoint = endpoint },
    };

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
