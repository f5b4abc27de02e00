using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>Covering letters and attachments, in memory.</summary>
/// <param name="outbox">Where audit events wait.</param>
public sealed class MemoryCoverStore(MemoryAuditOutbox outbox) : ICoverStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SubmissionId, ReportCover> _covers = [];
    private readonly SortedDictionary<string, ReportAttachment> _attachments = new(StringComparer.Ordinal);
    private long _changes;

    /// <inheritdoc/>
    public Task<ReportCover?> FindAsync(SubmissionId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_covers.GetValueOrDefault(id));
        }
    }

    /// <inheritdoc/>
    public Task<ReportCover?> TrySetAsync(ReportCover cover, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        AuditKeys.RequireChain(SubmissionKeys.Partition(cover.Submission.Report), events);
        lock (_lock)
        {
            if (_covers.GetValueOrDefault(cover.Submission)?.ETag != cover.ETag)
            {
                return Task.FromResult<ReportCover?>(null);
            }

            ReportCover set = cover with { ETag = string.Create(CultureInfo.InvariantCulture, $"0x{++_changes:X}") };
            _covers[cover.Submission] = set;
            outbox.Add(events);
            return Task.FromResult<ReportCover?>(set);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportAttachment>> AttachmentsAsync(SubmissionId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<ReportAttachment>>([.. _attachments.Values.Where(attachment => attachment.Submission == id)]);
        }
    }

    /// <inheritdoc/>
    public Task<bool> TryAddAsync(ReportAttachment attachment, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        AuditKeys.RequireChain(SubmissionKeys.Partition(attachment.Submission.Report), events);
        lock (_lock)
        {
            bool isAdded = _attachments.TryAdd(SubmissionKeys.Attachment(attachment.Submission, attachment.Sha256) + attachment.Submission, attachment);
            if (isAdded)
            {
                outbox.Add(events);
            }

            return Task.FromResult(isAdded);
        }
    }
}
