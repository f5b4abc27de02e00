using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>What the audit trail is told of the steps by which a version comes into the ledger. Who sent an upload is not known there: it is looked up when the event is chained.</summary>
internal static class LedgerEvents
{
    /// <summary>An upload became a version.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The event.</returns>
    public static AuditEvent Received(Submission version) => AuditEvent.OnceOf(
        AuditAction.UploadReceived,
        version.ReceivedAt,
        Actor.System,
        version.Id,
        AuditDetails.None
            .With("file", version.FileName)
            .With("sha256", version.Sha256)
            .With("bytes", Text(version.Bytes))
            .With("uploadedAt", CanonicalHash.TextOf(version.UploadedAt)));

    /// <summary>An upload changed nothing.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="at">When that was seen, UTC.</param>
    /// <returns>The event.</returns>
    public static AuditEvent Repeated(RepeatedUpload upload, DateTimeOffset at) => AuditEvent.Of(
        AuditAction.UploadRepeated,
        at,
        Actor.System,
        upload.Submission,
        AuditDetails.None.With("blob", upload.BlobName).With("uploadedAt", CanonicalHash.TextOf(upload.UploadedAt)));

    /// <summary>A version is done, rejected or failed.</summary>
    /// <param name="version">The version as it is finished.</param>
    /// <param name="versions">What it was read with; <see langword="null"/> if nobody said.</param>
    /// <param name="result">What it came to.</param>
    /// <returns>The event.</returns>
    public static AuditEvent Finished(Submission version, RunVersions? versions, CheckResult result) => AuditEvent.OnceOf(
        version.Processing switch
        {
            ProcessingState.Done => AuditAction.ReportDone,
            ProcessingState.Rejected => AuditAction.ReportRejected,
            _ => AuditAction.ReportFailed,
        },
        version.FinishedAt ?? version.ReceivedAt,
        Actor.System,
        version.Id,
        OfRun(version, versions, result));

    /// <summary>Versions that wait to be confirmed, of all that one transaction changes.</summary>
    /// <param name="versions">The versions as they will be.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>One event for each that waits.</returns>
    public static IEnumerable<AuditEvent> HeldBack(IEnumerable<Submission> versions, DateTimeOffset at) => versions
        .Where(version => version.IsWaiting)
        .Select(version => AuditEvent.Of(
            AuditAction.ReportHeldBack,
            at,
            Actor.System,
            version.Id,
            AuditDetails.None
                .With("closed", version.IsAfterClosing ? "true" : null)
                .With("lost", version.Lost is { } lost ? Text(lost.Lost) : null)
                .With("of", version.Lost is { } all ? Text(all.Of) : null)
                .With("before", version.Lost is { } before ? Text(before.Before) : null)));

    /// <summary>Somebody decided on a version.</summary>
    /// <param name="action">What was decided.</param>
    /// <param name="version">The version as it will be.</param>
    /// <param name="decision">Who decided, when and why.</param>
    /// <param name="isOfficialGoing">Whether it is not official any more either.</param>
    /// <returns>The event.</returns>
    public static AuditEvent Decided(AuditAction action, Submission version, Decision decision, bool isOfficialGoing) => AuditEvent.Of(
        action,
        decision.At,
        decision.By,
        version.Id,
        AuditDetails.None
            .With("run", version.Run?.Value)
            .With("sha256", version.Sha256)
            .With("reason", decision.Reason)
            .With("due", decision.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .With("official", isOfficialGoing ? "false" : null));

    /// <summary>A version was given another run.</summary>
    /// <param name="before">The version as it was.</param>
    /// <param name="after">The version as it is.</param>
    /// <param name="actor">Who asked for it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="versions">What it was read with; <see langword="null"/> if nobody said.</param>
    /// <param name="result">What it came to.</param>
    /// <returns>The event. Where the version is finished anew by it, it is found as its end.</returns>
    public static AuditEvent Reprocessed(Submission before, Submission after, Actor actor, DateTimeOffset at, RunVersions? versions, CheckResult result)
    {
        AuditDetails details = OfRun(after, versions, result)
            .With("runBefore", before.Run?.Value)
            .With("processing", WireNames.Of(after.Processing))
            .With("processingBefore", WireNames.Of(before.Processing));
        return after.FinishedAt is { } finished && finished != before.FinishedAt
            ? AuditEvent.OnceOf(AuditAction.ReportReprocessed, finished, actor, after.Id, details)
            : AuditEvent.Of(AuditAction.ReportReprocessed, at, actor, after.Id, details);
    }

    private static AuditDetails OfRun(Submission version, RunVersions? versions, CheckResult result) => AuditDetails.None
        .With("file", version.FileName)
        .With("sha256", version.Sha256)
        .With("format", WireNames.Of(result.Format))
        .With("run", version.Run?.Value)
        .With("codeVersion", versions?.Code)
        .With("catalogueVersion", versions?.Catalogue)
        .With("rulesVersion", versions?.Rules)
        .With("rows", Text(result.Counts.Rows))
        .With("observations", Text(result.Counts.Observations))
        .With("blockers", Text(result.Counts.Blockers))
        .With("errors", Text(result.Counts.Errors))
        .With("warnings", Text(result.Counts.Warnings))
        .With("infos", Text(result.Counts.Infos))
        .With("rowsHash", ObservationsHash.Of(result.Observations));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
