namespace Sxsh.Pipeline.Normalization.Units;

/// <summary>How a stated unit relates to an indicator's.</summary>
internal enum UnitFit
{
    /// <summary>It is another quantity or another thing.</summary>
    None,

    /// <summary>None is stated, or it is not known.</summary>
    Open,

    /// <summary>It names the thing that the indicator's wordings count, though by another noun ("mô hình" for demonstration enterprises).</summary>
    ByWording,

    /// <summary>It is of the same kind.</summary>
    Same,
}
