namespace Sxsh.Functions.Hosting;

/// <summary>Ends another's pause early. Nothing may depend on it: whoever is not rung for, for example because another instance has the news, looks for itself after its pause.</summary>
/// <param name="time">The clock.</param>
public sealed class Bell(TimeProvider time)
{
    private TaskCompletionSource _rung = NewRing();

    /// <summary>Rings. A ring that nobody waits for ends the next wait.</summary>
    public void Ring() => Volatile.Read(ref _rung).TrySetResult();

    /// <summary>Waits for a ring. Rings up to its end are answered by it, so that one look after it sees all that they meant.</summary>
    /// <param name="atMost">How long to wait if nobody rings.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that ends with the ring or after the time.</returns>
    /// <exception cref="OperationCanceledException">The waiting was stopped.</exception>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(Volatile.Read(ref _rung).Task, Task.Delay(atMost, time, over.Token));
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        if (Volatile.Read(ref _rung).Task.IsCompleted)
        {
            Volatile.Write(ref _rung, NewRing());
        }
    }

    private static TaskCompletionSource NewRing() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
