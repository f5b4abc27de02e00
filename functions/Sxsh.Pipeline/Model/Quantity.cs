namespace Sxsh.Pipeline.Model;

/// <summary>What sort of quantity an indicator is.</summary>
public enum Quantity
{
    /// <summary>Things counted.</summary>
    Count,

    /// <summary>Percent.</summary>
    Rate,

    /// <summary>A physical amount, per year.</summary>
    Amount,

    /// <summary>Đồng, or đồng per year.</summary>
    Money,

    /// <summary>Months.</summary>
    Duration,
}
