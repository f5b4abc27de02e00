using Sxsh.Pipeline.Model.Comparison;

namespace Sxsh.Pipeline.Queries;

/// <summary>How much differs.</summary>
/// <param name="Added">Observations that come.</param>
/// <param name="Removed">Observations that go.</param>
/// <param name="Changed">Observations that change.</param>
/// <param name="Unchanged">Observations that stay as they are.</param>
/// <param name="IssuesAdded">Findings that come.</param>
/// <param name="IssuesRemoved">Findings that go.</param>
public sealed record ReprocessDifferences(int Added, int Removed, int Changed, int Unchanged, int IssuesAdded, int IssuesRemoved)
{
    /// <summary>Counts a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The counts.</returns>
    public static ReprocessDifferences Of(ReportComparison comparison) =>
        new(comparison.Added.Count, comparison.Removed.Count, comparison.Changed.Count, comparison.Unchanged, comparison.IssuesAdded.Count, comparison.IssuesRemoved.Count);
}
