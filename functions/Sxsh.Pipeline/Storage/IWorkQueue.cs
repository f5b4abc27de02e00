namespace Sxsh.Pipeline.Storage;

/// <summary>The queue <c>rollups</c>. A message is worked at least once.</summary>
public interface IWorkQueue
{
    /// <summary>Adds a message.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the message is kept.</returns>
    Task SendAsync(string text, CancellationToken cancellationToken);

    /// <summary>Takes messages and hides them from others for a while.</summary>
    /// <param name="most">How many at the most, 1 to 32.</param>
    /// <param name="hiddenFor">How long they stay hidden if they are not completed.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The messages; none if the queue is empty.</returns>
    Task<IReadOnlyList<WorkItem>> ReceiveAsync(int most, TimeSpan hiddenFor, CancellationToken cancellationToken);

    /// <summary>Removes a message that was worked. Nothing happens if somebody else has it by now.</summary>
    /// <param name="item">The message.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is removed.</returns>
    Task CompleteAsync(WorkItem item, CancellationToken cancellationToken);

    /// <summary>Makes a message come back after a while, because working it failed.</summary>
    /// <param name="item">The message.</param>
    /// <param name="after">How long it stays hidden.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when that is kept.</returns>
    Task RetryAsync(WorkItem item, TimeSpan after, CancellationToken cancellationToken);

    /// <summary>Moves a message that cannot be worked to the poison queue <c>rollups-poison</c>.</summary>
    /// <param name="item">The message.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is moved.</returns>
    Task PoisonAsync(WorkItem item, CancellationToken cancellationToken);
}
