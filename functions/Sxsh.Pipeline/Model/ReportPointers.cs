namespace Sxsh.Pipeline.Model;

/// <summary>Which versions of a report count. Grain: one per report with a taken version.</summary>
/// <param name="Report">The report.</param>
/// <param name="Current">The version whose values count now.</param>
/// <param name="Official">The version that the ministry accepted; <see langword="null"/> if none.</param>
/// <param name="ETag">Version of the row, for conditional writes; <see langword="null"/> for a row not yet written.</param>
public sealed record ReportPointers(ReportKey Report, VersionPointer Current, VersionPointer? Official, string? ETag);
