using Azure;
using Azure.Identity;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>Containers, tables and queues of an account.</summary>
/// <param name="clients">Make what is missing.</param>
/// <param name="probes">Ask once, and not for long.</param>
internal sealed class AccountStorageSetup(StorageClients clients, StorageClients probes) : IStorageSetup
{
    private static readonly string[] Containers = [StorageNames.Reports, StorageNames.Receipts, StorageNames.Originals, StorageNames.Attachments, StorageNames.Published, StorageNames.AuditHeads];
    private static readonly string[] TableNames = [StorageNames.Submissions, StorageNames.Observations, StorageNames.Issues, StorageNames.Calendar, StorageNames.Keys, StorageNames.Counters, StorageNames.Audit, StorageNames.Notices, StorageNames.Webhooks, StorageNames.Deliveries, StorageNames.Answers, StorageNames.Corrections];
    private static readonly string[] Queues = [StorageNames.RollUps, StorageNames.PoisonedRollUps];

    /// <inheritdoc/>
    public Task EnsureAsync(CancellationToken cancellationToken) => Task.WhenAll(
    [
        .. Containers.Select(name => clients.Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
        .. TableNames.Select(name => clients.Tables.GetTableClient(name).CreateIfNotExistsAsync(cancellationToken)),
        .. Queues.Select(name => clients.Queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
    ]);

    /// <inheritdoc/>
    public async Task<bool> IsReachableAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(
                probes.Blobs.GetBlobContainerClient(StorageNames.Reports).ExistsAsync(cancellationToken),
                probes.Queues.GetQueueClient(StorageNames.RollUps).ExistsAsync(cancellationToken),
                ProbeTablesAsync(cancellationToken));
            return true;
        }
        catch (Exception exception) when (IsUnreachable(exception) && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    // The network timeout of the pipeline shows itself as a cancellation that nobody asked for.
    private static bool IsUnreachable(Exception exception) =>
        exception is RequestFailedException or AggregateException or HttpRequestException or AuthenticationFailedException or OperationCanceledException;

    private async Task ProbeTablesAsync(CancellationToken cancellationToken)
    {
        try
        {
            await probes.Tables.GetTableClient(StorageNames.Submissions)
                .GetEntityIfExistsAsync<TableEntity>("probe", "probe", null, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.TableNotFound)
        {
            // It answered.
        }
    }
}
