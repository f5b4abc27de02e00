using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>The grammar patterns, and which of them may fit a figure.</summary>
internal sealed class PatternBook
{
    private readonly Dictionary<string, Pattern[]> _byClass;
    private readonly Dictionary<string, Indicator> _byWording;
    private readonly HashSet<IndicatorId> _wholes;

    /// <summary>Makes a book of the patterns built into this assembly.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="lexicon">The words.</param>
    /// <param name="without">Ids of patterns to leave out; for telling what each of them is worth.</param>
    /// <exception cref="FormatException">A pattern names an indicator, class or term that is not there.</exception>
    public PatternBook(Catalogue catalogue, Lexicon lexicon, IReadOnlySet<string> without)
    {
        Patterns = [.. WordFile.Read<PatternFile[]>("patterns.json").Where(file => !without.Contains(file.Id)).Select(file => Compile(file, catalogue, lexicon))];
        _byClass = Patterns
            .SelectMany(pattern => pattern.Classes.Select(name => (Class: name, Pattern: pattern)))
            .GroupBy(pair => pair.Class, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Pattern).ToArray(), StringComparer.Ordinal);
        _wholes = [.. catalogue.Indicators.Select(indicator => indicator.Denominator).OfType<IndicatorId>()];
        _byWording = catalogue.Indicators.ToDictionary(indicator => indicator.Id.Value, StringComparer.Ordinal);
    }

    /// <summary>The patterns, in the order of the file.</summary>
    public IReadOnlyList<Pattern> Patterns { get; }

    /// <summary>The patterns for a class of counted noun.</summary>
    /// <param name="name">The class.</param>
    /// <returns>The patterns, in the order of the file.</returns>
    public IReadOnlyList<Pattern> For(string name) => _byClass.GetValueOrDefault(name, []);

    /// <summary>The indicator of a wording of the catalogue.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The indicator.</returns>
    public Indicator OfWording(string id) => _byWording[id];

    /// <summary>Whether rates count from an indicator: its plain words ("cơ sở") stand beside many a figure that is not the whole.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    public bool IsWhole(Indicator indicator) => _wholes.Contains(indicator.Id);

    /// <summary>The rate that tells what share a count is of all.</summary>
    /// <param name="count">The count's indicator.</param>
    /// <returns>The rate; <see langword="null"/> if the catalogue has none.</returns>
    public Indicator? RateOf(Indicator count) => _byWording.Values.FirstOrDefault(indicator => indicator.Numerator == count.Id);

    private static Pattern Compile(PatternFile file, Catalogue catalogue, Lexicon lexicon)
    {
        if (!catalogue.TryGetIndicator(new IndicatorId(file.Indicator), out Indicator? indicator))
        {
            throw new FormatException($"Pattern '{file.Id}': there is no indicator '{file.Indicator}'.");
        }

        PatternCondition[] all = [.. file.All.Select(PatternCondition.Parse)];
        PatternCondition[] none = [.. file.None.Select(PatternCondition.Parse)];
        string? unknown = all.Concat(none).SelectMany(condition => condition.Terms).FirstOrDefault(term => !lexicon.Terms.Contains(term))
            ?? file.Unit.FirstOrDefault(name => name is not (Figure.Bare or Figure.Percent) && !lexicon.Classes.Contains(name));
        if (unknown is not null)
        {
            throw new FormatException($"Pattern '{file.Id}': there is no '{unknown}'.");
        }

        ObservationKind? kind = file.Kind is { } stated ? Enum.Parse<ObservationKind>(stated, ignoreCase: true) : null;
        return new Pattern(file.Id, indicator, file.Unit, all, none, file.Weight, file.Scope == "national", kind, file.Example);
    }
}
