using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization;

/// <summary>What one draft came to.</summary>
/// <param name="Observation">The value; <see langword="null"/> where an issue stands in the way.</param>
/// <param name="Issues">What was found.</param>
internal sealed record RowReading(Observation? Observation, IReadOnlyList<Issue> Issues);
