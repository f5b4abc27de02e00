using System.Collections.Frozen;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>Finds an indicator whose wording shares most of its words with a label, in whatever order. Rare words weigh more.</summary>
internal sealed class OverlapFinder
{
    private const decimal LeastWording = 0.74m;
    private const decimal LeastLabel = 0.5m;
    private const decimal LeastScore = 0.72m;
    private const decimal LeastLead = 0.06m;
    private const decimal WeightInContext = 0.85m;
    private const decimal MostConfidence = 0.9m;
    private const int UnknownWordWeight = 3;
    private const int MostLabelWords = 60;

    private readonly IReadOnlyList<Wording> _wordings;
    private readonly FrozenDictionary<string, int> _weights;

    /// <summary>Weighs the words of a catalogue.</summary>
    /// <param name="index">Its wordings.</param>
    public OverlapFinder(WordingIndex index)
    {
        _wordings = index.Wordings;
        _weights = _wordings
            .SelectMany(wording => wording.Words.Select(word => (Word: word, wording.Indicator.Id)))
            .Distinct()
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Weight(group.Count()), StringComparer.Ordinal);
    }

    /// <summary>Finds the indicator that is clearly best.</summary>
    /// <param name="label">The label's words.</param>
    /// <param name="context">Words of the context and the base.</param>
    /// <param name="isAllowed">Whether an indicator may be taken; tells whether the unit fits.</param>
    /// <returns>The indicator, rivals that are equally good, or nothing.</returns>
    public IndicatorMatch Find(IReadOnlyList<string> label, IReadOnlySet<string> context, Func<Indicator, bool> isAllowed)
    {
        if (label.Count is 0 or > MostLabelWords)
        {
            return IndicatorMatch.None;
        }

        HashSet<string> labelWords = [.. label];
        int labelWeight = labelWords.Sum(WeightOf);
        var ranked = _wordings
            .Where(wording => isAllowed(wording.Indicator))
            .Select(wording => (wording.Indicator, Score: Score(wording.Words, labelWords, labelWeight, context)))
            .GroupBy(pair => pair.Indicator.Id)
            .Select(group => group.MaxBy(pair => pair.Score))
            .Where(pair => pair.Score >= LeastScore)
            .OrderByDescending(pair => pair.Score)
            .Take(3)
            .ToList();
        if (ranked.Count == 0)
        {
            return IndicatorMatch.None;
        }

        List<Indicator> best = [.. ranked.Where(pair => ranked[0].Score - pair.Score < LeastLead).Select(pair => pair.Indicator)];
        return best.Count == 1
            ? IndicatorMatch.Of(best[0], decimal.Round(ranked[0].Score * MostConfidence, 2))
            : new IndicatorMatch(null, 0m, best, null);
    }

    private static int Weight(int indicators) => indicators switch
    {
        1 => 6,
        <= 3 => 5,
        <= 8 => 4,
        <= 20 => 3,
        <= 35 => 2,
        _ => 1,
    };

    private int WeightOf(string word) => _weights.GetValueOrDefault(word, UnknownWordWeight);

    private decimal Score(string[] wording, HashSet<string> label, int labelWeight, IReadOnlySet<string> context)
    {
        decimal all = 0m;
        decimal inLabel = 0m;
        decimal inContext = 0m;
        foreach (string word in wording.Distinct(StringComparer.Ordinal))
        {
            int weight = WeightOf(word);
            all += weight;
            inLabel += label.Contains(word) ? weight : 0;
            inContext += !label.Contains(word) && context.Contains(word) ? weight * WeightInContext : 0m;
        }

        decimal ofWording = (inLabel + inContext) / all;
        decimal ofLabel = inLabel / labelWeight;
        return ofWording < LeastWording || ofLabel < LeastLabel ? 0m : (0.6m * ofWording) + (0.4m * ofLabel);
    }
}
