using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The queues <c>rollups</c> and <c>rollups-poison</c> of an account. Texts are in Base64, as the Functions host expects them.</summary>
internal sealed class AccountWorkQueue(QueueServiceClient queues) : IWorkQueue
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    // Encoded here, not by the client: that one fails on a message that somebody sent as plain text, and all behind it would wait.
    private readonly QueueClient _queue = queues.GetQueueClient(StorageNames.RollUps);
    private readonly QueueClient _poison = queues.GetQueueClient(StorageNames.PoisonedRollUps);

    /// <inheritdoc/>
    public Task SendAsync(string text, CancellationToken cancellationToken) => SendAsync(_queue, text, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WorkItem>> ReceiveAsync(int most, TimeSpan hiddenFor, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 32);
        QueueMessage[] messages = await _queue.ReceiveMessagesAsync(most, hiddenFor, cancellationToken);
        return [.. messages.Select(message => new WorkItem(message.MessageId, message.PopReceipt, Decode(message.MessageText), message.DequeueCount))];
    }

    /// <inheritdoc/>
    public async Task CompleteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.DeleteMessageAsync(item.Id, item.Receipt, cancellationToken);
        }
        catch (RequestFailedException exception) when (IsTakenByOthers(exception))
        {
            // Whoever has it now will complete it.
        }
    }

    /// <inheritdoc/>
    public async Task RetryAsync(WorkItem item, TimeSpan after, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.UpdateMessageAsync(item.Id, item.Receipt, Encode(item.Text), after, cancellationToken);
        }
        catch (RequestFailedException exception) when (IsTakenByOthers(exception))
        {
            // It came back already.
        }
    }

    /// <inheritdoc/>
    public async Task PoisonAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await SendAsync(_poison, item.Text, cancellationToken);
        await CompleteAsync(item, cancellationToken);
    }

    private static async Task SendAsync(QueueClient queue, string text, CancellationToken cancellationToken) =>
        await queue.SendMessageAsync(Encode(text), null, Forever, cancellationToken);

    private static bool IsTakenByOthers(RequestFailedException exception) => exception.ErrorCode is "MessageNotFound" or "PopReceiptMismatch";

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Decode(string message)
    {
        byte[] bytes = new byte[message.Length];
        return Convert.TryFromBase64String(message, bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length) : message;
    }
}
