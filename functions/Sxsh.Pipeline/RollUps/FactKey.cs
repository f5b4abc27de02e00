using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Identity of a fact: two statements with the same key are about the same thing, so that one of them counts.</summary>
/// <param name="Dataset">Real or synthetic.</param>
/// <param name="Area">The area the value is about.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The time the value describes.</param>
/// <param name="Kind">Result, target or plan.</param>
/// <param name="Dimensions">Subject, sector, programme and size.</param>
/// <param name="Base">The group that a percentage counts from, as worded; <see langword="null"/> if the report does not say.</param>
public readonly record struct FactKey(
    Dataset Dataset,
    Area Area,
    IndicatorId Indicator,
    ReportingPeriod Period,
    ObservationKind Kind,
    Dimensions Dimensions,
    string? Base) : IComparable<FactKey>
{
    /// <summary>The key of an observation.</summary>
    /// <param name="dataset">The dataset of its report.</param>
    /// <param name="observation">The observation.</param>
    /// <returns>Its key; blank texts count as absent.</returns>
    public static FactKey Of(Dataset dataset, Observation observation) => new(
        dataset,
        observation.Area,
        observation.Indicator,
        observation.Period,
        observation.Kind,
        new Dimensions(Present(observation.Subject), Present(observation.Sector), Present(observation.Programme), Present(observation.Size)),
        Present(observation.Base));

    /// <summary>Orders by every member in turn.</summary>
    /// <param name="other">The other key.</param>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(FactKey other)
    {
        // As numbers: the comparison of enumerations allocates, and keys are compared by the million.
        int order = (int)Dataset - (int)other.Dataset;
        order = order != 0 ? order : Area.CompareTo(other.Area);
        order = order != 0 ? order : Indicator.CompareTo(other.Indicator);
        order = order != 0 ? order : Period.CompareTo(other.Period);
        order = order != 0 ? order : (int)Kind - (int)other.Kind;
        order = order != 0 ? order : Dimensions.CompareTo(other.Dimensions);
        return order != 0 ? order : string.CompareOrdinal(Base, other.Base);
    }

    private static string? Present(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
