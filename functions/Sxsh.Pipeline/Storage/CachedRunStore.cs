using System.Runtime.CompilerServices;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>Remembers the observations of runs read lately, so that a roll-up of an area, and a check against what its province reported before, read each report once and not each time.</summary>
/// <remarks>
/// Observations never change under the name of their run: whoever writes it again writes the same. Only runs that a pointer or a finished version names are read, and those are whole.
/// So another instance's writing need not be heard of.
/// </remarks>
/// <param name="runs">Where they are kept.</param>
public sealed class CachedRunStore(IRunStore runs) : IRunStore
{
    /// <summary>So many observations are remembered; about 50 MB.</summary>
    public const int MostObservations = 100_000;

    private readonly RecentCache<(SubmissionId Submission, RunId Run), IReadOnlyList<Observation>> _read = new(MostObservations, observations => observations.Count + 1);

    /// <inheritdoc/>
    public async Task WriteAsync(SubmissionId submission, RunId run, IReadOnlyList<Observation> observations, IReadOnlyList<Issue> issues, CancellationToken cancellationToken)
    {
        _read.Forget((submission, run));
        await runs.WriteAsync(submission, run, observations, issues, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Observation> ObservationsAsync(SubmissionId submission, RunId run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_read.Find((submission, run)) is { } known)
        {
            foreach (Observation observation in known)
            {
                yield return observation;
            }

            yield break;
        }

        List<Observation> read = [];
        await foreach (Observation observation in runs.ObservationsAsync(submission, run, cancellationToken))
        {
            read.Add(observation);
            yield return observation;
        }

        // A run without rows may be one that nobody has written yet.
        if (read.Count > 0)
        {
            _read.Add((submission, run), read);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Issue> IssuesAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken) =>
        runs.IssuesAsync(submission, run, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(SubmissionId submission, RunId run, Func<CancellationToken, Task<bool>> isStillOurs, CancellationToken cancellationToken)
    {
        _read.Forget((submission, run));
        return await runs.DeleteAsync(submission, run, isStillOurs, cancellationToken);
    }
}
