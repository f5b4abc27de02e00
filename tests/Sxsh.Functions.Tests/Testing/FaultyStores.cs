using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>Memory stores to put faults into.</summary>
public static class FaultyStores
{
    public static Stores Memory() => MemoryStores.Create(TimeProvider.System);
}

/// <summary>Storage that is away while a test says so.</summary>
public sealed class SwitchedSetup : IStorageSetup
{
    private volatile bool _isAway;

    public bool IsAway
    {
        get => _isAway;
        set => _isAway = value;
    }

    public int Asked { get; private set; }

    public Task EnsureAsync(CancellationToken cancellationToken)
    {
        Asked++;
        return IsAway ? Task.FromException(new IOException("No connection.")) : Task.CompletedTask;
    }

    public Task<bool> IsReachableAsync(CancellationToken cancellationToken) => Task.FromResult(!IsAway);
}

/// <summary>A ledger that cannot be read.</summary>
public sealed class FaultyLedger : ISubmissionLedger
{
    public Task<IReadOnlyList<Submission>> VersionsAsync(ReportKey report, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public Task<Submission?> FindAsync(SubmissionId id, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public Task<Submission?> TryAddAsync(Submission submission, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public Task<Submission?> TryUpdateAsync(Submission submission, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public Task<bool> TryCommitAsync(IReadOnlyList<Submission> versions, ReportPointers pointers, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public Task<ReportPointers?> FindPointersAsync(ReportKey report, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public Task<bool> TryDecideAsync(FigureDecision decision, ReportPointers pointers, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public Task<IReadOnlyList<FigureDecision>> FigureDecisionsAsync(ReportKey report, int upTo, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public Task AddRepeatAsync(RepeatedUpload upload, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public Task<RepeatedUpload?> FindRepeatAsync(ReportKey report, string blobName, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public Task<IReadOnlyList<RepeatedUpload>> RepeatsAsync(ReportKey report, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public IAsyncEnumerable<Submission> ListAsync(LedgerScope scope, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public IAsyncEnumerable<ReportPointers> ListPointersAsync(LedgerScope scope, CancellationToken cancellationToken) => throw new IOException("No connection.");

    public IAsyncEnumerable<RepeatedUpload> ListRepeatsAsync(LedgerScope scope, CancellationToken cancellationToken) => throw new IOException("No connection.");
}
