using System.Buffers;
using System.Collections.Frozen;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>Finds an indicator whose wording shares most of its words with a label, in whatever order. Rare words weigh more.</summary>
internal sealed class OverlapFinder
{
    private const decimal LeastWording = 0.85m;
    private const decimal LeastLabel = 0.65m;
    private const decimal LeastScore = 0.78m;
    private const decimal LeastLead = 0.06m;
    private const decimal WeightInContext = 0.85m;
    private const decimal MostConfidence = 0.9m;
    private const int UnknownWordWeight = 3;
    private const int MostLabelWords = 60;

    private readonly IReadOnlyList<Wording> _wordings;
    private readonly FrozenDictionary<string, int> _weights;
    private readonly FrozenDictionary<string, int[]> _wordingsWith;
    private readonly int[] _totals;

    /// <summary>Weighs the words of a catalogue.</summary>
    /// <param name="index">Its wordings.</param>
    public OverlapFinder(WordingIndex index)
    {
        _wordings = [.. index.Wordings.Select(wording => wording with { Words = [.. wording.Words.Distinct(StringComparer.Ordinal)] })];
        _weights = _wordings
            .SelectMany(wording => wording.Words.Select(word => (Word: word, wording.Indicator.Id)))
            .Distinct()
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Weight(group.Count()), StringComparer.Ordinal);
        _totals = [.. _wordings.Select(wording => wording.Words.Sum(WeightOf))];
        _wordingsWith = _wordings
            .SelectMany((wording, at) => wording.Words.Select(word => (Word: word, At: at)))
            .GroupBy(pair => pair.Word, pair => pair.At, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
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
        List<(int At, int InLabel)> shared = Sharing(labelWords, (int)Math.Ceiling(labelWeight * LeastLabel));
        if (shared.Count == 0)
        {
            return IndicatorMatch.None;
        }

        var ranked = shared
            .Select(wording => (_wordings[wording.At].Indicator, Score: Score(wording.At, wording.InLabel, labelWeight, labelWords, context)))
            .Where(pair => pair.Score >= LeastScore)
            .GroupBy(pair => pair.Indicator.Id)
            .Select(group => group.MaxBy(pair => pair.Score))
            .Where(pair => isAllowed(pair.Indicator))
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

    // The wordings that share at least so much weight with a label, in their own order.
    private List<(int At, int InLabel)> Sharing(HashSet<string> labelWords, int least)
    {
        int[] inLabel = ArrayPool<int>.Shared.Rent(_wordings.Count);
        Array.Clear(inLabel, 0, _wordings.Count);
        foreach (string word in labelWords)
        {
            if (_wordingsWith.TryGetValue(word, out int[]? wordings))
            {
                int weight = WeightOf(word);
                foreach (int at in wordings)
                {
                    inLabel[at] += weight;
                }
            }
        }

        List<(int At, int InLabel)> shared = [];
        for (int at = 0; at < _wordings.Count; at++)
        {
            if (inLabel[at] >= least)
            {
                shared.Add((at, inLabel[at]));
            }
        }

        ArrayPool<int>.Shared.Return(inLabel);
        return shared;
    }

    private int WeightOf(string word) => _weights.GetValueOrDefault(word, UnknownWordWeight);

    private decimal Score(int at, int inLabel, int labelWeight, HashSet<string> label, IReadOnlySet<string> context)
    {
        decimal inContext = _wordings[at].Words.Where(word => !label.Contains(word) && context.Contains(word)).Sum(WeightOf) * WeightInContext;
        decimal ofWording = (inLabel + inContext) / _totals[at];
        decimal ofLabel = (decimal)inLabel / labelWeight;
        return ofWording < LeastWording ? 0m : (0.6m * ofWording) + (0.4m * ofLabel);
    }
}
