using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Auditing;

/// <summary>Puts events into their chains. Any number of instances may do so at once: each event is chained once.</summary>
/// <param name="stores">The stores.</param>
/// <param name="time">Dates links.</param>
public sealed class AuditChainer(Stores stores, TimeProvider time)
{
    /// <summary>Most events of one transaction.</summary>
    public const int MostAtOnce = 30;

    private const int MaxRaces = 50;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    /// <summary>Chains events that are not chained yet.</summary>
    /// <param name="chain">Their chain.</param>
    /// <param name="events">The events in order, at most <see cref="MostAtOnce"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when all of them are chained, by whomever.</returns>
    /// <exception cref="InvalidOperationException">Others kept adding to the chain; to be tried again later.</exception>
    public async Task ChainAsync(AuditChain chain, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        List<AuditEvent> left = [.. events];
        for (int race = 0; race < MaxRaces; race++)
        {
            AuditEnd? end = await stores.Audit.FindEndAsync(chain, cancellationToken);
            if (left.Count == 0 || await stores.Audit.TryAppendAsync(end, Links(end, left), cancellationToken) is not null)
            {
                return;
            }

            int before = left.Count;
            foreach (AuditEvent each in left.ToArray())
            {
                if (await stores.Audit.FindAsync(chain, each.Id, cancellationToken) is not null)
                {
                    left.Remove(each);
                }
            }

            if (left.Count == before)
            {
                await Task.Delay(LongestPause * Random.Shared.NextDouble() * Math.Min(race, 5), time, cancellationToken);
            }
        }

        throw new InvalidOperationException($"Others kept adding to the chain {chain}.");
    }

    private List<AuditEntry> Links(AuditEnd? end, List<AuditEvent> events)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<AuditEntry> links = [];
        foreach (AuditEvent each in events)
        {
            AuditEntry link = AuditEntry.Next(end, each, now);
            links.Add(link);
            end = AuditEnd.Of(link, null);
        }

        return links;
    }
}
