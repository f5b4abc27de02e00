using System.Collections.Frozen;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>All wordings of the catalogue, to find those that stand in a label.</summary>
internal sealed class WordingIndex
{
    private static readonly string[] PlaceWords = ["tinh", "thanh", "pho", "toan", "hien", "co", "nay", "den", "tinh", "thoi", "diem", "trong", "nam", "tai"];

    private readonly WordTree<Indicator> _plain = new();
    private readonly WordTree<Indicator> _alike = new();
    private readonly FrozenSet<string> _pairs;
    private readonly FrozenDictionary<IndicatorId, FrozenSet<string>> _wordsOf;
    private readonly FrozenSet<IndicatorId> _wholes;
    private readonly FrozenSet<string> _places;

    /// <summary>Indexes a catalogue.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public WordingIndex(Catalogue catalogue)
    {
        Wordings = [.. catalogue.Indicators.SelectMany(indicator => indicator.Wordings
            .Append(indicator.NameVi)
            .SelectMany(IndicatorWords.Variants)
            .Select(words => new Wording(indicator, words)))];
        foreach (Wording wording in Wordings)
        {
            _plain.Add(wording.Words, wording.Indicator);
            _alike.Add(IndicatorWords.Alike(wording.Words), wording.Indicator);
        }

        _wordsOf = Wordings
            .GroupBy(wording => wording.Indicator.Id)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(wording => wording.Words).ToFrozenSet(StringComparer.Ordinal));
        _wholes = catalogue.Indicators.Select(indicator => indicator.Denominator).OfType<IndicatorId>().ToFrozenSet();
        _places = catalogue.Provinces.SelectMany(province => IndicatorWords.Split(province.Name)).Concat(PlaceWords).ToFrozenSet(StringComparer.Ordinal);
        _pairs = Wordings.Select(wording => wording.Words)
            .Concat(catalogue.Indicators.Select(indicator => IndicatorWords.Split(indicator.DefinitionVi)))
            .Concat(catalogue.Provinces.Select(province => IndicatorWords.Split(province.Name)))
            .SelectMany(words => words.Zip(words.Skip(1), (first, second) => first + ' ' + second))
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether an indicator is the whole that rates count from; its words then mean the total only where nothing narrows them down.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public bool IsWhole(Indicator indicator) => _wholes.Contains(indicator.Id);

    /// <summary>Every form of every wording.</summary>
    public IReadOnlyList<Wording> Wordings { get; }

    /// <summary>The wordings that stand in a label, word for word.</summary>
    /// <param name="words">The label's words.</param>
    /// <returns>One hit for each indicator, place and length.</returns>
    public List<WordingHit> Find(string[] words) => Find(words, _plain);

    /// <summary>The wordings that stand in a label where "công ty", "cơ sở", "đơn vị", "nhà máy" are the same as "doanh nghiệp".</summary>
    /// <param name="words">The label's words.</param>
    /// <returns>One hit for each indicator, place and length.</returns>
    public List<WordingHit> FindAlike(string[] words) => Find(IndicatorWords.Alike(words), _alike);

    private bool IsNarrowed(string[] words, WordingHit hit)
    {
        FrozenSet<string> own = _wordsOf[hit.Indicator.Id];
        return words.Where((word, at) => (at < hit.Start || at >= hit.Start + hit.Length) && !own.Contains(word) && !_places.Contains(word)).Any();
    }

    private List<WordingHit> Find(string[] words, WordTree<Indicator> tree)
    {
        List<WordingHit> hits = tree.Find<string, WordingHit>(words, word => word, (indicator, first, end) => new WordingHit(indicator, first, end - first));
        hits.RemoveAll(hit => IsWhole(hit.Indicator) && IsNarrowed(words, hit));
        return hits;
    }

    /// <summary>How many words of a label are neither an indicator's own nor in two words that the catalogue knows together.</summary>
    /// <param name="words">The label's words.</param>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The number of words.</returns>
    public int CountStrange(IReadOnlyList<string> words, Indicator indicator)
    {
        FrozenSet<string> own = _wordsOf[indicator.Id];
        int strange = 0;
        for (int at = 0; at < words.Count; at++)
        {
            bool isKnown = (at > 0 && _pairs.Contains(words[at - 1] + ' ' + words[at]))
                || (at + 1 < words.Count && _pairs.Contains(words[at] + ' ' + words[at + 1]))
                || own.Contains(words[at]);
            strange += isKnown ? 0 : 1;
        }

        return strange;
    }
}
