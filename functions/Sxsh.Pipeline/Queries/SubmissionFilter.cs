using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>Which submissions to answer with; <see langword="null"/> asks for all.</summary>
/// <param name="Areas">Only reports of these areas; a name can stand in both schemes.</param>
/// <param name="Period">Only reports on this period.</param>
/// <param name="Processing">Only in this state.</param>
/// <param name="Standing">Only of this standing.</param>
/// <param name="Review">Only with this decision.</param>
/// <param name="Dataset">Only of this dataset.</param>
/// <param name="Blob">Only the version of this blob.</param>
/// <param name="OutdatedFor">Only what another run than this one made and this one may make anew: current versions, and rejected ones that came last.</param>
public sealed record SubmissionFilter(
    IReadOnlyList<Area>? Areas,
    ReportingPeriod? Period,
    ProcessingState? Processing,
    Standing? Standing,
    ReviewState? Review,
    Dataset? Dataset,
    string? Blob,
    RunId? OutdatedFor)
{
    /// <summary>Only reports of these areas, because the asker may see no others; <see langword="null"/> for all, unknown areas included.</summary>
    public IReadOnlyList<Area>? Within { get; init; }

    /// <summary>The areas asked for that the asker may see, in order; <see langword="null"/> for all.</summary>
    public IReadOnlyList<Area>? Seen => Within is null ? Areas : [.. (Areas is null ? Within : Within.Intersect(Areas)).Distinct().Order()];
}
