using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Scoring;

/// <summary>Prints scores.</summary>
internal static class ScoreReport
{
    /// <summary>Prints everything about a set of texts.</summary>
    /// <param name="scores">Their scores.</param>
    /// <param name="withRight">Whether what is right is listed too.</param>
    public static void Write(IReadOnlyList<TextScore> scores, bool withRight)
    {
        foreach (TextScore score in scores)
        {
            Console.WriteLine($"{score.Text.Name}: {score.Right} right, {score.Missed.Count} missed, {score.Wrong.Count} wrong");
            foreach ((LabelledFact fact, Observation found) in withRight ? score.Pairs : [])
            {
                Console.WriteLine($"  right   {Describe(found)}  “{fact.Quote}”");
            }

            foreach (LabelledFact fact in score.Missed)
            {
                Console.WriteLine($"  missed  {fact.Indicator} {fact.Value}{(fact.ValueMax is { } max ? $"-{max}" : string.Empty)} {fact.Unit} {fact.Kind} at {fact.Start}  “{fact.Quote}”");
            }

            foreach (Observation wrong in score.Wrong)
            {
                Console.WriteLine($"  wrong   {Describe(wrong)}  “{wrong.Source.Quote}”");
            }
        }

        WriteFields(scores);
        WriteIndicators(scores);
        WriteTotals("all", scores);
    }

    /// <summary>Prints precision and recall.</summary>
    /// <param name="name">What of.</param>
    /// <param name="scores">The scores.</param>
    public static void WriteTotals(string name, IReadOnlyList<TextScore> scores) =>
        Console.WriteLine($"{name}: {Rates(scores.Sum(score => score.Right), scores.Sum(score => score.Missed.Count), scores.Sum(score => score.Wrong.Count))}");

    private static void WriteIndicators(IReadOnlyList<TextScore> scores)
    {
        Console.WriteLine("\nby indicator:");
        foreach (string indicator in scores.SelectMany(score => score.Text.Facts.Select(fact => fact.Indicator).Concat(score.Wrong.Select(wrong => wrong.Indicator.Value))).Distinct().Order(StringComparer.Ordinal))
        {
            int right = scores.Sum(score => score.Pairs.Count(pair => !pair.Fact.Optional && pair.Fact.Indicator == indicator));
            int missed = scores.Sum(score => score.Missed.Count(fact => fact.Indicator == indicator));
            int wrong = scores.Sum(score => score.Wrong.Count(found => found.Indicator.Value == indicator));
            Console.WriteLine($"  {indicator}: {Rates(right, missed, wrong)}");
        }

        Console.WriteLine();
    }

    // Of the labels at whose place something was found: how often each field of it is right.
    private static void WriteFields(IReadOnlyList<TextScore> scores)
    {
        List<(LabelledFact Fact, Observation Found)> placed = [];
        foreach (TextScore score in scores)
        {
            placed.AddRange(score.Pairs.Where(pair => !pair.Fact.Optional));
            foreach (LabelledFact fact in score.Missed)
            {
                Observation? found = score.Wrong.FirstOrDefault(observation => TextScore.IsSamePlace(fact, observation));
                placed.AddRange(found is null ? [] : [(fact, found)]);
            }
        }

        Console.WriteLine($"\nof {placed.Count} labels at whose place a value was found:");
        Field("indicator", pair => pair.Fact.Indicator == pair.Found.Indicator.Value);
        Field("value", pair => LabelledUnit.Factor(pair.Fact.Unit, pair.Found.Unit) is { } factor && pair.Fact.Value * factor == pair.Found.Value);
        Field("range end", pair => LabelledUnit.Factor(pair.Fact.Unit, pair.Found.Unit) is { } factor && pair.Fact.ValueMax * factor == pair.Found.ValueMax);
        Field("unit", pair => LabelledUnit.Factor(pair.Fact.Unit, pair.Found.Unit) is not null);
        Field("kind", pair => pair.Fact.Kind == WireNames.Of(pair.Found.Kind));

        void Field(string name, Func<(LabelledFact Fact, Observation Found), bool> isRight) =>
            Console.WriteLine($"  {name}: {placed.Count(isRight)} right");
    }

    private static string Describe(Observation found) =>
        $"{found.Indicator} {found.Value}{(found.ValueMax is { } max ? $"-{max}" : string.Empty)} {found.Unit} {WireNames.Of(found.Kind)} {found.Period} {found.Area} [{found.Pattern} {found.Confidence}{(found.NeedsReview ? " review" : string.Empty)}{(found.SameAs is { } same ? $" same as {same}" : string.Empty)}{(found.PartOf is { } total ? $" part of {total}" : string.Empty)}]";

    private static string Rates(int right, int missed, int wrong) =>
        $"precision {Share(right, right + wrong)} ({right}/{right + wrong}), recall {Share(right, right + missed)} ({right}/{right + missed})";

    private static string Share(int part, int whole) => whole == 0 ? "-" : ((decimal)part / whole).ToString("0.000", CultureInfo.InvariantCulture);
}
