using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The tables <c>Observations</c> and <c>Issues</c>, in memory.</summary>
public sealed class MemoryRunStore : IRunStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(SubmissionId Submission, RunId Run), Rows> _runs = [];

    /// <inheritdoc/>
    public Task WriteAsync(SubmissionId submission, RunId run, IReadOnlyList<Observation> observations, IReadOnlyList<Issue> issues, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _runs[(submission, run)] = new Rows([.. observations], [.. issues]);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Observation> ObservationsAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return (_runs.TryGetValue((submission, run), out Rows? rows) ? rows.Observations : []).ToAsyncEnumerable();
        }
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(SubmissionId submission, RunId run, Func<CancellationToken, Task<bool>> isStillOurs, CancellationToken cancellationToken)
    {
        Rows? seen = Find(submission, run);
        if (seen is null)
        {
            return true;
        }

        if (!await isStillOurs(cancellationToken))
        {
            return false;
        }

        lock (_lock)
        {
            return ReferenceEquals(seen, Find(submission, run)) && _runs.Remove((submission, run));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Issue> IssuesAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return (_runs.TryGetValue((submission, run), out Rows? rows) ? rows.Issues : []).ToAsyncEnumerable();
        }
    }

    private Rows? Find(SubmissionId submission, RunId run)
    {
        lock (_lock)
        {
            return _runs.GetValueOrDefault((submission, run));
        }
    }

    // A class, so that each writing is told from any other.
    private sealed class Rows(Observation[] observations, Issue[] issues)
    {
        public Observation[] Observations { get; } = observations;

        public Issue[] Issues { get; } = issues;
    }
}
