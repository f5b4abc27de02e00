using Azure.Core;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>All stores over one storage account: Azure's, or Azurite's.</summary>
public static class StorageAccount
{
    /// <summary>Opens the stores; asks the services nothing yet.</summary>
    /// <param name="settings">Which account.</param>
    /// <returns>The stores.</returns>
    /// <exception cref="ArgumentException">Not exactly one of connection string and account name is given.</exception>
    /// <exception cref="FormatException">The connection string is none.</exception>
    public static Stores Open(StorageSettings settings)
    {
        StorageClients clients = StorageClients.Open(settings, Patient);
        StorageClients probes = StorageClients.Open(settings, Impatient);
        return new Stores(
            new AccountUploadStore(clients.Blobs),
            new AccountOriginalStore(clients.Blobs, StorageNames.Originals),
            new AccountSubmissionLedger(clients.Tables),
            new AccountRunStore(clients.Tables),
            new AccountPublishedStore(clients.Blobs),
            new AccountWorkQueue(clients.Queues),
            new AccountKeyStore(clients.Tables),
            new AccountCounterStore(clients.Tables),
            new AccountAuditOutbox(clients.Tables),
            new AccountCalendarStore(clients.Tables),
            new AccountCoverStore(clients.Tables),
            new AccountOriginalStore(clients.Blobs, StorageNames.Attachments),
            new AccountAuditStore(clients.Tables),
            new AccountAuditHeadStore(clients.Blobs),
            new AccountNoticeStore(clients.Tables),
            new AccountWebhookStore(clients.Tables),
            new AccountGuidanceStore(clients.Tables),
            new AccountStorageSetup(clients, probes));
    }

    // About 12 seconds in all: a service that is away longer is the host's matter, which tries again later.
    private static void Patient(ClientOptions options)
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromSeconds(0.8);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(30);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(60);
    }

    private static void Impatient(ClientOptions options)
    {
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(3);
    }
}
