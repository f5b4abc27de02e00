using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>The steps by which the ledger gives a finished version another run: look, hold, commit. Each is one conditional write, so that killed, doubled and late workers do no harm.</summary>
/// <param name="stores">The stores.</param>
/// <param name="time">The clock; it dates leases and runs.</param>
public sealed class RunReplacement(Stores stores, TimeProvider time)
{
    private const int MaxRaces = 50;

    private readonly CalendarReader _calendar = new(stores.Calendar, time);

    /// <summary>What this process reads reports with, for the audit trail; not told unless it is set.</summary>
    public RunVersions? Versions { get; init; }

    /// <summary>Finds out why a version may not be given another run.</summary>
    /// <param name="version">The version as it was read from the ledger; <see langword="null"/> if there is none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The reason; <see langword="null"/> if it may: it counts, or it is rejected and the last one of its report. Whether somebody holds it is not asked.</returns>
    public async Task<ReprocessRefusal?> FindObstacleAsync(Submission? version, CancellationToken cancellationToken) => version?.Processing switch
    {
        null => ReprocessRefusal.Missing,
        ProcessingState.Done => await CountsAsync(version, cancellationToken) ? null : ReprocessRefusal.NotCurrent,
        ProcessingState.Rejected => await IsLastAsync(version, cancellationToken) ? null : ReprocessRefusal.NotCurrent,
        _ => ReprocessRefusal.NotFinished,
    };

    /// <summary>Tells whether another worker holds a finished version.</summary>
    /// <param name="version">The version as it was read from the ledger.</param>
    /// <returns><see langword="true"/> until the lease ends.</returns>
    public bool IsHeld(Submission version) => version.LeaseUntil > time.GetUtcNow();

    /// <summary>Takes a finished version to write rows of another run, and notes that run before there are rows of it.</summary>
    /// <param name="version">The version as it was read from the ledger.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The version as held, or <see langword="null"/> if another worker holds or has changed it.</returns>
    public async Task<Submission?> HoldAsync(Submission version, RunId run, CancellationToken cancellationToken)
    {
        if (IsHeld(version))
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        KeptRuns known = version.Run is { } former ? version.Runs.Including(former, version.FinishedAt ?? version.ReceivedAt) : version.Runs;
        return await stores.Ledger.TryUpdateAsync(version with { LeaseUntil = now + SubmissionIntake.Lease, Runs = known.Begun(run, now) }, cancellationToken);
    }

    /// <summary>Keeps a held version held for as long as its rows are written.</summary>
    /// <param name="held">The version as held.</param>
    /// <returns>The renewal; to be stopped before the version is changed in any way.</returns>
    public LeaseRenewal Keep(Submission held) => new(stores.Ledger, time, held, SubmissionIntake.Lease);

    /// <summary>Gives a held version back. Nothing happens if somebody else has it by now.</summary>
    /// <param name="held">The version as held.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is free.</returns>
    public Task ReleaseAsync(Submission held, CancellationToken cancellationToken) =>
        stores.Ledger.TryUpdateAsync(held with { LeaseUntil = null }, cancellationToken);

    /// <summary>Gives a held version the run whose rows are written. The report's current pointer moves in the same transaction, if it names that version or one before it; the official one never does.</summary>
    /// <param name="held">The version as held.</param>
    /// <param name="run">The run.</param>
    /// <param name="result">What it came to; never a rejection of a version that counts.</param>
    /// <param name="actor">Who asked for it, for the audit trail.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Why nothing was changed; <see langword="null"/> if the version has the run.</returns>
    /// <exception cref="InvalidOperationException">Others kept changing the pointers; to be tried again later.</exception>
    public async Task<ReprocessRefusal?> CommitAsync(Submission held, RunId run, CheckResult result, Actor actor, CancellationToken cancellationToken)
    {
        ProcessingState state = result.Outcome == CheckOutcome.Done ? ProcessingState.Done : ProcessingState.Rejected;
        Submission replaced = held with
        {
            Processing = state,
            LeaseUntil = null,
            FinishedAt = state == held.Processing ? held.FinishedAt : time.GetUtcNow(),
            Format = result.Format,
            Run = run,
            Counts = result.Counts,
        };
        if (state == ProcessingState.Done && held.Processing != ProcessingState.Done)
        {
            // It has never counted: whether it came too late was not asked while it was rejected.
            replaced = replaced with { IsAfterClosing = await _calendar.IsAfterClosingAsync(replaced, cancellationToken) };
        }

        AuditEvent told = LedgerEvents.Reprocessed(held, replaced, actor, time.GetUtcNow(), Versions, result);
        for (int race = 0; race < MaxRaces; race++)
        {
            ReportPointers? pointers = await stores.Ledger.FindPointersAsync(held.Id.Report, cancellationToken);
            if (!MayReplace(held, pointers))
            {
                return ReprocessRefusal.NotCurrent;
            }

            if (await TryReplaceAsync(replaced, run, pointers, told, cancellationToken))
            {
                return null;
            }

            Submission? now = await stores.Ledger.FindAsync(held.Id, cancellationToken);
            if (now is null || now.ETag != held.ETag)
            {
                return ReprocessRefusal.Held;
            }
        }

        throw new InvalidOperationException($"Others kept changing the pointers of {held.Id.Report}.");
    }

    private static bool Names(ReportPointers? pointers, Submission version) => pointers?.Current?.Number == version.Id.Number;

    private static bool MayReplace(Submission held, ReportPointers? pointers) => held.Processing == ProcessingState.Done
        ? Names(pointers, held)
        : held.IsLaterThan(pointers?.Latest);

    private async Task<bool> TryReplaceAsync(Submission replaced, RunId run, ReportPointers? pointers, AuditEvent told, CancellationToken cancellationToken)
    {
        if (!replaced.Counted)
        {
            return await stores.Ledger.TryUpdateAsync(replaced, [told, .. LedgerEvents.HeldBack([replaced], time.GetUtcNow())], cancellationToken) is not null;
        }

        VersionPointer current = new(replaced.Id.Number, run, replaced.UploadedAt);
        return await stores.Ledger.TryCommitAsync(replaced, pointers is null ? new ReportPointers(replaced.Id.Report, current, null, null) : pointers with { Latest = current, IsWithdrawn = false }, [told], cancellationToken);
    }

    private async Task<bool> CountsAsync(Submission version, CancellationToken cancellationToken) =>
        Names(await stores.Ledger.FindPointersAsync(version.Id.Report, cancellationToken), version);

    private async Task<bool> IsLastAsync(Submission version, CancellationToken cancellationToken) =>
        (await stores.Ledger.VersionsAsync(version.Id.Report, cancellationToken)).All(other => other.Id == version.Id || version.IsLaterThan(other.UploadedAt, other.Id.Number));
}
