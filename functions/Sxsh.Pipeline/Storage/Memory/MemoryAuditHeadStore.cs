using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The container <c>audit-heads</c>, in memory.</summary>
public sealed class MemoryAuditHeadStore : IAuditHeadStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(string Chain, DateOnly Day), string> _heads = [];

    /// <inheritdoc/>
    public Task<bool> TryWriteAsync(AuditHead head, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_heads.TryAdd((head.Chain.Name, head.Day), AuditJson.Write(head)));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListAsync(AuditChain chain, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _heads.Where(pair => pair.Key.Chain == chain.Name).Select(pair => pair.Value).ToArray().ToAsyncEnumerable();
        }
    }
}
