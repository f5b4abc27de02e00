using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>Vietnamese names inside sentences.</summary>
internal static class Names
{
    /// <summary>What reports call an indicator.</summary>
    public static string Of(ValidatedReport report, IndicatorId id) => report.Catalogue.TryGetIndicator(id, out Indicator? indicator) ? indicator.NameVi : id.Value;

    /// <summary>What a kind is called.</summary>
    public static string Of(ObservationKind kind) => kind switch
    {
        ObservationKind.Target => "mục tiêu",
        ObservationKind.Plan => "kế hoạch",
        _ => "kết quả",
    };
}
