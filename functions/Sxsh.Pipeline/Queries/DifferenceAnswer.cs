using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Comparison;

namespace Sxsh.Pipeline.Queries;

/// <summary>What a version of a report changes against another one.</summary>
public sealed record DifferenceAnswer
{
    /// <summary>Most entries of each list; how many there are is told by <see cref="Differences"/>.</summary>
    public const int MaxListed = 1000;

    /// <summary>The new version: id of the submission, or name of the file.</summary>
    public required string Submission { get; init; }

    /// <summary>The version that it is compared with; <see langword="null"/> if it is the first one, so that all of it is new.</summary>
    public required string? Before { get; init; }

    /// <summary>How much differs.</summary>
    public required ReprocessDifferences Differences { get; init; }

    /// <summary>What becomes of the totals, the first <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<TotalChange> Totals { get; init; }

    /// <summary>Values that are new, the first <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<ObservationAnswer> Added { get; init; }

    /// <summary>Values that have vanished, the first <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<ObservationAnswer> Removed { get; init; }

    /// <summary>Values that have changed, the first <see cref="MaxListed"/>; one that only stands elsewhere now is told by its fields.</summary>
    public required IReadOnlyList<ObservationChangeAnswer> Changed { get; init; }

    /// <summary>Findings that are new, the first <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<Issue> IssuesAdded { get; init; }

    /// <summary>Findings that are settled, the first <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<Issue> IssuesRemoved { get; init; }

    /// <summary>Compares two versions.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="submission">The new version's id or name.</param>
    /// <param name="before">The other version's id or name; <see langword="null"/> if there is none.</param>
    /// <param name="old">What was read from the other one.</param>
    /// <param name="current">What is read from the new one.</param>
    /// <returns>The answer.</returns>
    public static DifferenceAnswer Of(Catalogue catalogue, string submission, string? before, ReportRows old, ReportRows current)
    {
        ReportComparison comparison = ReportComparison.Of(old, current);
        return new DifferenceAnswer
        {
            Submission = submission,
            Before = before,
            Differences = ReprocessDifferences.Of(comparison),
            Totals = [.. TotalChange.Between(catalogue, old.Observations, current.Observations).Take(MaxListed)],
            Added = [.. comparison.Added.Take(MaxListed).Select(observation => ObservationAnswer.Of(observation, null))],
            Removed = [.. comparison.Removed.Take(MaxListed).Select(observation => ObservationAnswer.Of(observation, null))],
            Changed = [.. comparison.Changed.Take(MaxListed).Select(change => new ObservationChangeAnswer(ObservationAnswer.Of(change.Before, null), ObservationAnswer.Of(change.After, null), change.Fields))],
            IssuesAdded = [.. comparison.IssuesAdded.Take(MaxListed)],
            IssuesRemoved = [.. comparison.IssuesRemoved.Take(MaxListed)],
        };
    }
}
