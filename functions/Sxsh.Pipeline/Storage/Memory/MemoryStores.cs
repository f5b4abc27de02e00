namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>All stores in memory, for tests and for checks that keep nothing. They promise what the stores over an account promise.</summary>
public static class MemoryStores
{
    /// <summary>Makes a set of empty stores.</summary>
    /// <param name="time">Dates uploads and hides queue messages.</param>
    /// <returns>The stores.</returns>
    public static Stores Create(TimeProvider time)
    {
        var outbox = new MemoryAuditOutbox();
        return new Stores(
            new MemoryUploadStore(time),
            new MemoryOriginalStore(),
            new MemorySubmissionLedger(outbox),
            new MemoryRunStore(),
            new MemoryPublishedStore(),
            new MemoryWorkQueue(time),
            new MemoryKeyStore(outbox),
            new MemoryCounterStore(),
            outbox,
            new MemoryCalendarStore(outbox),
            new MemoryCoverStore(outbox),
            new MemoryOriginalStore(),
            new MemoryAuditStore(),
            new MemoryAuditHeadStore(),
            new MemoryNoticeStore(),
            new MemoryWebhookStore(outbox),
            new MemoryGuidanceStore(outbox),
            new MemoryStorageSetup());
    }
}
