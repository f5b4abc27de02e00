using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Tests.Reprocessing;

/// <summary>Stores of a process that is killed at a chosen write: before it or just after it. After that nothing goes through, not even giving back what it holds.</summary>
internal sealed class MortalStores(Stores stores, int deadlyWrite, bool isAfter)
{
    private int _writes;
    private bool _isDead;

    /// <summary>Whether the writes were enough to be killed.</summary>
    public bool IsDead => _isDead;

    public Stores Stores => stores with { Ledger = new Ledger(this, stores.Ledger), Runs = new Runs(this, stores.Runs), RollUps = new Queue(this, stores.RollUps) };

    private async Task<T> WriteAsync<T>(Func<Task<T>> write)
    {
        Die();
        bool isDeadly = ++_writes == deadlyWrite;
        if (isDeadly && !isAfter)
        {
            _isDead = true;
            Die();
        }

        T result = await write();
        _isDead |= isDeadly;
        Die();
        return result;
    }

    private T Alive<T>(T result)
    {
        Die();
        return result;
    }

    private void Die()
    {
        if (_isDead)
        {
            throw new IOException("Killed.");
        }
    }

    private sealed class Ledger(MortalStores life, ISubmissionLedger ledger) : ISubmissionLedger
    {
        public Task<IReadOnlyList<Submission>> VersionsAsync(ReportKey report, CancellationToken cancellationToken) => life.Alive(ledger.VersionsAsync(report, cancellationToken));

        public Task<Submission?> FindAsync(SubmissionId id, CancellationToken cancellationToken) => life.Alive(ledger.FindAsync(id, cancellationToken));

        public Task<Submission?> TryAddAsync(Submission submission, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => life.WriteAsync(() => ledger.TryAddAsync(submission, events, cancellationToken));

        public Task<Submission?> TryUpdateAsync(Submission submission, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => life.WriteAsync(() => ledger.TryUpdateAsync(submission, events, cancellationToken));

        public Task<bool> TryCommitAsync(IReadOnlyList<Submission> versions, ReportPointers pointers, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => life.WriteAsync(() => ledger.TryCommitAsync(versions, pointers, events, cancellationToken));

        public Task<ReportPointers?> FindPointersAsync(ReportKey report, CancellationToken cancellationToken) => life.Alive(ledger.FindPointersAsync(report, cancellationToken));

        public Task<bool> TryDecideAsync(FigureDecision decision, ReportPointers pointers, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => life.WriteAsync(() => ledger.TryDecideAsync(decision, pointers, events, cancellationToken));

        public Task<IReadOnlyList<FigureDecision>> FigureDecisionsAsync(ReportKey report, int upTo, CancellationToken cancellationToken) => life.Alive(ledger.FigureDecisionsAsync(report, upTo, cancellationToken));

        public Task AddRepeatAsync(RepeatedUpload upload, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => life.Alive(ledger.AddRepeatAsync(upload, events, cancellationToken));

        public Task<RepeatedUpload?> FindRepeatAsync(ReportKey report, string blobName, CancellationToken cancellationToken) => life.Alive(ledger.FindRepeatAsync(report, blobName, cancellationToken));

        public Task<IReadOnlyList<RepeatedUpload>> RepeatsAsync(ReportKey report, CancellationToken cancellationToken) => life.Alive(ledger.RepeatsAsync(report, cancellationToken));

        public IAsyncEnumerable<Submission> ListAsync(LedgerScope scope, CancellationToken cancellationToken) => life.Alive(ledger.ListAsync(scope, cancellationToken));

        public IAsyncEnumerable<ReportPointers> ListPointersAsync(LedgerScope scope, CancellationToken cancellationToken) => life.Alive(ledger.ListPointersAsync(scope, cancellationToken));

        public IAsyncEnumerable<RepeatedUpload> ListRepeatsAsync(LedgerScope scope, CancellationToken cancellationToken) => life.Alive(ledger.ListRepeatsAsync(scope, cancellationToken));
    }

    private sealed class Runs(MortalStores life, IRunStore runs) : IRunStore
    {
        // Two writes: killed between them, half of the rows are there.
        public async Task WriteAsync(SubmissionId submission, RunId run, IReadOnlyList<Observation> observations, IReadOnlyList<Issue> issues, CancellationToken cancellationToken)
        {
            await life.WriteAsync(() => WriteAsync(submission, run, [.. observations.Take(observations.Count / 2)], []));
            await life.WriteAsync(() => WriteAsync(submission, run, observations, issues));

            async Task<bool> WriteAsync(SubmissionId id, RunId of, IReadOnlyList<Observation> some, IReadOnlyList<Issue> few)
            {
                await runs.WriteAsync(id, of, some, few, cancellationToken);
                return true;
            }
        }

        public IAsyncEnumerable<Observation> ObservationsAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) => life.Alive(runs.ObservationsAsync(submission, run, cancellationToken));

        public IAsyncEnumerable<Issue> IssuesAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) => life.Alive(runs.IssuesAsync(submission, run, cancellationToken));

        public Task<bool> DeleteAsync(SubmissionId submission, RunId run, Func<CancellationToken, Task<bool>> isStillOurs, CancellationToken cancellationToken) =>
            life.WriteAsync(() => runs.DeleteAsync(submission, run, isStillOurs, cancellationToken));
    }

    private sealed class Queue(MortalStores life, IWorkQueue queue) : IWorkQueue
    {
        public Task SendAsync(string text, CancellationToken cancellationToken) => life.WriteAsync(async () =>
        {
            await queue.SendAsync(text, cancellationToken);
            return true;
        });

        public Task<IReadOnlyList<WorkItem>> ReceiveAsync(int most, TimeSpan hiddenFor, CancellationToken cancellationToken) => queue.ReceiveAsync(most, hiddenFor, cancellationToken);

        public Task CompleteAsync(WorkItem item, CancellationToken cancellationToken) => queue.CompleteAsync(item, cancellationToken);

        public Task RetryAsync(WorkItem item, TimeSpan after, CancellationToken cancellationToken) => queue.RetryAsync(item, after, cancellationToken);

        public Task PoisonAsync(WorkItem item, CancellationToken cancellationToken) => queue.PoisonAsync(item, cancellationToken);
    }
}
