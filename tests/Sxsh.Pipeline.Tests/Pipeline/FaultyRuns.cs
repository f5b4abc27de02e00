using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Tests.Pipeline;

/// <summary>A run store that cannot be written for some uploads, as if the process were killed there.</summary>
internal sealed class FaultyRuns(IRunStore runs) : IRunStore
{
    /// <summary>How many more writings fail.</summary>
    public int Failures { get; set; }

    /// <summary>Only reports whose name contains this fail.</summary>
    public string Which { get; set; } = string.Empty;

    public Task WriteAsync(SubmissionId submission, RunId run, IReadOnlyList<Observation> observations, IReadOnlyList<Issue> issues, CancellationToken cancellationToken) =>
        submission.ToString().Contains(Which, StringComparison.Ordinal) && Failures-- > 0
            ? throw new IOException("No connection.")
            : runs.WriteAsync(submission, run, observations, issues, cancellationToken);

    public IAsyncEnumerable<Observation> ObservationsAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) => runs.ObservationsAsync(submission, run, cancellationToken);

    public IAsyncEnumerable<Issue> IssuesAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) => runs.IssuesAsync(submission, run, cancellationToken);

    public Task<bool> DeleteAsync(SubmissionId submission, RunId run, Func<CancellationToken, Task<bool>> isStillOurs, CancellationToken cancellationToken) => runs.DeleteAsync(submission, run, isStillOurs, cancellationToken);
}
