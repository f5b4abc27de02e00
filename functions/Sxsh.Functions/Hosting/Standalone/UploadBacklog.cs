using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Hosting.Standalone;

/// <summary>Which listed uploads are to be handed to the trigger: those new or changed since, and those that failed, after a while. Kept in memory only; after a restart every upload is handed over again, and the ledger decides.</summary>
/// <param name="time">The clock.</param>
public sealed class UploadBacklog(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Takes from a listing what is due. What is taken is in hand until it is reported as done or failed, and not due again before.</summary>
    /// <param name="listed">The whole listing; what is no longer in it is forgotten, unless it is in hand.</param>
    /// <returns>The uploads that are due, in the order of the listing.</returns>
    public IReadOnlyList<UploadedBlob> TakeDue(IReadOnlyList<UploadedBlob> listed)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            List<UploadedBlob> due = [.. listed.Where(blob => IsDue(blob, now))];
            foreach (UploadedBlob blob in due)
            {
                long failures = _entries.TryGetValue(blob.Name, out Entry? entry) && entry.ETag == blob.ETag ? entry.Failures : 0;
                _entries[blob.Name] = new Entry(blob.ETag, EntryState.InHand, failures, now);
            }

            HashSet<string> names = [.. listed.Select(blob => blob.Name)];
            foreach (string gone in _entries.Where(pair => pair.Value.State != EntryState.InHand && !names.Contains(pair.Key)).Select(pair => pair.Key).ToArray())
            {
                _entries.Remove(gone);
            }

            return due;
        }
    }

    /// <summary>Reports that the trigger has run for an upload.</summary>
    /// <param name="blob">The upload as it was taken.</param>
    public void Done(UploadedBlob blob) => Set(blob, EntryState.Done, isFailure: false);

    /// <summary>Reports that the trigger failed for an upload; it becomes due again after a growing while.</summary>
    /// <param name="blob">The upload as it was taken.</param>
    public void Failed(UploadedBlob blob) => Set(blob, EntryState.Waiting, isFailure: true);

    private bool IsDue(UploadedBlob blob, DateTimeOffset now) =>
        !_entries.TryGetValue(blob.Name, out Entry? entry)
        || (entry.State != EntryState.InHand && entry.ETag != blob.ETag)
        || (entry.State == EntryState.Waiting && entry.DueAt <= now);

    private void Set(UploadedBlob blob, EntryState state, bool isFailure)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            long failures = isFailure ? (_entries.GetValueOrDefault(blob.Name)?.Failures ?? 0) + 1 : 0;
            _entries[blob.Name] = new Entry(blob.ETag, state, failures, isFailure ? now + Backoff.After(failures) : now);
        }
    }

    private enum EntryState
    {
        InHand,
        Done,
        Waiting,
    }

    private sealed record Entry(string ETag, EntryState State, long Failures, DateTimeOffset DueAt);
}
