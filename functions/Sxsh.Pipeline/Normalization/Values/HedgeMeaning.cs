namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>What a word beside a number does to it.</summary>
internal enum HedgeMeaning
{
    /// <summary>Nothing ("đạt 90%").</summary>
    Neutral,

    /// <summary>Belongs to the label ("giảm 10%").</summary>
    Direction,

    /// <summary>Roughly.</summary>
    Approx,

    /// <summary>At most, or a little less.</summary>
    ApproxLess,

    /// <summary>At least, or a little more.</summary>
    ApproxMore,
}
