namespace Sxsh.Pipeline.Model.Comparison;

/// <summary>What was read from a report: one side of a comparison.</summary>
/// <param name="Observations">In the order of the report, so that <see cref="Observation.SameAs"/> and <see cref="Observation.PartOf"/> are indexes into it.</param>
/// <param name="Issues">The findings.</param>
public sealed record ReportRows(IReadOnlyList<Observation> Observations, IReadOnlyList<Issue> Issues);
