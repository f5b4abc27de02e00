using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>Which observations to answer with; <see langword="null"/> asks for all.</summary>
/// <param name="Areas">Only about these areas; a name can stand in both schemes.</param>
/// <param name="Indicator">Only this indicator.</param>
/// <param name="Period">Only exactly this period.</param>
/// <param name="Kind">Only this kind.</param>
/// <param name="Dataset">Only of this dataset.</param>
public sealed record ObservationFilter(IReadOnlyList<Area>? Areas, IndicatorId? Indicator, ReportingPeriod? Period, ObservationKind? Kind, Dataset? Dataset)
{
    /// <summary>Only values from reports of these areas, because the asker may see no others; <see langword="null"/> for all, unknown areas included.</summary>
    public IReadOnlyList<Area>? Within { get; init; }

    /// <summary>The areas asked for that the asker may see; <see langword="null"/> for all.</summary>
    public IReadOnlyList<Area>? Seen => Within is null ? Areas : [.. (Areas is null ? Within : Within.Intersect(Areas)).Distinct()];

    /// <summary>Whether the versions that the ministry accepted are asked, instead of those that count now.</summary>
    public bool IsOfficial { get; init; }
}
