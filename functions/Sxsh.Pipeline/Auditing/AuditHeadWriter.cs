using System.Collections.Concurrent;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Auditing;

/// <summary>Writes, once a day for each chain that has grown, what its end is: the chain cannot be rewritten behind that without contradicting it.</summary>
/// <param name="stores">The stores.</param>
/// <param name="time">Tells the day, +07:00.</param>
public sealed class AuditHeadWriter(Stores stores, TimeProvider time)
{
    // A store on one machine may forget its last seconds when it is killed; what stands for a minute is kept.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<AuditChain, DateOnly> _written = new();

    /// <summary>Writes the heads that are missing for today.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when they stand.</returns>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateOnly today = VietnamDay.Of(now);
        foreach (AuditChain chain in await stores.Audit.ChainsAsync(cancellationToken))
        {
            if (_written.GetValueOrDefault(chain) == today || await stores.Audit.FindEndAsync(chain, cancellationToken) is not { } end || end.ChainedAt > now - Settled)
            {
                continue;
            }

            await stores.AuditHeads.TryWriteAsync(new AuditHead(chain, today, end.Sequence, end.Hash, end.ChainedAt), cancellationToken);
            _written[chain] = today;
        }
    }
}
