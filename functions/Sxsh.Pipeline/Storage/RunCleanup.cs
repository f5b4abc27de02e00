using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>Removes the rows of runs that nobody names any more: neither their version nor a pointer. A run is marked when it is first seen so, and removed when the mark is old.</summary>
/// <param name="stores">The stores.</param>
/// <param name="time">The clock.</param>
public sealed class RunCleanup(Stores stores, TimeProvider time)
{
    // Somebody may still be writing it, however slowly: far longer than anything that reads a report may run.
    private static readonly TimeSpan WritingTime = TimeSpan.FromHours(1);

    /// <summary>How long a run is kept after nobody names it any more.</summary>
    public static TimeSpan KeepTime { get; } = TimeSpan.FromDays(7);

    /// <summary>Finds the versions with a run to be marked, to be freed of its mark, or to be removed. Looks nowhere unless a version has runs besides its own, and then lists the pointers once.</summary>
    /// <param name="versions">Versions as they were read from the ledger.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Those to be handed to <see cref="CleanAsync"/>.</returns>
    public async Task<IReadOnlyList<Submission>> FindDueAsync(IEnumerable<Submission> versions, CancellationToken cancellationToken)
    {
        Submission[] candidates = [.. versions.Where(version => version.IsFinished && !IsHeld(version) && version.Runs.All.Any(kept => kept.Run != version.Run))];
        if (candidates.Length == 0)
        {
            return [];
        }

        Dictionary<ReportKey, ReportPointers> pointers = [];
        await foreach (ReportPointers each in stores.Ledger.ListPointersAsync(LedgerScope.All, cancellationToken))
        {
            pointers[each.Report] = each;
        }

        return [.. candidates.Where(version => Marked(version, pointers.GetValueOrDefault(version.Id.Report)) is { } marked && (marked != version.Runs || Old(marked).Any()))];
    }

    /// <summary>Sets and takes marks, and removes the runs whose mark is old. Whatever another worker has changed meanwhile is left to the next time.</summary>
    /// <param name="version">The version as it was read from the ledger.</param>
    /// <param name="cancellationToken">Stops the call; what was begun is completed the next time.</param>
    /// <returns>A task that ends when it is done.</returns>
    public async Task CleanAsync(Submission version, CancellationToken cancellationToken)
    {
        KeptRuns marked = Marked(version, await stores.Ledger.FindPointersAsync(version.Id.Report, cancellationToken));
        if (!Old(marked).Any())
        {
            await stores.Ledger.TryUpdateAsync(version with { Runs = marked }, cancellationToken);
            return;
        }

        Submission holding = version with { Runs = marked, LeaseUntil = time.GetUtcNow() + SubmissionIntake.Lease };
        if (await stores.Ledger.TryUpdateAsync(holding, cancellationToken) is not { } held)
        {
            return;
        }

        // Read again now that nobody else can give the version another run.
        KeptRuns left = Marked(held, await stores.Ledger.FindPointersAsync(held.Id.Report, cancellationToken));
        foreach (RunId run in Old(left))
        {
            if (!await stores.Runs.DeleteAsync(held.Id, run, IsStillHeldAsync, cancellationToken))
            {
                return;
            }

            left = left.Without(run);
        }

        await stores.Ledger.TryUpdateAsync(held with { Runs = left, LeaseUntil = null }, cancellationToken);

        // Asked before each page of rows goes: a run of very many rows takes longer than one lease.
        async Task<bool> IsStillHeldAsync(CancellationToken token)
        {
            Submission? renewed = await stores.Ledger.TryUpdateAsync(held with { LeaseUntil = time.GetUtcNow() + SubmissionIntake.Lease }, token);
            held = renewed ?? held;
            return renewed is not null;
        }
    }

    private bool IsHeld(Submission version) => version.LeaseUntil > time.GetUtcNow();

    private KeptRuns Marked(Submission version, ReportPointers? pointers)
    {
        DateTimeOffset now = time.GetUtcNow();
        return version.Runs.Marked(
            kept => kept.Run == version.Run || Names(pointers?.Latest, version, kept.Run) || Names(pointers?.Official, version, kept.Run) || kept.BegunAt + WritingTime > now,
            now);
    }

    private IEnumerable<RunId> Old(KeptRuns marked)
    {
        DateTimeOffset end = time.GetUtcNow() - KeepTime;
        return marked.All.Where(kept => kept.UnreferencedSince <= end).Select(kept => kept.Run);
    }

    private static bool Names(VersionPointer? pointer, Submission version, RunId run) => pointer?.Number == version.Id.Number && pointer.Run == run;
}
