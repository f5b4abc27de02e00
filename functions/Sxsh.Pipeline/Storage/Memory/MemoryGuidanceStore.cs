using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The tables <c>Answers</c> and <c>Corrections</c>, in memory.</summary>
/// <param name="outbox">Where events wait.</param>
public sealed class MemoryGuidanceStore(MemoryAuditOutbox outbox) : IGuidanceStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, IssueReply> _replies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ColumnCorrection> _corrections = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task AddReplyAsync(IssueReply reply, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        AuditKeys.RequireChain(reply.Submission.Report.PartitionKey, events);
        lock (_lock)
        {
            _replies[$"{reply.Submission.Report.PartitionKey}/{GuidanceKeys.Reply(reply)}"] = reply;
            outbox.Add(events);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<IssueReply>> RepliesAsync(ReportKey report, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<IssueReply>>([.. _replies.Values.Where(reply => reply.Submission.Report == report)]);
        }
    }

    /// <inheritdoc/>
    public Task SetCorrectionAsync(ColumnCorrection correction, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        AuditKeys.RequireChain(GuidanceKeys.Partition(correction.Dataset, correction.Area), events);
        lock (_lock)
        {
            _corrections[KeyOf(correction)] = correction;
            outbox.Add(events);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<bool> RemoveCorrectionAsync(ColumnCorrection correction, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        AuditKeys.RequireChain(GuidanceKeys.Partition(correction.Dataset, correction.Area), events);
        lock (_lock)
        {
            bool isRemoved = _corrections.Remove(KeyOf(correction));
            outbox.Add(isRemoved ? events : []);
            return Task.FromResult(isRemoved);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ColumnCorrection>> CorrectionsAsync(Dataset dataset, Area area, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<ColumnCorrection>>([.. _corrections.Values.Where(correction => correction.Dataset == dataset && correction.Area == area)]);
        }
    }

    private static string KeyOf(ColumnCorrection correction) => $"{GuidanceKeys.Partition(correction.Dataset, correction.Area)}/{correction.Id}";
}
