namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>Memory needs no containers and always answers.</summary>
public sealed class MemoryStorageSetup : IStorageSetup
{
    /// <inheritdoc/>
    public Task EnsureAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<bool> IsReachableAsync(CancellationToken cancellationToken) => Task.FromResult(true);
}
