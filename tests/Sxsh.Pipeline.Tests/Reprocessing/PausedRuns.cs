using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Tests.Reprocessing;

/// <summary>A run store whose caller stands still before a removal, and which may remove in several pages, as the store over an account does with many rows.</summary>
internal sealed class PausedRuns(IRunStore runs) : IRunStore
{
    public Func<Task> BeforeDelete { get; init; } = () => Task.CompletedTask;

    public Func<Task> BeforePage { get; init; } = () => Task.CompletedTask;

    public int Pages { get; init; } = 1;

    public Task WriteAsync(SubmissionId submission, RunId run, IReadOnlyList<Observation> observations, IReadOnlyList<Issue> issues, CancellationToken cancellationToken) =>
        runs.WriteAsync(submission, run, observations, issues, cancellationToken);

    public IAsyncEnumerable<Observation> ObservationsAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) => runs.ObservationsAsync(submission, run, cancellationToken);

    public IAsyncEnumerable<Issue> IssuesAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) => runs.IssuesAsync(submission, run, cancellationToken);

    public async Task<bool> DeleteAsync(SubmissionId submission, RunId run, Func<CancellationToken, Task<bool>> isStillOurs, CancellationToken cancellationToken)
    {
        await BeforeDelete();
        for (int page = 1; page <= Pages; page++)
        {
            await BeforePage();
            if (page < Pages && !await isStillOurs(cancellationToken))
            {
                return false;
            }
        }

        return await runs.DeleteAsync(submission, run, isStillOurs, cancellationToken);
    }
}
