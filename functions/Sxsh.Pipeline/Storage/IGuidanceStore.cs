using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>The tables <c>Answers</c> and <c>Corrections</c>: what people told the system about reports.</summary>
public interface IGuidanceStore
{
    /// <summary>Keeps an answer to a finding beside those given before, and in the same transaction what is to be audited of it.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="events">What was done; of the chain of the report's area.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is kept.</returns>
    Task AddReplyAsync(IssueReply reply, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>The answers given to findings about a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>All of them, by time.</returns>
    Task<IReadOnlyList<IssueReply>> RepliesAsync(ReportKey report, CancellationToken cancellationToken);

    /// <summary>Sets what a heading means, in place of what was set, and in the same transaction what is to be audited of it.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="events">What was done; of the chain of the area.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is set.</returns>
    Task SetCorrectionAsync(ColumnCorrection correction, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>Forgets what a heading means, and in the same transaction adds what is to be audited of it.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="events">What was done; of the chain of the area.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if none is set; then nothing is written.</returns>
    Task<bool> RemoveCorrectionAsync(ColumnCorrection correction, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>What headings of an area's reports mean.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="area">The area.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The corrections, by id.</returns>
    Task<IReadOnlyList<ColumnCorrection>> CorrectionsAsync(Dataset dataset, Area area, CancellationToken cancellationToken);
}
