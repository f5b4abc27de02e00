using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Storage;

/// <summary>The table <c>Submissions</c>: versions of reports, their pointers, decisions about their figures, and uploads that changed nothing.</summary>
public interface ISubmissionLedger
{
    /// <summary>All versions of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Its versions by number.</returns>
    Task<IReadOnlyList<Submission>> VersionsAsync(ReportKey report, CancellationToken cancellationToken);

    /// <summary>Looks up a version.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The version, or <see langword="null"/>.</returns>
    Task<Submission?> FindAsync(SubmissionId id, CancellationToken cancellationToken);

    /// <summary>Adds a version, if its number is free.</summary>
    /// <param name="submission">The version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The version with its ETag, or <see langword="null"/> if the number is taken.</returns>
    Task<Submission?> TryAddAsync(Submission submission, CancellationToken cancellationToken) => TryAddAsync(submission, [], cancellationToken);

    /// <summary>Adds a version, if its number is free, and in the same transaction what is to be audited of it.</summary>
    /// <param name="submission">The version.</param>
    /// <param name="events">What was done; of the chain of the version's area. They wait in the outbox, see <see cref="IAuditOutbox"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The version with its ETag, or <see langword="null"/> if the number is taken; then nothing is written.</returns>
    Task<Submission?> TryAddAsync(Submission submission, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>Replaces a version, if nobody changed it since it was read.</summary>
    /// <param name="submission">The version, with the ETag it was read with.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The version with its new ETag, or <see langword="null"/> if somebody changed it.</returns>
    Task<Submission?> TryUpdateAsync(Submission submission, CancellationToken cancellationToken) => TryUpdateAsync(submission, [], cancellationToken);

    /// <summary>Replaces a version, if nobody changed it since it was read, and in the same transaction adds what is to be audited of it.</summary>
    /// <param name="submission">The version, with the ETag it was read with.</param>
    /// <param name="events">What was done; of the chain of the version's area. They wait in the outbox, see <see cref="IAuditOutbox"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The version with its new ETag, or <see langword="null"/> if somebody changed it; then nothing is written.</returns>
    Task<Submission?> TryUpdateAsync(Submission submission, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>Replaces a version and sets the report's pointers in one transaction, if nobody changed either since they were read.</summary>
    /// <param name="submission">The version, with the ETag it was read with.</param>
    /// <param name="pointers">The pointers, with the ETag they were read with (<see langword="null"/> if there were none).</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if somebody changed either; then nothing is written.</returns>
    Task<bool> TryCommitAsync(Submission submission, ReportPointers pointers, CancellationToken cancellationToken) => TryCommitAsync([submission], pointers, [], cancellationToken);

    /// <summary>Replaces a version, sets the report's pointers and adds what is to be audited of it in one transaction, if nobody changed either since they were read.</summary>
    /// <param name="submission">The version, with the ETag it was read with.</param>
    /// <param name="pointers">The pointers, with the ETag they were read with (<see langword="null"/> if there were none).</param>
    /// <param name="events">What was done; of the chain of the version's area. They wait in the outbox, see <see cref="IAuditOutbox"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if somebody changed either; then nothing is written.</returns>
    Task<bool> TryCommitAsync(Submission submission, ReportPointers pointers, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => TryCommitAsync([submission], pointers, events, cancellationToken);

    /// <summary>Replaces versions of a report, sets its pointers and adds what is to be audited of it in one transaction, if nobody changed any of them since they were read.</summary>
    /// <param name="versions">The versions, each with the ETag it was read with; at least one, each once.</param>
    /// <param name="pointers">The pointers, with the ETag they were read with (<see langword="null"/> if there were none).</param>
    /// <param name="events">What was done; of the chain of the report's area. They wait in the outbox, see <see cref="IAuditOutbox"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if somebody changed one of them; then nothing is written.</returns>
    Task<bool> TryCommitAsync(IReadOnlyList<Submission> versions, ReportPointers pointers, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>The pointers of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The pointers, or <see langword="null"/> if no version of it was taken yet.</returns>
    Task<ReportPointers?> FindPointersAsync(ReportKey report, CancellationToken cancellationToken);

    /// <summary>Adds a decision about a figure and sets the report's pointers, which count the decisions, in one transaction, if nobody changed the pointers since they were read.</summary>
    /// <param name="decision">The decision; its number is that of <paramref name="pointers"/>.</param>
    /// <param name="pointers">The pointers with <see cref="ReportPointers.Reviewed"/> one higher than they were read, and the ETag they were read with.</param>
    /// <param name="events">What is to be audited of it, in the same transaction; of the chain of the report's area.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if somebody changed the pointers; then nothing is written.</returns>
    Task<bool> TryDecideAsync(FigureDecision decision, ReportPointers pointers, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>The decisions about figures of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="upTo">The highest number that is wanted, as the pointers say; with 0 nothing is asked.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The decisions by number.</returns>
    Task<IReadOnlyList<FigureDecision>> FigureDecisionsAsync(ReportKey report, int upTo, CancellationToken cancellationToken);

    /// <summary>Remembers an upload that changed nothing. Grain: one per blob; adding the same blob again replaces what was remembered.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is kept.</returns>
    Task AddRepeatAsync(RepeatedUpload upload, CancellationToken cancellationToken) => AddRepeatAsync(upload, [], cancellationToken);

    /// <summary>Remembers an upload that changed nothing. Grain: one per blob; adding the same blob again replaces what was remembered.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="events">What is to be audited of it if the blob was not remembered before; in the same transaction.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is kept.</returns>
    Task AddRepeatAsync(RepeatedUpload upload, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>Looks up an upload that changed nothing.</summary>
    /// <param name="report">The report it was sent under.</param>
    /// <param name="blobName">The blob it came as.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The upload as last remembered, or <see langword="null"/>.</returns>
    Task<RepeatedUpload?> FindRepeatAsync(ReportKey report, string blobName, CancellationToken cancellationToken);

    /// <summary>The uploads of a report that changed nothing.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The uploads, in no particular order.</returns>
    Task<IReadOnlyList<RepeatedUpload>> RepeatsAsync(ReportKey report, CancellationToken cancellationToken);

    /// <summary>Lists versions.</summary>
    /// <param name="scope">Which part of the ledger.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Versions by key.</returns>
    IAsyncEnumerable<Submission> ListAsync(LedgerScope scope, CancellationToken cancellationToken);

    /// <summary>Lists pointers.</summary>
    /// <param name="scope">Which part of the ledger.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Pointers by key.</returns>
    IAsyncEnumerable<ReportPointers> ListPointersAsync(LedgerScope scope, CancellationToken cancellationToken);

    /// <summary>Lists uploads that changed nothing.</summary>
    /// <param name="scope">Which part of the ledger.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Uploads by key.</returns>
    IAsyncEnumerable<RepeatedUpload> ListRepeatsAsync(LedgerScope scope, CancellationToken cancellationToken);
}
