namespace Sxsh.Cli.Sampling.Reports;

/// <summary>The unit that a province writes money in.</summary>
/// <param name="Name">The unit.</param>
/// <param name="PerMillion">How many of it a million đồng is.</param>
/// <param name="HasDecimals">Whether amounts have two decimals.</param>
internal sealed record MoneyUnit(string Name, decimal PerMillion, bool HasDecimals)
{
    /// <summary>The units in use.</summary>
    public static IReadOnlyList<MoneyUnit> All { get; } = [new("triệu đồng", 1m, false), new("triệu đồng", 1m, false), new("tỷ đồng", 0.001m, true), new("đồng", 1_000_000m, false)];
}
