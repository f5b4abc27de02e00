namespace Sxsh.Pipeline.Model;

/// <summary>How values of an indicator relate to time.</summary>
public enum StockOrFlow
{
    /// <summary>A state at a date; never added over periods.</summary>
    Stock,

    /// <summary>What happened in the period; added over periods that do not overlap.</summary>
    Flow,
}
