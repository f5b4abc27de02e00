using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>One area's share of the cube: the facts that its current reports state, both datasets, each settled but nothing added yet.</summary>
/// <param name="Area">The area whose reports these are. A fact may be about another: the whole country, or (never counted) another province.</param>
/// <param name="Sources">Versions that facts were taken from, by id.</param>
/// <param name="Facts">Facts by key, without repetition.</param>
public sealed record AreaPart(Area Area, IReadOnlyList<FactSource> Sources, IReadOnlyList<Fact> Facts);
