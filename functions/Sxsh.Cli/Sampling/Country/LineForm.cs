namespace Sxsh.Cli.Sampling.Country;

/// <summary>How a figure is written.</summary>
internal enum LineForm
{
    /// <summary>Whole number; "-" for none.</summary>
    Count,

    /// <summary>Whole number that some reports give only roughly ("khoảng", "gần", "hơn").</summary>
    Rough,

    /// <summary>Yes or no: "có", "chưa", or 1 and 0.</summary>
    Flag,

    /// <summary>Percentage with one decimal.</summary>
    Rate,

    /// <summary>Range of percentages ("từ 8 đến 13").</summary>
    Range,

    /// <summary>Money, kept in million đồng, written in the province's unit.</summary>
    Money,
}
