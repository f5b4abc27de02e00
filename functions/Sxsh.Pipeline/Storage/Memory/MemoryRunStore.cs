using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The tables <c>Observations</c> and <c>Issues</c>, in memory.</summary>
public sealed class MemoryRunStore : IRunStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(SubmissionId Submission, RunId Run), (Observation[] Observations, Issue[] Issues)> _runs = [];

    /// <inheritdoc/>
    public Task WriteAsync(SubmissionId submission, RunId run, IReadOnlyList<Observation> observations, IReadOnlyList<Issue> issues, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _runs[(submission, run)] = ([.. observations], [.. issues]);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Observation> ObservationsAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return (_runs.TryGetValue((submission, run), out (Observation[] Observations, Issue[] Issues) rows) ? rows.Observations : []).ToAsyncEnumerable();
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Issue> IssuesAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return (_runs.TryGetValue((submission, run), out (Observation[] Observations, Issue[] Issues) rows) ? rows.Issues : []).ToAsyncEnumerable();
        }
    }
}
