namespace Sxsh.Pipeline.RollUps;

/// <summary>A fact as the cube takes it, with the breakdown of the total it is part of.</summary>
internal sealed record SettledFact(Fact Fact, Amount Amount, Dimensions? Total)
{
    /// <summary>A fact of one part.</summary>
    public static SettledFact Of(AreaPart part, Fact fact)
    {
        FactKey? total = fact.PartOf is { } index ? part.Facts[index].Key : null;
        bool isSameKind = total is { } key && key.Dataset == fact.Key.Dataset && key.Area == fact.Key.Area && key.Indicator == fact.Key.Indicator && key.Kind == fact.Key.Kind;
        return new SettledFact(fact, Amount.Of(fact), isSameKind ? total?.Dimensions : null);
    }

    /// <summary>Settles facts with one key from the parts of several areas: figures for the whole country, and figures about another province.</summary>
    public static IEnumerable<SettledFact> Across(IEnumerable<(AreaPart Part, Fact Fact)> facts)
    {
        foreach (IGrouping<FactKey, (AreaPart Part, Fact Fact)> group in facts.GroupBy(pair => pair.Fact.Key).OrderBy(group => group.Key))
        {
            (AreaPart Part, Fact Fact)[] ordered =
            [
                .. group
                    .OrderBy(pair => pair.Fact.NeedsReview)
                    .ThenByDescending(pair => Amount.Of(pair.Fact).IsReported)
                    .ThenByDescending(pair => pair.Part.Sources[pair.Fact.Chosen.Source]),
            ];
            Fact chosen = ordered[0].Fact;
            Fact[] others = [.. ordered.Skip(1).Select(pair => pair.Fact).Where(fact => fact.NeedsReview == chosen.NeedsReview)];
            SettledFact settled = Of(ordered[0].Part, chosen);
            bool isConflict = Array.Exists(others, other => other.IsConflict || (Amount.Of(other).IsReported && ((other.Value ?? 0) != (chosen.Value ?? 0) || other.ValueMax != chosen.ValueMax)));
            yield return settled with
            {
                Amount = settled.Amount with
                {
                    Sources = settled.Amount.Sources + others.Sum(other => 1 + other.Alternatives.Count),
                    Flags = isConflict ? settled.Amount.Flags | CubeFlags.Conflict : settled.Amount.Flags,
                },
            };
        }
    }
}
