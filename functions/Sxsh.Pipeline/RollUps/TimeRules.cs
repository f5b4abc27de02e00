using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Chooses the rule.</summary>
internal static class TimeRules
{
    /// <summary>The rule of an indicator and kind. Targets are levels whatever the indicator; rates never add.</summary>
    public static TimeRule For(Indicator indicator, ObservationKind kind) =>
        indicator.StockOrFlow == StockOrFlow.Stock || kind == ObservationKind.Target || indicator.Quantity == Quantity.Rate || indicator.Aggregation is Aggregation.Ratio or Aggregation.Last
            ? TimeRule.Latest
            : indicator.Aggregation == Aggregation.Sum ? TimeRule.Add : TimeRule.List;
}
