namespace Sxsh.Pipeline.Storage;

/// <summary>The table <c>Counters</c>: what limits count over several instances. Each instance writes a row of its own, so that none waits for or overwrites another; a counter's value is the sum of its rows.</summary>
public interface ICounterStore
{
    /// <summary>Tells the others what this instance has counted so far, and learns what all have.</summary>
    /// <param name="counter">The counter.</param>
    /// <param name="instance">Name of this instance, which no other has, also not its predecessor: letters and digits.</param>
    /// <param name="count">What this instance has counted in all, not since it last told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The sum over all instances, this one included.</returns>
    Task<long> ShareAsync(RequestCounter counter, string instance, long count, CancellationToken cancellationToken);

    /// <summary>Removes counters of long ago, at most a thousand rows at a time.</summary>
    /// <param name="before">Counters of stretches that began before this are removed.</param>
    /// <param name="cancellationToken">Stops the removal.</param>
    /// <returns>How many rows were removed.</returns>
    Task<int> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
