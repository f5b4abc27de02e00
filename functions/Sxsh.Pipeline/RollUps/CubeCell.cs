namespace Sxsh.Pipeline.RollUps;

/// <summary>A cell of the cube.</summary>
internal sealed record CubeCell(CubeCellKey Key, Amount Amount);
