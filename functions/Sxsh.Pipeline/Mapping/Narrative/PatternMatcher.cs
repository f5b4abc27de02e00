using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds the indicator of a figure: of all patterns whose words stand around it, the one whose words stand nearest.</summary>
/// <param name="book">The patterns.</param>
internal sealed class PatternMatcher(PatternBook book)
{
    /// <summary>Id told where a wording of the catalogue stands beside the figure and no pattern fits.</summary>
    public const string Wording = "wording";

    private const decimal Least = 0.5m;
    private const decimal OfWording = 0.72m;
    private const decimal PerWord = 0.03m;
    private const decimal Margin = 0.008m;
    private const int MostForVeto = 9;
    private const int FewestWordsOfWhole = 4;

    /// <summary>Finds the rate that tells what share a count is of all.</summary>
    /// <param name="count">The count's indicator.</param>
    /// <returns>The rate; <see langword="null"/> if the catalogue has none.</returns>
    public Indicator? RateOf(Indicator count) => book.RateOf(count);

    /// <summary>Finds it.</summary>
    /// <param name="scene">The figure and what stands around it.</param>
    /// <returns>The match; <see langword="null"/> where nothing fits.</returns>
    public PatternMatch? Find(Scene scene)
    {
        PatternMatch? best = null;
        PatternMatch? second = null;
        HashSet<IndicatorId> vetoed = [];
        foreach (string name in scene.Figure.Classes)
        {
            foreach (Pattern pattern in book.For(name))
            {
                PatternMatch? match = Try(pattern, scene, vetoed);
                if (match is not null)
                {
                    Take(match, ref best, ref second);
                }
            }
        }

        best ??= FromWordings(scene, vetoed);
        bool isOpen = best is not null && second is not null && second.Indicator.Id != best.Indicator.Id && best.Score - second.Score < Margin;
        return isOpen ? best! with { Rival = second!.Indicator } : best;
    }

    private static void Take(PatternMatch match, ref PatternMatch? best, ref PatternMatch? second)
    {
        if (best is null || match.Score > best.Score)
        {
            second = best?.Indicator.Id == match.Indicator.Id ? second : best;
            best = match;
        }
        else if (match.Indicator.Id != best.Indicator.Id && (second is null || match.Score > second.Score))
        {
            second = match;
        }
    }

    private static PatternMatch? Try(Pattern pattern, Scene scene, HashSet<IndicatorId> vetoed)
    {
        // Words near by may be said of another figure; those that rule it out anywhere in the part rule it out altogether.
        if (pattern.None.Any(condition => condition.Zone == PatternZone.Part && scene.Nearest(condition, out _) is not null))
        {
            vetoed.Add(pattern.Indicator.Id);
            return null;
        }

        int cost = 0;
        int sum = 0;
        int first = scene.Figure.First;
        int end = scene.Figure.HeadEnd;
        foreach (PatternCondition condition in pattern.All)
        {
            if (scene.Nearest(condition, out LexiconHit hit) is not { } found)
            {
                return null;
            }

            cost = Math.Max(cost, found);
            sum += found;
            if (condition.Zone != PatternZone.Any && hit.End > 0)
            {
                first = Math.Min(first, hit.First);
                end = Math.Max(end, hit.End);
            }
        }

        // The farthest words count in full, the others by a third.
        cost += (sum - cost) / 3;
        decimal score = pattern.Weight - (cost / 100m);
        if (score < Least)
        {
            return null;
        }

        LexiconHit veto = default;
        bool isRuledOut = pattern.None.Any(condition => scene.Nearest(condition, out veto) is { } near && near <= Math.Max(MostForVeto, cost + 2));
        if (isRuledOut && veto.End <= scene.Figure.First)
        {
            // What stands before a figure is its label; what stands behind may be said of the next.
            vetoed.Add(pattern.Indicator.Id);
        }

        return isRuledOut ? null : new PatternMatch(pattern.Id, pattern.Indicator, score, first, end, pattern.IsNational, pattern.Kind, null);
    }

    // What a pattern was told not to mean here, the catalogue's plain words do not mean either.
    private PatternMatch? FromWordings(Scene scene, HashSet<IndicatorId> vetoed)
    {
        PatternMatch? best = null;
        foreach (LexiconHit hit in scene.Wordings())
        {
            Indicator indicator = book.OfWording(hit.Entry.Name);
            if (vetoed.Contains(indicator.Id) || (book.IsWhole(indicator) && !IsOwnNoun(scene.Figure, hit)) || !Fits(scene.Figure, indicator) || scene.CostOf(hit) is not { } cost)
            {
                continue;
            }

            decimal score = OfWording + (PerWord * Math.Min(hit.End - hit.First, 6)) - (cost / 100m);
            if (score >= Least && (best is null || score > best.Score))
            {
                best = new PatternMatch(Wording, indicator, score, Math.Min(hit.First, scene.Figure.First), Math.Max(hit.End, scene.Figure.HeadEnd), false, null, null);
            }
        }

        return best;
    }

    // "2.150 cơ sở sản xuất công nghiệp" are all; "41 cơ sở", or 35 of them, are not.
    private static bool IsOwnNoun(Figure figure, LexiconHit hit) => hit.First == figure.End && hit.End - hit.First >= FewestWordsOfWhole;

    private static bool Fits(Figure figure, Indicator indicator) => indicator.Quantity switch
    {
        Quantity.Rate => figure.Is(Figure.Percent),
        Quantity.Money => figure.Is(Figure.Money),
        Quantity.Amount => (figure.Is("mass") && indicator.Unit.StartsWith("tấn", StringComparison.Ordinal)) || (figure.Is("volume") && (indicator.Unit.StartsWith("m³", StringComparison.Ordinal) || indicator.Unit.StartsWith("lít", StringComparison.Ordinal))) || (figure.Is("energy") && indicator.Unit.StartsWith("kWh", StringComparison.Ordinal)),
        Quantity.Count => WordingClasses.Fits(figure, indicator),
        _ => false,
    };
}
