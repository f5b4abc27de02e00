namespace Sxsh.Pipeline.Model.Comparison;

/// <summary>One observation of both sides that is not the same on both.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is now; of the same identity.</param>
/// <param name="Fields">What differs; one at least.</param>
public sealed record ObservationChange(Observation Before, Observation After, IReadOnlyList<ObservationField> Fields);
