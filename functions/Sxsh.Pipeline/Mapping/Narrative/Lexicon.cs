using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>The words that prose is read by: nouns that are counted, terms of the patterns, wordings of the catalogue, words of kind and matter, provinces.</summary>
internal sealed class Lexicon
{
    // A wording of one word stands in too many sentences about something else.
    private const int FewestWords = 2;

    private readonly WordTree<LexiconEntry> _tree = new();

    /// <summary>Makes the lexicon.</summary>
    /// <param name="catalogue">Its wordings and provinces are taken in.</param>
    public Lexicon(Catalogue catalogue)
    {
        LexiconFile file = WordFile.Read<LexiconFile>("lexicon.json");
        Dictionary<string, string[]> terms = WordFile.Read<Dictionary<string, string[]>>("terms.json");
        AddAll(LexiconCategory.Head, file.Heads);
        AddAll(LexiconCategory.Term, terms);
        AddAll(LexiconCategory.Kind, file.Kinds);
        AddAll(LexiconCategory.NoKind, new() { ["actual"] = file.NotActual, ["plan"] = file.NotPlan, ["target"] = file.NotTarget });
        AddAll(LexiconCategory.Topic, new() { ["cp"] = file.Topic });
        AddAll(LexiconCategory.NearTopic, new() { ["near"] = file.NearTopic });
        AddAll(LexiconCategory.OffTopic, new() { ["off"] = file.OffTopic });
        AddAll(LexiconCategory.Province, catalogue.Provinces.GroupBy(province => province.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new[] { group.Key }, StringComparer.Ordinal));
        foreach (Indicator indicator in catalogue.Indicators)
        {
            LexiconEntry entry = new(LexiconCategory.Wording, indicator.Id.Value);
            foreach (string[] wording in indicator.Wordings.Select(wording => WordsOf(Bare(wording))).Where(words => words.Length >= FewestWords))
            {
                _tree.Add(wording, entry);
            }
        }

        Terms = terms.Keys.ToFrozenSet(StringComparer.Ordinal);
        Classes = file.Heads.Keys.ToFrozenSet(StringComparer.Ordinal);
        HedgesBefore = Split(file.HedgesBefore);
        HedgesAfter = Split(file.HedgesAfter);
        Stops = file.NpStops.Select(FlatText.Of).ToFrozenSet(StringComparer.Ordinal);
        Intervals = file.UnitWords.Select(FlatText.Of).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Names of the terms that patterns may use.</summary>
    public FrozenSet<string> Terms { get; }

    /// <summary>Classes of counted nouns.</summary>
    public FrozenSet<string> Classes { get; }

    /// <summary>Hedges before a number, word by word, longest first.</summary>
    public IReadOnlyList<string[]> HedgesBefore { get; }

    /// <summary>Hedges after a number, word by word, longest first.</summary>
    public IReadOnlyList<string[]> HedgesAfter { get; }

    /// <summary>Words at which the counted noun ends.</summary>
    public FrozenSet<string> Stops { get; }

    /// <summary>Words of time that a unit is counted per.</summary>
    public FrozenSet<string> Intervals { get; }

    /// <summary>Finds the phrases of a paragraph.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <returns>The hits, by first token.</returns>
    public List<LexiconHit> Find(List<TextToken> tokens) => _tree.Find<TextToken, LexiconHit>(CollectionsMarshal.AsSpan(tokens), token => token.Text, (entry, first, end) => new LexiconHit(entry, first, end));

    // "số DN được đánh giá nhanh", "tỷ lệ giảm bụi (%)": in a sentence the figure itself stands for "số" and "tỷ lệ".
    private static string Bare(string wording)
    {
        int bracket = wording.IndexOf(" (", StringComparison.Ordinal);
        string bare = bracket > 0 ? wording[..bracket] : wording;
        foreach (string lead in new[] { "tổng số ", "số ", "tỷ lệ ", "% ", "mức " })
        {
            bare = bare.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? bare[lead.Length..] : bare;
        }

        return bare;
    }

    private static string[] WordsOf(string phrase) => [.. TextTokenizer.Split(FlatText.Of(phrase)).Select(token => token.Text)];

    private static string[][] Split(string[] phrases) => [.. phrases.Select(WordsOf).OrderByDescending(words => words.Length)];

    private void AddAll(LexiconCategory category, Dictionary<string, string[]> groups)
    {
        foreach ((string name, string[] phrases) in groups)
        {
            LexiconEntry entry = new(category, name);
            Array.ForEach(phrases, phrase => _tree.Add(WordsOf(phrase), entry));
        }
    }
}
