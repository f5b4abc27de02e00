using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>Keys of events that wait to be chained.</summary>
public static class AuditKeys
{
    /// <summary>Begins the row key of a waiting event, in whichever table and partition the row is that it tells of.</summary>
    public const string WaitingPrefix = "a~";

    /// <summary>Row of a waiting event: <c>a~{id}</c>.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <returns>The row key.</returns>
    public static string Waiting(string eventId) => WaitingPrefix + eventId;

    /// <summary>Refuses events of another chain than that of the partition whose rows they tell of: they would never be found.</summary>
    /// <param name="partition">Partition of the ledger.</param>
    /// <param name="events">The events.</param>
    /// <exception cref="ArgumentException">One is of another chain.</exception>
    public static void RequireChain(string partition, IReadOnlyList<AuditEvent> events)
    {
        if (events.Any(each => each.Chain.Name != partition))
        {
            throw new ArgumentException($"An event is of another chain than {partition}.", nameof(events));
        }
    }
}
