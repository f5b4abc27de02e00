using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Units;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>Finds the indicator that a label means: the longest wording of the catalogue that stands in it and fits the unit; then with the words around it; then by shared words. Never a guess.</summary>
internal sealed class IndicatorFinder
{
    private const decimal Certain = 1m;
    private const decimal WithContext = 0.95m;
    private const decimal Strange = 0.65m;

    // Of a label that does not speak of cleaner production, at most this share of words may be unknown.
    private const decimal MostStrange = 0.25m;

    // Nobody words a label at such length; what stands there is prose, in which any wording might be found.
    private const int LongestLabel = 1_000;

    private static readonly string[] Generic = ["so luong", "gia tri", "so", "so lieu", "ket qua", "thuc hien", "ket qua thuc hien", "tong so", "tong cong", "cong", "%"];

    // "(lũy kế)" says when, not what.
    private static readonly Regex Remark = new(@"\((?:lũy kế|luỹ kế|cộng dồn|tích lũy|tích luỹ)[^()]*\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static readonly Regex InBrackets = new(@"\([^()]*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly string CleanerProduction = string.Join(' ', IndicatorWords.Split("SXSH"));

    private readonly WordingIndex _index;
    private readonly OverlapFinder _overlap;
    private readonly UnitConverter _units;
    private readonly Dictionary<IndicatorId, Indicator> _siblings;

    // Programs name an indicator by its id.
    private readonly Dictionary<string, Indicator> _byId;

    /// <summary>Prepares for a catalogue.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="units">Its units.</param>
    public IndicatorFinder(Catalogue catalogue, UnitConverter units)
    {
        _index = new WordingIndex(catalogue);
        _overlap = new OverlapFinder(_index);
        _units = units;
        _siblings = [];
        _byId = catalogue.Indicators.ToDictionary(indicator => indicator.Id.ToString(), StringComparer.Ordinal);
        foreach (Indicator rate in catalogue.Indicators)
        {
            if (rate.Numerator is { } id && catalogue.TryGetIndicator(id, out Indicator? count))
            {
                _siblings[rate.Id] = count;
                _siblings[count.Id] = rate;
            }
        }
    }

    /// <summary>Finds the indicator.</summary>
    /// <param name="query">What is known about it.</param>
    /// <returns>The indicator, or why there is none.</returns>
    public IndicatorMatch Find(IndicatorQuery query)
    {
        if (query.Label.Length > LongestLabel)
        {
            return IndicatorMatch.None;
        }

        if (_byId.TryGetValue(query.Label.Trim(), out Indicator? named))
        {
            return Fits(query.Unit, named) ? IndicatorMatch.Of(named, Certain) : new IndicatorMatch(null, 0m, [], named);
        }

        query = query with { Contexts = [.. query.Contexts.Where(context => context.Length <= LongestLabel)], Base = query.Base?.Length > LongestLabel ? null : query.Base };
        query = query.Label.Contains('(', StringComparison.Ordinal) ? query with { Label = Remark.Replace(query.Label, " ") } : query;
        string[] label = IndicatorWords.Split(query.Label);
        if (label.Length == 0 || Generic.Contains(string.Join(' ', label)))
        {
            // The heading names the indicator, the column only "Số lượng".
            return query.Contexts.Count == 0 ? IndicatorMatch.None : Find(query with { Label = query.Contexts[0], Contexts = [.. query.Contexts.Skip(1)] });
        }

        UnitReading implied = query.Unit.IsKnown ? query.Unit : Implied(query.Label, label, query.Unit);
        string[] start = query.Base is { } group ? IndicatorWords.Split(group) : [];
        string[][] contexts = [.. query.Contexts.Select(IndicatorWords.Split)];
        if (contexts.Append(label).Any(IsPotential))
        {
            return IndicatorMatch.None;
        }

        IndicatorMatch match = FindWording(start, label, contexts, implied);
        match = match.Indicator is null && implied != query.Unit ? FindWording(start, label, contexts, query.Unit) : match;
        if (match.Indicator is { Quantity: Quantity.Rate } rate && !query.Unit.IsKnown && IndicatorWords.AsksHowMany(query.Label, label))
        {
            return new IndicatorMatch(null, 0m, [], rate);
        }

        // "DN được tuyên truyền": what nothing says to be a share may be a count.
        bool isUnsaidRate = match.Indicator is { Quantity: Quantity.Rate } && !query.Unit.IsKnown && !label.Contains("%");
        return match.Indicator is { } found && (isUnsaidRate || IsStrange(query.Label, label, contexts, found)) ? match with { Confidence = Math.Min(match.Confidence, Strange) } : match;
    }

    private IndicatorMatch FindWording(string[] start, string[] label, string[][] contexts, UnitReading unit)
    {
        WordingChoice plain = Choose([.. start, .. label], start.Length, label.Length, unit);
        bool isWhole = plain.Fitting.Any(_index.IsWhole);
        if (plain.Fitting.Count > 0 && plain.Covered * 2 >= label.Length && !isWhole)
        {
            return Decide(plain, Certain);
        }

        WordingChoice alike = WordingChoice.Of(
            [.. _index.FindAlike([.. start, .. label]).Where(hit => hit.WordsIn(start.Length, start.Length + label.Length) > 0)], start.Length, label.Length, hit => _units.Fit(unit, hit.Indicator));
        if (alike.Fitting.Count > 0 && !alike.Fitting.Any(_index.IsWhole) && alike.Covered > plain.CoveredFitting && alike.Covered * 2 >= label.Length)
        {
            return Decide(alike, WithContext);
        }

        WordingChoice around = ChooseAround(contexts, label, unit);
        if (around.Fitting.Count > 0 && (around.Covered > plain.CoveredFitting || (isWhole && around.Covered == plain.Covered && around.Length > plain.Length)))
        {
            return Decide(around, WithContext);
        }

        if (plain.Fitting.Count > 0)
        {
            return Decide(plain, Certain);
        }

        Indicator? meant = plain.Longest;
        if (meant is not null && _siblings.TryGetValue(meant.Id, out Indicator? sibling) && Fits(unit, sibling))
        {
            return IndicatorMatch.Of(sibling, WithContext);
        }

        if (meant?.Quantity == Quantity.Count && plain.Covered * 2 >= label.Length)
        {
            return new IndicatorMatch(null, 0m, [], meant);
        }

        HashSet<string> context = [.. start, .. contexts.SelectMany(words => words), .. unit.Words];
        IndicatorMatch shared = _overlap.Find(label, context, indicator => Fits(unit, indicator));
        return shared.Indicator is null && shared.Rivals.Count == 0 && meant is not null ? new IndicatorMatch(null, 0m, [], meant) : shared;
    }

    private WordingChoice ChooseAround(string[][] contexts, string[] label, UnitReading unit)
    {
        WordingChoice best = WordingChoice.Nothing;
        foreach (string[] words in contexts.Prepend(unit.Words))
        {
            if (words.Length > 0)
            {
                best = best.Better(Choose([.. words, .. label], words.Length, label.Length, unit));
                best = best.Better(Choose([.. label, .. words], 0, label.Length, unit));
            }
        }

        return best;
    }

    private WordingChoice Choose(string[] words, int first, int length, UnitReading unit)
    {
        List<WordingHit> hits = [.. _index.Find(words).Where(hit => hit.WordsIn(first, first + length) > 0)];
        return WordingChoice.Of(hits, first, length, hit => _units.Fit(unit, hit.Indicator));
    }

    private static IndicatorMatch Decide(WordingChoice choice, decimal confidence) =>
        choice.Fitting.Count == 1 ? IndicatorMatch.Of(choice.Fitting[0], confidence) : new IndicatorMatch(null, 0m, choice.Fitting, null);

    private bool Fits(UnitReading unit, Indicator indicator) => _units.Fit(unit, indicator) != UnitFit.None;

    // Without a unit the first noun of the label says what is counted: "Số lớp tập huấn cho doanh nghiệp …" counts courses.
    private static UnitReading Implied(string label, string[] words, UnitReading stated)
    {
        if (words[0] == "%" || words[^1] == "%")
        {
            return UnitReader.Read("%");
        }

        string[] head = IndicatorWords.WithoutLead(label, words) ?? words;
        UnitReading implied = UnitReader.Read(string.Join(' ', head.Take(2)));
        bool isSure = head.Length < words.Length || !implied.Kinds.Any(kind => kind is "establishment" or "person");
        return implied is { IsKnown: true, Quantity: Quantity.Count } && isSure ? implied : stated;
    }

    // "Tiềm năng tiết kiệm", "có thể giảm": what may be saved has not been.
    private static bool IsPotential(string[] words)
    {
        for (int at = 0; at + 2 < words.Length; at++)
        {
            if ((words[at], words[at + 1]) is ("tiem", "nang") or ("kha", "nang") or ("co", "the") && words[at + 2] is "tiet" or "giam")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsStrange(string text, string[] label, string[][] contexts, Indicator indicator)
    {
        string[] outside = text.Contains('(', StringComparison.Ordinal) ? IndicatorWords.Split(InBrackets.Replace(text, " ")) : label;
        return _index.CountStrange(outside, indicator) > outside.Length * MostStrange
            && !contexts.Append(label).Any(words => string.Join(' ', words).Contains(CleanerProduction, StringComparison.Ordinal));
    }
}
