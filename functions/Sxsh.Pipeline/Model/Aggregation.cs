namespace Sxsh.Pipeline.Model;

/// <summary>How values of an indicator are totalled.</summary>
public enum Aggregation
{
    /// <summary>Add provinces and periods.</summary>
    Sum,

    /// <summary>Latest value; add provinces, never periods.</summary>
    Last,

    /// <summary>From numerator and denominator, else list the values.</summary>
    Ratio,

    /// <summary>List, or show minimum to maximum.</summary>
    None,
}
