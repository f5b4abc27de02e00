using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>What people decide about versions of reports: accept, return, withdraw, confirm, retry. Each is one transaction under what the decider saw; doing it again changes nothing, and whoever is killed has decided or has not.</summary>
/// <param name="stores">The stores.</param>
/// <param name="catalogue">The catalogue, for names.</param>
/// <param name="time">The clock; it dates decisions.</param>
public sealed class ReportDecisions(Stores stores, Catalogue catalogue, TimeProvider time)
{
    private const int MaxRaces = 50;

    private readonly ReportSettlement _settlement = new(stores, catalogue);

    /// <summary>Accepts a version: its figures, of the run that it has now and with what was decided about them so far, are official. Official only moves forward: to a later version, to another run of the same one, or to later decisions about its figures.</summary>
    /// <param name="id">The version.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="seen">What the decider saw (<see cref="SubmissionRevision"/>).</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The outcome.</returns>
    public Task<DecisionOutcome> AcceptAsync(SubmissionId id, Actor by, string seen, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            seen,
            IsAccepted,
            version =>
                Obstacle(version.Version) is { } obstacle ? new Step(obstacle)
                : version.Version.IsWaiting ? new Step(DecisionRefusal.Waiting)
                : version.Pointers?.Official is { } official && !version.Version.IsLaterThan(official) && official.Number != id.Number ? new Step(DecisionRefusal.LaterIsOfficial)
                : version.Pointers is null ? new Step(DecisionRefusal.Changed)
                : Accepted(version.Version, version.Pointers, Now(by, null, null)),
            cancellationToken);

    /// <summary>Returns the version that counts, to be corrected. Its figures go on counting until a corrected version comes; official does not move.</summary>
    /// <param name="id">The version.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="seen">What the decider saw.</param>
    /// <param name="reason">What is to be corrected.</param>
    /// <param name="due">The last day for the corrected version; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The outcome.</returns>
    public Task<DecisionOutcome> ReturnAsync(SubmissionId id, Actor by, string seen, string reason, DateOnly? due, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            seen,
            version => version.Version is { Review: ReviewState.Returned, Reviewed: { } former } && former.Reason == reason && former.Due == due,
            version =>
                Obstacle(version.Version) is { } obstacle ? new Step(obstacle)
                : version.Version.IsWaiting ? new Step(DecisionRefusal.Waiting)
                : !version.IsCurrent ? new Step(DecisionRefusal.NotCurrent)
                : Returned(version.Version, version.Pointers, Now(by, reason, due)),
            cancellationToken);

    /// <summary>Withdraws the version that counts, or one that waits. Nothing older comes back by itself. Whether official goes too is the ministry's decision.</summary>
    /// <param name="id">The version.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="seen">What the decider saw.</param>
    /// <param name="reason">Why.</param>
    /// <param name="isOfficialToo">Whether the version is not to be official any more either; also for a version that is official without counting.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The outcome.</returns>
    public Task<DecisionOutcome> WithdrawAsync(SubmissionId id, Actor by, string seen, string reason, bool isOfficialToo, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            seen,
            version => version.Version.Withdrawn is { } former && former.Reason == reason && !(isOfficialToo && version.IsOfficial),
            version =>
            {
                bool isOfficialGoing = isOfficialToo && version.IsOfficial;
                bool isWaiting = version.Version.IsWaiting && version.Version.IsLaterThan(version.Pointers?.Latest);
                return isOfficialToo && by.Role != Role.Ministry ? new Step(DecisionRefusal.OnlyMinistry)
                    : !isOfficialGoing && Obstacle(version.Version) is { } obstacle ? new Step(obstacle)
                    : !isOfficialGoing && !version.IsCurrent && !isWaiting ? new Step(DecisionRefusal.NotCurrent)
                    : Withdrawn(version, Now(by, reason, null), isOfficialGoing);
            },
            cancellationToken);

    /// <summary>Confirms that a version that waits is to count.</summary>
    /// <param name="id">The version.</param>
    /// <param name="by">Who decides; only the ministry where the period was closed.</param>
    /// <param name="seen">What the decider saw.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The outcome.</returns>
    public Task<DecisionOutcome> ConfirmAsync(SubmissionId id, Actor by, string seen, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            seen,
            version => version.Version is { Confirmed: not null, Withdrawn: null } && (version.Version.Lost is not null || version.Version.IsAfterClosing),
            version =>
                Obstacle(version.Version) is { } obstacle ? new Step(obstacle)
                : !version.Version.IsWaiting ? new Step(DecisionRefusal.NotWaiting)
                : !version.Version.IsLaterThan(version.Pointers?.Latest) ? new Step(DecisionRefusal.NotCurrent)
                : version.Version.IsAfterClosing && by.Role != Role.Ministry ? new Step(DecisionRefusal.OnlyMinistry)
                : Confirmed(version.Version, version.Pointers, Now(by, null, null)),
            cancellationToken);

    /// <summary>Gives a version that has failed new attempts; the sweep takes it up.</summary>
    /// <param name="id">The version.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The outcome; no refusal where it is being processed already.</returns>
    public Task<DecisionOutcome> RetryAsync(SubmissionId id, Actor by, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            null,
            version => !version.Version.IsFinished,
            version => version.Version.Processing != ProcessingState.Failed
                ? new Step(DecisionRefusal.NotFailed)
                : Retried(version.Version, Now(by, null, null)),
            cancellationToken);

    private static bool IsAccepted(Seen version) =>
        version is { Version.Review: ReviewState.Accepted, Pointers: { Official: { } official } pointers } && official.Names(version.Version) && pointers.OfficialReviewed == pointers.Reviewed;

    // What is official is not to wait for anybody later on.
    private static Step Accepted(Submission version, ReportPointers pointers, Decision decision) => new(
        version with { Review = ReviewState.Accepted, Reviewed = decision, Confirmed = version.Confirmed ?? decision },
        pointers with { Official = VersionPointer.To(version), OfficialReviewed = pointers.Reviewed },
        LedgerEvents.Decided(AuditAction.ReportAccepted, version, decision, false));

    private static Step Returned(Submission version, ReportPointers? pointers, Decision decision) => new(
        version with { Review = ReviewState.Returned, Reviewed = decision },
        pointers,
        LedgerEvents.Decided(AuditAction.ReportReturned, version, decision, false));

    private static Step Withdrawn(Seen seen, Decision decision, bool isOfficialGoing) => new(
        seen.Version with
        {
            Withdrawn = seen.Version.Withdrawn ?? decision,
            Review = isOfficialGoing ? ReviewState.Returned : seen.Version.Review,
            Reviewed = isOfficialGoing ? decision : seen.Version.Reviewed,
        },
        seen.Pointers is { } pointers
            ? pointers with { IsWithdrawn = pointers.IsWithdrawn || seen.IsCurrent, Official = isOfficialGoing ? null : pointers.Official, OfficialReviewed = isOfficialGoing ? 0 : pointers.OfficialReviewed }
            : null,
        LedgerEvents.Decided(AuditAction.ReportWithdrawn, seen.Version, decision, isOfficialGoing));

    private static Step Confirmed(Submission version, ReportPointers? pointers, Decision decision) =>
        new(version with { Confirmed = decision }, pointers, LedgerEvents.Decided(AuditAction.ReportConfirmed, version, decision, false)) { IsToBeSettled = true };

    private static Step Retried(Submission version, Decision decision) => new(
        version with { Processing = ProcessingState.Received, Attempts = 0, LeaseUntil = null, FinishedAt = null },
        null,
        LedgerEvents.Decided(AuditAction.ReportRetried, version, decision, false));

    private static DecisionRefusal? Obstacle(Submission version) => version switch
    {
        { IsFinished: false } => DecisionRefusal.NotFinished,
        { Processing: not ProcessingState.Done } => DecisionRefusal.NotDone,
        { Withdrawn: not null } => DecisionRefusal.Withdrawn,
        _ => null,
    };

    private Decision Now(Actor by, string? reason, DateOnly? due) => new(by, time.GetUtcNow(), reason, due);

    private async Task<DecisionOutcome> DecideAsync(SubmissionId id, string? seen, Func<Seen, bool> isSoAlready, Func<Seen, Step> decide, CancellationToken cancellationToken)
    {
        for (int race = 0; race < MaxRaces; race++)
        {
            // Pointers first: what is settled rests on versions that were read after them.
            ReportPointers? pointers = await stores.Ledger.FindPointersAsync(id.Report, cancellationToken);
            if (await stores.Ledger.FindAsync(id, cancellationToken) is not { } version)
            {
                return DecisionOutcome.Of(DecisionRefusal.Missing);
            }

            Seen now = new(version, pointers);
            if (isSoAlready(now))
            {
                await AskForRollUpAsync(id.Report, cancellationToken);
                return DecisionOutcome.Of(version);
            }

            if (seen is not null && seen != SubmissionRevision.Of(version, pointers))
            {
                return DecisionOutcome.Of(DecisionRefusal.Changed);
            }

            Step step = decide(now);
            if (step.Refusal is { } refusal)
            {
                return DecisionOutcome.Of(refusal);
            }

            if (step.Version is { } decided && await TryWriteAsync(decided, step, cancellationToken))
            {
                await AskForRollUpAsync(id.Report, cancellationToken);
                return DecisionOutcome.Of(await stores.Ledger.FindAsync(id, cancellationToken) ?? decided);
            }
        }

        throw new InvalidOperationException($"Others kept changing {id}.");
    }

    private async Task<bool> TryWriteAsync(Submission decided, Step step, CancellationToken cancellationToken)
    {
        SettledReport change = new([decided], step.Pointers);
        if (step.IsToBeSettled && decided.Run is { } run)
        {
            List<Observation> observations = await stores.Runs.ObservationsAsync(decided.Id, run, cancellationToken).ToListAsync(cancellationToken);
            change = await _settlement.SettleAsync(decided, observations, step.Pointers, cancellationToken);
        }

        AuditEvent[] told = [.. step.Told is { } decision ? [decision] : Array.Empty<AuditEvent>(), .. LedgerEvents.HeldBack(change.Versions.Skip(1), time.GetUtcNow())];
        return change.Pointers is { } pointers
            ? await stores.Ledger.TryCommitAsync(change.Versions, pointers, told, cancellationToken)
            : await stores.Ledger.TryUpdateAsync(decided, told, cancellationToken) is not null;
    }

    // Also where it was decided before: that worker may have been killed before it could ask.
    private async Task AskForRollUpAsync(ReportKey report, CancellationToken cancellationToken)
    {
        if (report.Area is { } area)
        {
            await stores.RollUps.SendAsync(RollUpMessage.Of(area), cancellationToken);
        }
    }

    /// <summary>A version and its report's pointers, as they were read.</summary>
    private sealed record Seen(Submission Version, ReportPointers? Pointers)
    {
        public bool IsCurrent => Pointers?.Current?.Number == Version.Id.Number;

        public bool IsOfficial => Pointers?.Official?.Number == Version.Id.Number;
    }

    /// <summary>What is to be written, or why nothing is.</summary>
    private sealed record Step(DecisionRefusal? Refusal, Submission? Version, ReportPointers? Pointers, AuditEvent? Told)
    {
        public Step(DecisionRefusal refusal)
            : this(refusal, null, null, null)
        {
        }

        public Step(Submission version, ReportPointers? pointers, AuditEvent told)
            : this(null, version, pointers, told)
        {
        }

        public bool IsToBeSettled { get; init; }
    }
}
