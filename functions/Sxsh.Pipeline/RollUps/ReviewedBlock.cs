namespace Sxsh.Pipeline.RollUps;

/// <summary>The cells of an area with those under review.</summary>
internal sealed class ReviewedBlock(CubeBlock counted, IReadOnlyList<CubeCell> underReview)
{
    /// <summary>All of them.</summary>
    public CubeBlock Block { get; } = counted.With(underReview);

    /// <summary>Whether it was made from exactly these.</summary>
    public bool IsFrom(CubeBlock block, IReadOnlyList<CubeCell> more) => ReferenceEquals(block, counted) && more.SequenceEqual(underReview);
}
