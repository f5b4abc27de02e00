using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>What the series of different areas have in common where they are added up.</summary>
internal readonly record struct SeriesGroup(Dataset Dataset, ObservationKind Kind, IndicatorId Indicator, Dimensions Dimensions)
{
    /// <summary>Where the whole-time cell of an area stands.</summary>
    public CubeCellKey OriginOf(Area area) => new(Dataset, area, Indicator, null, Kind, Dimensions.Sector, Dimensions.Programme, Dimensions.Size);
}
