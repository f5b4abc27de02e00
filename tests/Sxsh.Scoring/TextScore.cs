using Sxsh.Pipeline.Model;

namespace Sxsh.Scoring;

/// <summary>How a text's labels and what was found in it agree. A value is right if indicator, value, range end, unit and kind are.</summary>
/// <param name="Text">The text.</param>
/// <param name="Pairs">Labels with the observation that is right for each.</param>
/// <param name="Missed">Required labels without one.</param>
/// <param name="Wrong">Observations that no label asks for.</param>
internal sealed record TextScore(LabelledText Text, IReadOnlyList<(LabelledFact Fact, Observation Found)> Pairs, IReadOnlyList<LabelledFact> Missed, IReadOnlyList<Observation> Wrong)
{
    /// <summary>Required labels that were found.</summary>
    public int Right => Pairs.Count(pair => !pair.Fact.Optional);

    /// <summary>Compares.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">What was found in it.</param>
    /// <returns>The score.</returns>
    public static TextScore Of(LabelledText text, IReadOnlyList<Observation> found)
    {
        List<Observation> left = [.. found];
        List<(LabelledFact, Observation)> pairs = [];
        List<LabelledFact> missed = [];
        foreach (LabelledFact fact in text.Facts.OrderBy(fact => fact.Optional))
        {
            Observation? right = left.Where(observation => IsRight(fact, observation)).MinBy(observation => Distance(fact, observation));
            if (right is not null)
            {
                left.Remove(right);
                pairs.Add((fact, right));
            }
            else if (!fact.Optional)
            {
                missed.Add(fact);
            }
        }

        return new TextScore(text, pairs, missed, left);
    }

    /// <summary>Whether label and observation stand at one place.</summary>
    /// <param name="fact">The label.</param>
    /// <param name="observation">The observation.</param>
    /// <returns><see langword="true"/> if their stretches of text overlap.</returns>
    public static bool IsSamePlace(LabelledFact fact, Observation observation) => Distance(fact, observation) == 0;

    private static bool IsRight(LabelledFact fact, Observation observation) =>
        fact.Indicator == observation.Indicator.Value
        && LabelledUnit.Factor(fact.Unit, observation.Unit) is { } factor
        && fact.Value * factor == observation.Value
        && fact.ValueMax * factor == observation.ValueMax
        && fact.Kind == WireNames.Of(observation.Kind)
        && (fact.Scope is null) == (observation.Area != Area.National)
        && Distance(fact, observation) < 400;

    private static int Distance(LabelledFact fact, Observation observation)
    {
        int start = observation.Source.Start ?? 0;
        int end = start + (observation.Source.Length ?? 0);
        return Math.Max(0, Math.Max(start - (fact.Start + fact.Quote.Length), fact.Start - end));
    }
}
