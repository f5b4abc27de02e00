using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>What makes two values of a report claims about one fact.</summary>
internal sealed record ObservationIdentity(
    Area Area,
    IndicatorId Indicator,
    ReportingPeriod Period,
    ObservationKind Kind,
    string? Subject,
    string? Sector,
    string? Programme,
    string? Size,
    string? Base)
{
    public static ObservationIdentity Of(Observation observation) => new(
        observation.Area,
        observation.Indicator,
        observation.Period,
        observation.Kind,
        observation.Subject,
        observation.Sector,
        observation.Programme,
        observation.Size,
        observation.Base);
}
