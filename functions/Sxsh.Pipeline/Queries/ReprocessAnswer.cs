using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Comparison;

namespace Sxsh.Pipeline.Queries;

/// <summary>What reprocessing a version of a report comes to.</summary>
public sealed record ReprocessAnswer
{
    /// <summary>Most entries of each list; how many there are is told by <see cref="Differences"/>.</summary>
    public const int MaxListed = 1000;

    /// <summary>Id of the submission.</summary>
    public required string Submission { get; init; }

    /// <summary>Whether this was only a trial; nothing was kept of it.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Whether the new run may replace the old one. After an application it has, or had done so before.</summary>
    public required ReprocessVerdict Verdict { get; init; }

    /// <summary>The run it had; <see langword="null"/> if it had none.</summary>
    public required string? RunBefore { get; init; }

    /// <summary>The run of today's code, catalogue and rules.</summary>
    public required string Run { get; init; }

    /// <summary>Its state before.</summary>
    public required ProcessingState ProcessingBefore { get; init; }

    /// <summary>What it comes to.</summary>
    public required CheckOutcome Outcome { get; init; }

    /// <summary>What was found before.</summary>
    public required ReportCounts? CountsBefore { get; init; }

    /// <summary>What is found now.</summary>
    public required ReportCounts Counts { get; init; }

    /// <summary>How much differs.</summary>
    public required ReprocessDifferences Differences { get; init; }

    /// <summary>Observations that come, the first <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<ObservationAnswer> Added { get; init; }

    /// <summary>Observations that go, the first <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<ObservationAnswer> Removed { get; init; }

    /// <summary>Observations that change, the first <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<ObservationChangeAnswer> Changed { get; init; }

    /// <summary>Findings that come, the first <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<Issue> IssuesAdded { get; init; }

    /// <summary>Findings that go, the first <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<Issue> IssuesRemoved { get; init; }

    /// <summary>Makes the answer.</summary>
    /// <param name="result">What it comes to.</param>
    /// <param name="dryRun">Whether this was only a trial.</param>
    /// <returns>The answer.</returns>
    public static ReprocessAnswer Of(ReprocessResult result, bool dryRun)
    {
        ReportComparison comparison = result.Comparison;
        return new ReprocessAnswer
        {
            Submission = result.Before.Id.ToString(),
            DryRun = dryRun,
            Verdict = result.Verdict,
            RunBefore = result.Before.Run?.Value,
            Run = result.Run.Value,
            ProcessingBefore = result.Before.Processing,
            Outcome = result.Result.Outcome,
            CountsBefore = result.Before.Counts,
            Counts = result.Result.Counts,
            Differences = ReprocessDifferences.Of(comparison),
            Added = [.. comparison.Added.Take(MaxListed).Select(Answer)],
            Removed = [.. comparison.Removed.Take(MaxListed).Select(Answer)],
            Changed = [.. comparison.Changed.Take(MaxListed).Select(change => new ObservationChangeAnswer(Answer(change.Before), Answer(change.After), change.Fields))],
            IssuesAdded = [.. comparison.IssuesAdded.Take(MaxListed)],
            IssuesRemoved = [.. comparison.IssuesRemoved.Take(MaxListed)],
        };
    }

    /// <summary>The same for somebody who may not see what reports hold: how much differs, not what.</summary>
    /// <returns>The answer with empty lists.</returns>
    public ReprocessAnswer WithoutContents() => this with { Added = [], Removed = [], Changed = [], IssuesAdded = [], IssuesRemoved = [] };

    private static ObservationAnswer Answer(Observation observation) => ObservationAnswer.Of(observation, null);
}
