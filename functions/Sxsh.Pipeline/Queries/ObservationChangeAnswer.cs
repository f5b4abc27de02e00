using Sxsh.Pipeline.Model.Comparison;

namespace Sxsh.Pipeline.Queries;

/// <summary>An observation that differs, as the API answers it.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it would be, or is now.</param>
/// <param name="Fields">What differs.</param>
public sealed record ObservationChangeAnswer(ObservationAnswer Before, ObservationAnswer After, IReadOnlyList<ObservationField> Fields);
