namespace Sxsh.Pipeline.Model.Comparison;

/// <summary>The differences between two readings of a report, or between two versions of one. Every observation and finding of either side is counted once.</summary>
/// <param name="Added">Observations that are only there now, in the order of the report.</param>
/// <param name="Removed">Observations that were there only before, in the order of the report.</param>
/// <param name="Changed">Observations of both sides that differ, in the order of the former.</param>
/// <param name="Unchanged">How many observations are the same.</param>
/// <param name="IssuesAdded">Findings that are only there now.</param>
/// <param name="IssuesRemoved">Findings that were there only before.</param>
public sealed record ReportComparison(
    IReadOnlyList<Observation> Added,
    IReadOnlyList<Observation> Removed,
    IReadOnlyList<ObservationChange> Changed,
    int Unchanged,
    IReadOnlyList<Issue> IssuesAdded,
    IReadOnlyList<Issue> IssuesRemoved)
{
    /// <summary>Whether anything differs.</summary>
    public bool HasDifferences => Added.Count + Removed.Count + Changed.Count + IssuesAdded.Count + IssuesRemoved.Count > 0;

    /// <summary>Compares two sides.</summary>
    /// <param name="before">What was read before.</param>
    /// <param name="after">What is read now.</param>
    /// <returns>The differences.</returns>
    public static ReportComparison Of(ReportRows before, ReportRows after)
    {
        IReadOnlyDictionary<int, int> pairs = ObservationPairs.Of(before.Observations, after.Observations);
        ObservationDifference difference = new(before.Observations, after.Observations, pairs);
        List<ObservationChange> changed = [];
        foreach ((int left, int right) in pairs.OrderBy(pair => pair.Key))
        {
            IReadOnlyList<ObservationField> fields = difference.Between(left, right);
            if (fields.Count > 0)
            {
                changed.Add(new ObservationChange(before.Observations[left], after.Observations[right], fields));
            }
        }

        HashSet<int> kept = [.. pairs.Values];
        return new ReportComparison(
            [.. after.Observations.Where((_, index) => !kept.Contains(index))],
            [.. before.Observations.Where((_, index) => !pairs.ContainsKey(index))],
            changed,
            pairs.Count - changed.Count,
            Without(after.Issues, before.Issues),
            Without(before.Issues, after.Issues));
    }

    private static List<Issue> Without(IReadOnlyList<Issue> issues, IReadOnlyList<Issue> others)
    {
        Dictionary<Issue, int> found = others.CountBy(issue => issue).ToDictionary();
        List<Issue> left = [];
        foreach (Issue issue in issues)
        {
            if (found.GetValueOrDefault(issue) > 0)
            {
                found[issue]--;
            }
            else
            {
                left.Add(issue);
            }
        }

        return left;
    }
}
