using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>A report states one value for one fact. A total and its parts, or the parts of one total, are not one fact. Prose and tables are compared by <see cref="TextDiffersFromTableRule"/>.</summary>
public sealed class ConflictingValuesRule : IReportRule
{
    /// <inheritdoc/>
    public IssueCode Code => IssueCode.ConflictingValues;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        Dictionary<ObservationIdentity, List<int>> stated = [];
        for (int index = 0; index < report.Observations.Count; index++)
        {
            Observation observation = report.Observations[index];
            // A value in prose that waits for a person is not yet one that the report states; a part of a total of the same name is another value by nature.
            if (observation.SameAs is not null || (observation.NeedsReview && IsProse(observation)) || IsPartOfSame(report.Observations, observation))
            {
                continue;
            }

            if (!stated.TryGetValue(ObservationIdentity.Of(observation), out List<int>? earlier))
            {
                stated[ObservationIdentity.Of(observation)] = [index];
                continue;
            }

            int current = index;
            if (earlier.Where(other => !AreRelated(report.Observations, other, current)).Select(other => report.Observations[other]).FirstOrDefault(other => IsProse(other) == IsProse(observation) && !SayTheSame(other, observation)) is { } other)
            {
                yield return Issue.Of(Code, observation.Source, other.ReportedValue, ReportedPlace.Of(other.Source), observation.ReportedValue);
            }

            earlier.Add(index);
        }
    }

    private static bool IsPartOfSame(IReadOnlyList<Observation> observations, Observation part) =>
        part.PartOf is { } total && ObservationIdentity.Of(observations[total]) == ObservationIdentity.Of(part);

    private static bool AreRelated(IReadOnlyList<Observation> observations, int left, int right) =>
        observations[left].PartOf == right
        || observations[right].PartOf == left
        || (observations[left].PartOf is { } total && observations[right].PartOf == total);

    private static bool IsProse(Observation observation) => observation.Source.Start is not null;

    private static bool SayTheSame(Observation left, Observation right) => left.Value == right.Value && left.ValueMax == right.ValueMax;
}
