namespace Sxsh.Pipeline.Storage;

/// <summary>Makes the containers, tables and queues that the stores need.</summary>
public interface IStorageSetup
{
    /// <summary>Makes what is missing; nothing happens to what exists.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when all is there.</returns>
    Task EnsureAsync(CancellationToken cancellationToken);

    /// <summary>Asks whether storage answers.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="true"/> if blobs, tables and queues all answer.</returns>
    Task<bool> IsReachableAsync(CancellationToken cancellationToken);
}
