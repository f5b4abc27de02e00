using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>What becomes of a report: versions and pointers that are to change together.</summary>
/// <param name="Versions">The versions as they are to be, each with the ETag it was read with; at least one, all of one report.</param>
/// <param name="Pointers">The pointers as they are to be, with the ETag they were read with, even where they stay as they are, so that two settlements never miss each other;
/// <see langword="null"/> where there are none and none come.</param>
public sealed record SettledReport(IReadOnlyList<Submission> Versions, ReportPointers? Pointers);
