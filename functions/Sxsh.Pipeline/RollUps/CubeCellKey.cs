using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Where a cell of the cube stands. The whole time has no period, a total over a dimension no value of it.</summary>
internal readonly record struct CubeCellKey(
    Dataset Dataset,
    Area Area,
    IndicatorId Indicator,
    ReportingPeriod? Period,
    ObservationKind Kind,
    string? Sector,
    string? Programme,
    string? Size);
