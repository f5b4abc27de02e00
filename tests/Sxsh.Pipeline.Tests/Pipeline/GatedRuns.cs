using System.Collections.Concurrent;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Tests.Pipeline;

/// <summary>Runs that are written only once a gate is open, and that note which reports were being written beside one called a suspect.</summary>
internal sealed class GatedRuns(IRunStore runs) : IRunStore
{
    private const string Suspect = "suspect.csv";

    private readonly Lock _lock = new();
    private readonly List<string> _inside = [];
    private readonly List<string> _beside = [];
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _entered = new(StringComparer.Ordinal);

    public IReadOnlyList<string> BesideTheSuspect
    {
        get
        {
            lock (_lock)
            {
                return [.. _beside];
            }
        }
    }

    public void Open() => _gate.TrySetResult();

    public Task Entered(string report) => Entry(report).Task;

    public async Task WriteAsync(SubmissionId submission, RunId run, IReadOnlyList<Observation> observations, IReadOnlyList<Issue> issues, CancellationToken cancellationToken)
    {
        string name = submission.Report.Name;
        lock (_lock)
        {
            _inside.Add(name);
            if (_inside.Contains(Suspect))
            {
                _beside.AddRange(_inside.Where(inside => inside != Suspect));
            }
        }

        Entry(name).TrySetResult();
        await _gate.Task.WaitAsync(cancellationToken);
        await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        await runs.WriteAsync(submission, run, observations, issues, cancellationToken);
        lock (_lock)
        {
            _inside.Remove(name);
        }
    }

    public IAsyncEnumerable<Observation> ObservationsAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) => runs.ObservationsAsync(submission, run, cancellationToken);

    public IAsyncEnumerable<Issue> IssuesAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) => runs.IssuesAsync(submission, run, cancellationToken);

    public Task<bool> DeleteAsync(SubmissionId submission, RunId run, Func<CancellationToken, Task<bool>> isStillOurs, CancellationToken cancellationToken) => runs.DeleteAsync(submission, run, isStillOurs, cancellationToken);

    private TaskCompletionSource Entry(string report) => _entered.GetOrAdd(report, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
