using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The table <c>Submissions</c>, in memory, under the same keys.</summary>
/// <param name="outbox">Where events wait.</param>
public sealed class MemorySubmissionLedger(MemoryAuditOutbox outbox) : ISubmissionLedger
{
    private static readonly Comparer<RowAddress> ByKey = Comparer<RowAddress>.Create(Compare);

    private readonly Lock _lock = new();
    private readonly SortedDictionary<RowAddress, Submission> _versions = new(ByKey);
    private readonly SortedDictionary<RowAddress, ReportPointers> _pointers = new(ByKey);
    private readonly SortedDictionary<RowAddress, RepeatedUpload> _repeats = new(ByKey);
    private readonly SortedDictionary<RowAddress, FigureDecision> _decisions = new(ByKey);
    private long _changes;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Submission>> VersionsAsync(ReportKey report, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Submission>>([.. _versions.Values.Where(version => version.Id.Report == report)]);
        }
    }

    /// <inheritdoc/>
    public Task<Submission?> FindAsync(SubmissionId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_versions.GetValueOrDefault(AddressOf(id)));
        }
    }

    /// <inheritdoc/>
    public Task<Submission?> TryAddAsync(Submission submission, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        SubmissionKeys.RequireNumber(submission.Id);
        AuditKeys.RequireChain(SubmissionKeys.Partition(submission.Id.Report), events);
        lock (_lock)
        {
            Submission added = submission with { ETag = NextETag() };
            if (!_versions.TryAdd(AddressOf(submission.Id), added))
            {
                return Task.FromResult<Submission?>(null);
            }

            outbox.Add(events);
            return Task.FromResult<Submission?>(added);
        }
    }

    /// <inheritdoc/>
    public Task<Submission?> TryUpdateAsync(Submission submission, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(submission.ETag);
        AuditKeys.RequireChain(SubmissionKeys.Partition(submission.Id.Report), events);
        lock (_lock)
        {
            if (!IsUnchanged(submission))
            {
                return Task.FromResult<Submission?>(null);
            }

            outbox.Add(events);
            return Task.FromResult<Submission?>(Replace(submission));
        }
    }

    /// <inheritdoc/>
    public Task<bool> TryCommitAsync(IReadOnlyList<Submission> versions, ReportPointers pointers, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        LedgerArguments.RequireOneReport(versions, pointers);
        AuditKeys.RequireChain(SubmissionKeys.Partition(pointers.Report), events);
        RowAddress address = AddressOf(pointers.Report);
        lock (_lock)
        {
            if (!versions.All(IsUnchanged) || _pointers.GetValueOrDefault(address)?.ETag != pointers.ETag)
            {
                return Task.FromResult(false);
            }

            outbox.Add(events);
            foreach (Submission version in versions)
            {
                Replace(version);
            }

            _pointers[address] = pointers with { ETag = NextETag() };
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<ReportPointers?> FindPointersAsync(ReportKey report, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_pointers.GetValueOrDefault(AddressOf(report)));
        }
    }

    /// <inheritdoc/>
    public Task<bool> TryDecideAsync(FigureDecision decision, ReportPointers pointers, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        LedgerArguments.RequireCounted(decision, pointers);
        AuditKeys.RequireChain(SubmissionKeys.Partition(pointers.Report), events);
        RowAddress address = AddressOf(pointers.Report);
        lock (_lock)
        {
            if (_pointers.GetValueOrDefault(address)?.ETag != pointers.ETag || !_decisions.TryAdd(new RowAddress(SubmissionKeys.Partition(pointers.Report), SubmissionKeys.FigureDecision(pointers.Report, decision.Number)), decision))
            {
                return Task.FromResult(false);
            }

            outbox.Add(events);
            _pointers[address] = pointers with { ETag = NextETag() };
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FigureDecision>> FigureDecisionsAsync(ReportKey report, int upTo, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<FigureDecision>>([.. _decisions.Values.Where(decision => decision.Submission.Report == report && decision.Number <= upTo)]);
        }
    }

    /// <inheritdoc/>
    public Task AddRepeatAsync(RepeatedUpload upload, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        AuditKeys.RequireChain(SubmissionKeys.Partition(upload.Submission.Report), events);
        RowAddress address = AddressOf(upload.Submission.Report, upload.BlobName);
        lock (_lock)
        {
            outbox.Add(_repeats.ContainsKey(address) ? [] : events);
            _repeats[address] = upload;
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<RepeatedUpload?> FindRepeatAsync(ReportKey report, string blobName, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_repeats.GetValueOrDefault(AddressOf(report, blobName)));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RepeatedUpload>> RepeatsAsync(ReportKey report, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<RepeatedUpload>>([.. _repeats.Values.Where(upload => upload.Submission.Report == report)]);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Submission> ListAsync(LedgerScope scope, CancellationToken cancellationToken) =>
        List(_versions, scope, version => version.Id.Report, scope.AfterId is { } id ? AddressOf(id) : null);

    /// <inheritdoc/>
    public IAsyncEnumerable<ReportPointers> ListPointersAsync(LedgerScope scope, CancellationToken cancellationToken) =>
        List(_pointers, scope, pointers => pointers.Report, null);

    /// <inheritdoc/>
    public IAsyncEnumerable<RepeatedUpload> ListRepeatsAsync(LedgerScope scope, CancellationToken cancellationToken) =>
        List(_repeats, scope, upload => upload.Submission.Report, null);

    private static int Compare(RowAddress left, RowAddress right)
    {
        int byPartition = string.CompareOrdinal(left.Partition, right.Partition);
        return byPartition != 0 ? byPartition : string.CompareOrdinal(left.Row, right.Row);
    }

    private static RowAddress AddressOf(SubmissionId id) => new(SubmissionKeys.Partition(id.Report), SubmissionKeys.Version(id));

    private static RowAddress AddressOf(ReportKey report, string blobName) => new(SubmissionKeys.Partition(report), SubmissionKeys.Repeat(report, blobName));

    private static RowAddress AddressOf(ReportKey report) => new(SubmissionKeys.Partition(report), SubmissionKeys.Pointers(report));

    private IAsyncEnumerable<T> List<T>(SortedDictionary<RowAddress, T> rows, LedgerScope scope, Func<T, ReportKey> reportOf, RowAddress? after)
    {
        lock (_lock)
        {
            return rows
                .Where(row => scope.Dataset is not { } dataset || reportOf(row.Value).Dataset == dataset)
                .Where(row => scope.Area is not { } area || reportOf(row.Value).Area == area)
                .Where(row => after is not { } start || Compare(row.Key, start) > 0)
                .Select(row => row.Value)
                .ToArray()
                .ToAsyncEnumerable();
        }
    }

    private bool IsUnchanged(Submission submission) => _versions.GetValueOrDefault(AddressOf(submission.Id))?.ETag == submission.ETag;

    private Submission Replace(Submission submission)
    {
        Submission replaced = submission with { ETag = NextETag() };
        _versions[AddressOf(submission.Id)] = replaced;
        return replaced;
    }

    private string NextETag() => string.Create(CultureInfo.InvariantCulture, $"0x{++_changes:X}");

    private readonly record struct RowAddress(string Partition, string Row);
}
