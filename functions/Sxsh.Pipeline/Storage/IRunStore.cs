using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>The tables <c>Observations</c> and <c>Issues</c>: the rows of runs. Rows are visible to readers only once a pointer names their run.</summary>
public interface IRunStore
{
    /// <summary>Writes all rows of a run. Writing the same run again leaves the same rows.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="run">The run.</param>
    /// <param name="observations">Its observations, in the order of the report.</param>
    /// <param name="issues">Its findings, in the order of the report.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when all rows are kept.</returns>
    Task WriteAsync(SubmissionId submission, RunId run, IReadOnlyList<Observation> observations, IReadOnlyList<Issue> issues, CancellationToken cancellationToken);

    /// <summary>Reads the observations of a run.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Observations in the order they were written.</returns>
    IAsyncEnumerable<Observation> ObservationsAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken);

    /// <summary>Reads the findings of a run.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Findings in the order they were written.</returns>
    IAsyncEnumerable<Issue> IssuesAsync(SubmissionId submission, RunId run, CancellationToken cancellationToken);

    /// <summary>Removes the rows of a run. One that was broken off is completed by removing again.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="run">The run.</param>
    /// <param name="isStillOurs">Asked whether the run may still be removed, each time after rows were looked up and before they go. Rows that somebody writes after the question was answered stay, whatever the answer was.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if the run may not be removed any more, or somebody else is at its rows; some of them may be gone.</returns>
    Task<bool> DeleteAsync(SubmissionId submission, RunId run, Func<CancellationToken, Task<bool>> isStillOurs, CancellationToken cancellationToken);
}
