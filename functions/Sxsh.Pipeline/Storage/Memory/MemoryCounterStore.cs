namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The table <c>Counters</c>, in memory.</summary>
public sealed class MemoryCounterStore : ICounterStore
{
    private const int MostRemoved = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Partition, string Instance), long> _counts = [];

    /// <inheritdoc/>
    public Task<long> ShareAsync(RequestCounter counter, string instance, long count, CancellationToken cancellationToken)
    {
        string partition = counter.ToPartition();
        lock (_lock)
        {
            _counts[(partition, instance)] = count;
            return Task.FromResult(_counts.Where(row => row.Key.Partition == partition).Sum(row => row.Value));
        }
    }

    /// <inheritdoc/>
    public Task<int> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        string end = RequestCounter.StartOf(before);
        lock (_lock)
        {
            (string, string)[] old = [.. _counts.Keys.Where(row => string.CompareOrdinal(row.Partition, end) < 0).Take(MostRemoved)];
            Array.ForEach(old, row => _counts.Remove(row));
            return Task.FromResult(old.Length);
        }
    }
}
