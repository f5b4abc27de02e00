using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Sxsh.Functions.Hosting;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Access.Limits;

/// <summary>Counts requests of callers over all instances: in memory, and every so often (<see cref="RequestLimit.Step"/>) in storage.</summary>
/// <remarks>
/// Open when storage fails: a request that needs storage fails by itself, and one that does not is no reason to refuse; each instance goes on with what it has counted.
/// A request waits for storage some seconds at most, and only one in <see cref="RequestLimit.Step"/> asks it.
/// </remarks>
/// <param name="counters">The table of counters.</param>
/// <param name="storage">Tells failures of storage, once per outage.</param>
/// <param name="time">The clock.</param>
public sealed class RequestCounts(ICounterStore counters, StorageWatch storage, TimeProvider time)
{
    // Addresses are cheap to have; beyond this, strangers share one count.
    private const int MostCallers = 100_000;
    private const string TheRest = "the-rest";
    private const int HashLength = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // A name that no instance before it had: rows are never taken over.
    private readonly string _instance = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<(RequestCounter Counter, string Caller), CallerCount> _counts = new();
    private long _tidiedTicks;

    /// <summary>Counts a request of a caller.</summary>
    /// <param name="caller">Who; any text.</param>
    /// <param name="limits">Limits that must all hold.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="null"/> if they do, else the limit that does not, and when its stretch ends.</returns>
    public async ValueTask<LimitReached?> TryTakeAsync(string caller, IReadOnlyList<RequestLimit> limits, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        Tidy(now);
        Slot[] slots = [.. limits.Select(limit => SlotOf(caller, limit, now))];
        for (int i = 0; i < slots.Length; i++)
        {
            if (!slots[i].Count.TryTake(slots[i].Limit.Most))
            {
                foreach (Slot taken in slots.AsSpan(0, i))
                {
                    taken.Count.PutBack();
                }

                return new LimitReached(slots[i].Limit, slots[i].Counter.WindowStart + slots[i].Limit.Window - now);
            }
        }

        foreach (Slot slot in slots)
        {
            await ShareAsync(slot, cancellationToken);
        }

        return null;
    }

    private static string HashOf(string caller) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(caller)).AsSpan(0, HashLength));

    private Slot SlotOf(string caller, RequestLimit limit, DateTimeOffset now)
    {
        var counter = new RequestCounter(limit.StartOf(now), limit.Name);
        if (_counts.TryGetValue((counter, caller), out CallerCount? count))
        {
            return new Slot(limit, counter, caller, count);
        }

        string counted = _counts.Count < MostCallers ? caller : TheRest;
        return new Slot(limit, counter, counted, _counts.GetOrAdd((counter, counted), _ => new CallerCount()));
    }

    private async Task ShareAsync(Slot slot, CancellationToken cancellationToken)
    {
        if (!slot.Count.TryBeginSharing(slot.Limit.Step, out long own))
        {
            return;
        }

        long? total = null;
        try
        {
            RequestCounter counter = slot.Counter with { Name = $"{slot.Counter.Name}~{HashOf(slot.Caller)}" };
            await storage.TryAsync(
                "share what limits count",
                async token =>
                {
                    using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
                    patience.CancelAfter(Patience);
                    total = await counters.ShareAsync(counter, _instance, own, patience.Token);
                },
                cancellationToken);
        }
        finally
        {
            slot.Count.EndSharing(own, total);
        }
    }

    // Counts of a stretch are kept until it is over: a later one of the same instance would overwrite the row with less.
    private void Tidy(DateTimeOffset now)
    {
        long last = Interlocked.Read(ref _tidiedTicks);
        if (now.UtcTicks - last < TimeSpan.TicksPerMinute || Interlocked.CompareExchange(ref _tidiedTicks, now.UtcTicks, last) != last)
        {
            return;
        }

        foreach ((RequestCounter Counter, string Caller) key in _counts.Keys)
        {
            TimeSpan age = now - key.Counter.WindowStart;
            if (age >= TimeSpan.FromDays(1) || (age >= TimeSpan.FromMinutes(1) && key.Counter.Name.EndsWith("-minute", StringComparison.Ordinal)))
            {
                _counts.TryRemove(key, out _);
            }
        }
    }

    private readonly record struct Slot(RequestLimit Limit, RequestCounter Counter, string Caller, CallerCount Count);
}
