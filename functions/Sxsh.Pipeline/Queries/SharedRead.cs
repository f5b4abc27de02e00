namespace Sxsh.Pipeline.Queries;

/// <summary>Lets callers that ask at the same time share a read. Each gets the answer of a read that began after it asked, so that none is older than its question.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="read">Reads; one call at a time.</param>
internal sealed class SharedRead<T>(Func<CancellationToken, Task<T>> read)
{
    private readonly Lock _lock = new();
    private Task<T>? _running;
    private Task<T>? _next;

    /// <summary>Reads, alone or with others.</summary>
    /// <param name="cancellationToken">Stops this caller's waiting; the read goes on for the others.</param>
    /// <returns>What was read.</returns>
    public Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        Task<T> shared;
        lock (_lock)
        {
            shared = _running is null or { IsCompleted: true } ? _running = read(CancellationToken.None) : _next ??= ReadAfterAsync(_running);
        }

        return shared.WaitAsync(cancellationToken);
    }

    private async Task<T> ReadAfterAsync(Task running)
    {
        // Its failure is told to those who asked for it.
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_lock)
        {
            _running = _next;
            _next = null;
        }

        return await read(CancellationToken.None);
    }
}
