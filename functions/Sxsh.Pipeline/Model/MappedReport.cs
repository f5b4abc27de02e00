namespace Sxsh.Pipeline.Model;

/// <summary>What mapping a report came to.</summary>
/// <param name="Drafts">The values found, in the order of the report.</param>
/// <param name="Issues">The findings, in the order of the report.</param>
/// <param name="Tables">What each column of each table was taken for.</param>
public sealed record MappedReport(IReadOnlyList<DraftRow> Drafts, IReadOnlyList<Issue> Issues, IReadOnlyList<TableMapping> Tables);
