using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Areas;

/// <summary>The area of a value.</summary>
/// <param name="Area">The area; <see langword="null"/> where <paramref name="Issue"/> says why there is none.</param>
/// <param name="Issue">What stands in the way, or a warning beside an area that is not the report's; else <see langword="null"/>.</param>
internal readonly record struct AreaResolution(Area? Area, Issue? Issue);
