using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>Covering letters and attachments, in the table <c>Submissions</c> beside their versions. Apart from the versions' rows, so that describing them disturbs nobody who processes.</summary>
public interface ICoverStore
{
    /// <summary>Looks up a covering letter.</summary>
    /// <param name="id">The version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The letter, or <see langword="null"/>.</returns>
    Task<ReportCover?> FindAsync(SubmissionId id, CancellationToken cancellationToken);

    /// <summary>Sets a covering letter, if nobody changed it since it was read.</summary>
    /// <param name="cover">The letter, with the ETag it was read with (<see langword="null"/> if there was none).</param>
    /// <param name="events">What is to be audited of it, in the same transaction; of the chain of the report's area.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The letter with its new ETag, or <see langword="null"/> if somebody changed it.</returns>
    Task<ReportCover?> TrySetAsync(ReportCover cover, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>Lists the attachments of a version.</summary>
    /// <param name="id">The version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The attachments by their hash.</returns>
    Task<IReadOnlyList<ReportAttachment>> AttachmentsAsync(SubmissionId id, CancellationToken cancellationToken);

    /// <summary>Adds an attachment whose bytes are kept, unless the version has it already.</summary>
    /// <param name="attachment">The attachment.</param>
    /// <param name="events">What is to be audited of it if it is added, in the same transaction.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if the version has a file of these bytes already.</returns>
    Task<bool> TryAddAsync(ReportAttachment attachment, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);
}
