using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Which provinces are added up for a time.</summary>
/// <param name="Members">Those that may report.</param>
/// <param name="Expected">How many should.</param>
internal sealed record MergerScope(IReadOnlyList<Area> Members, int Expected);
