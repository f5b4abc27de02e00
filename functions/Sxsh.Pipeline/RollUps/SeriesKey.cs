using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>What shares a set of breakdowns.</summary>
internal readonly record struct SeriesKey(Dataset Dataset, ObservationKind Kind, IndicatorId Indicator, Area Area);
