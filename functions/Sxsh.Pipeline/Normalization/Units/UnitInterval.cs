namespace Sxsh.Pipeline.Normalization.Units;

/// <summary>The time that a unit is counted per ("đồng/tháng").</summary>
internal enum UnitInterval
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A month.</summary>
    Month,
}
