using System.Collections.Frozen;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>The words of a layout, folded and ready to be compared.</summary>
internal sealed class Vocabulary
{
    private readonly FrozenDictionary<string, (ColumnRole Role, string Words)> _roles;
    private readonly FrozenDictionary<string, ObservationKind> _kinds;
    private readonly FrozenSet<string> _measures;
    private readonly FrozenSet<string> _units;
    private readonly string[] _estimates;
    private readonly string[] _scales;

    public Vocabulary(LayoutFile file)
    {
        _roles = Keyed<ColumnRole>(file.Id, file.Roles).ToFrozenDictionary(entry => entry.Key, entry => (entry.Value.Name, entry.Value.Words), StringComparer.Ordinal);
        _kinds = Keyed<ObservationKind>(file.Id, file.Kinds).ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Name, StringComparer.Ordinal);
        _measures = Folded(file.Measures).ToFrozenSet(StringComparer.Ordinal);
        _units = Folded(file.Units).Concat(_measures).ToFrozenSet(StringComparer.Ordinal);
        _scales = Folded(file.Scales);
        Titles = [.. Keyed<TitleField>(file.Id, file.Titles).Select(entry => (entry.Key, entry.Value.Name)).OrderByDescending(entry => entry.Key.Length)];
        KindWords = [.. _kinds.Select(entry => (entry.Key, entry.Value)).OrderByDescending(entry => entry.Key.Length).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
        ValueWords = [.. _roles.Where(entry => entry.Value.Role == ColumnRole.Value).Select(entry => entry.Key).OrderByDescending(word => word.Length)];
        Derived = [.. _roles.Where(entry => entry.Value.Role == ColumnRole.Derived).Select(entry => entry.Key)];
        Fillers = Folded(file.Fillers);
        IndicatorWords = [.. _roles.Where(entry => entry.Value.Role == ColumnRole.Indicator).Select(entry => entry.Key)];
        RelativePeriods = Folded(file.RelativePeriods);
        OwnPeriods = Folded(file.OwnPeriods);
        Issuers = Folded(file.Issuers);
        ProgrammeNames = Folded(file.ProgrammeNames);
        TablePrefixes = Folded(file.TablePrefixes);
        DocumentMarks = Folded(file.DocumentMarks);
        Parts = Folded(file.Parts);
        HeadEnders = Folded(file.HeadEnders);
        Totals = Folded(file.Totals);
        Notes = Folded(file.Notes);
        Restated = Folded(file.Restated);
        SubjectLeads = Folded(file.SubjectLeads);
        ActivityFields = Folded(file.ActivityFields);
        Sizes = Folded(file.Sizes);
        ActivityHeadings = Folded(file.ActivityHeadings);
        _estimates = Folded(file.Estimates);
        Footers = Folded(file.Footers);
        Rates = Folded(file.Rates);
        Districts = Folded(file.Districts);
        Wholes = Folded(file.Wholes);
        Activities = Folded(file.Activities);
        SubjectNouns = Folded(file.SubjectNouns);
        SavingWords = [.. file.SavingWords.Select(word => (HeadingKey.Of(word), word))];
        SavedThings = Folded(file.SavedThings);
        WholeHeadings = file.WholeHeadings.ToFrozenDictionary(entry => HeadingKey.Of(entry.Key), entry => entry.Value, StringComparer.Ordinal);
    }

    /// <summary>Words before the colon of a title line, longest first.</summary>
    public IReadOnlyList<(string Words, TitleField Field)> Titles { get; }

    /// <summary>Words that say result, target or plan, longest first.</summary>
    public IReadOnlyList<(string Words, ObservationKind Kind)> KindWords { get; }

    /// <summary>Headings of value columns, longest first.</summary>
    public IReadOnlyList<string> ValueWords { get; }

    /// <summary>Beginnings of headings whose columns are computed.</summary>
    public IReadOnlyList<string> Derived { get; }

    /// <summary>Words that add nothing to a heading.</summary>
    public IReadOnlyList<string> Fillers { get; }

    /// <summary>Headings of the column that names what is measured.</summary>
    public IReadOnlyList<string> IndicatorWords { get; }

    /// <summary>Headings that mean the report's own period.</summary>
    public IReadOnlyList<string> OwnPeriods { get; }

    /// <summary>Headings that name another period by its place before the report's own; the values are never credited to the report's.</summary>
    public IReadOnlyList<string> RelativePeriods { get; }

    /// <summary>Beginnings of title lines that name who reports.</summary>
    public IReadOnlyList<string> Issuers { get; }

    /// <summary>Words for programmes and plans, whose years are part of their name.</summary>
    public IReadOnlyList<string> ProgrammeNames { get; }

    /// <summary>Words before a table's title proper ("Biểu").</summary>
    public IReadOnlyList<string> TablePrefixes { get; }

    /// <summary>Words of lines that cite a document, whose dates are the document's.</summary>
    public IReadOnlyList<string> DocumentMarks { get; }

    /// <summary>Words before a part of a total ("Trong đó").</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Words at which the noun that a label counts ends ("có", "được").</summary>
    public IReadOnlyList<string> HeadEnders { get; }

    /// <summary>Labels of rows and columns that total the others.</summary>
    public IReadOnlyList<string> Totals { get; }

    /// <summary>Beginnings of note rows.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Beginnings of notes on rows that repeat an earlier one.</summary>
    public IReadOnlyList<string> Restated { get; }

    /// <summary>Beginnings of the lines for signatures.</summary>
    public IReadOnlyList<string> Footers { get; }

    /// <summary>Headings of percentages.</summary>
    public IReadOnlyList<string> Rates { get; }

    /// <summary>Words in the heading of a column that names districts.</summary>
    public IReadOnlyList<string> Districts { get; }

    /// <summary>Labels of the row of the whole province below its districts.</summary>
    public IReadOnlyList<string> Wholes { get; }

    /// <summary>Verbs before what was done ("tổ chức").</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>Headings that list enterprises where names stand below, and count them where figures do.</summary>
    public IReadOnlyList<string> SubjectNouns { get; }

    /// <summary>Verbs of a group heading ("Tiết kiệm hằng năm") over what is saved, folded and as spelled.</summary>
    public IReadOnlyList<(string Key, string Word)> SavingWords { get; }

    /// <summary>What a column's whole heading means where the same words within a longer one may mean another thing ("Kinh phí", not "Kinh phí doanh nghiệp").</summary>
    public FrozenDictionary<string, string> WholeHeadings { get; }

    /// <summary>Beginnings of headings that name what can be saved.</summary>
    public IReadOnlyList<string> SavedThings { get; }

    /// <summary>Beginnings of headings over names of enterprises ("Tên cơ sở được hỗ trợ").</summary>
    public IReadOnlyList<string> SubjectLeads { get; }

    /// <summary>Beginnings of what a column "Lĩnh vực" holds where it is about fields of work, not sectors.</summary>
    public IReadOnlyList<string> ActivityFields { get; }

    /// <summary>Words for sizes of enterprises.</summary>
    public IReadOnlyList<string> Sizes { get; }

    /// <summary>Beginnings of headings of what an activity takes: money, and people who come.</summary>
    public IReadOnlyList<string> ActivityHeadings { get; }

    /// <summary>Tells whether words say that values are estimates ("Ước thực hiện").</summary>
    public bool IsEstimate(string folded) => Array.Exists(_estimates, word => $" {folded} ".Contains($" {word} ", StringComparison.Ordinal));

    /// <summary>Every heading that the layout has a role for.</summary>
    public IEnumerable<string> Headings => _roles.Keys;

    /// <summary>The role that a whole heading is the layout's own wording for.</summary>
    public bool TryGetRole(string heading, out ColumnRole role, out string words)
    {
        bool found = _roles.TryGetValue(heading, out (ColumnRole Role, string Words) entry);
        (role, words) = found ? entry : (ColumnRole.Unknown, string.Empty);
        return found;
    }

    /// <summary>The kind that a whole text is a wording for.</summary>
    public ObservationKind? KindOf(string folded) => _kinds.TryGetValue(folded, out ObservationKind kind) ? kind : null;

    /// <summary>Tells whether a text is a unit, also with a scale word before it or "/năm" after it.</summary>
    public bool IsUnit(string folded) => IsIn(_units, folded);

    /// <summary>Tells whether a text is a unit that is no thing counted: kWh, %, triệu đồng.</summary>
    public bool IsMeasure(string folded) => IsIn(_measures, folded);

    /// <summary>The first of the words that the text begins with, as whole words.</summary>
    public static string? Leading(IReadOnlyList<string> words, string folded)
    {
        string? leading = null;
        for (int at = 0; at < words.Count; at++)
        {
            string word = words[at];
            bool isLonger = leading is null || word.Length > leading.Length;
            if (isLonger && folded.Length > 0 && folded[0] == word[0] && folded.StartsWith(word, StringComparison.Ordinal) && (folded.Length == word.Length || !char.IsAsciiLetterOrDigit(word[^1]) || !char.IsAsciiLetterOrDigit(folded[word.Length])))
            {
                leading = word;
            }
        }

        return leading;
    }

    private bool IsIn(FrozenSet<string> units, string folded)
    {
        string unit = folded.Trim();
        foreach (string scale in _scales.Where(scale => unit.StartsWith(scale + " ", StringComparison.Ordinal)))
        {
            unit = unit[(scale.Length + 1)..];
        }

        int slash = unit.IndexOf('/', StringComparison.Ordinal);
        // "triệu/năm" is short for "triệu đồng/năm".
        bool isMoney = slash > 0 && _scales.Contains(unit[..slash].TrimEnd()) && unit[(slash + 1)..].Trim() is "nam" or "thang" or "quy";
        return units.Contains(unit) || isMoney || (slash > 0 && units.Contains(unit[..slash].TrimEnd()));
    }

    private static Dictionary<string, (T Name, string Words)> Keyed<T>(string layout, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
        where T : struct, Enum
    {
        Dictionary<string, (T Name, string Words)> keyed = new(StringComparer.Ordinal);
        foreach ((string name, IReadOnlyList<string> words) in lists)
        {
            if (!Enum.TryParse(name, ignoreCase: true, out T value))
            {
                throw new FormatException($"Layout '{layout}': '{name}' is no {typeof(T).Name}.");
            }

            foreach (string word in words)
            {
                if (!keyed.TryAdd(HeadingKey.Of(word), (value, word)) && !keyed[HeadingKey.Of(word)].Name.Equals(value))
                {
                    throw new FormatException($"Layout '{layout}': '{word}' stands for two things.");
                }
            }
        }

        return keyed;
    }

    private static string[] Folded(IReadOnlyList<string> words) => [.. words.Select(VietnameseText.Fold).Distinct(StringComparer.Ordinal)];
}
