using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Reads single heading cells by the words of a layout.</summary>
internal static partial class HeadingReader
{
    public const int LongestHeading = 200;
    private const decimal InferredConfidence = 0.8m;
    private const string Percent = "%";
    private const string Target = "chi tieu";
    private const string WholeYear = "cả năm";
    private const string SameSpan = "cung ky";

    public static Heading Read(Cell cell, Vocabulary words)
    {
        if (YearOf(cell) is { } year)
        {
            return new Heading { Cell = cell, Role = ColumnRole.Value, Words = year, PeriodText = year, IsPeriodComplete = true };
        }

        if (cell.Kind is not (CellKind.Text or CellKind.Date) || cell.Text.Length > LongestHeading)
        {
            return new Heading { Cell = cell, Rest = cell.Text };
        }

        FoldedText text = new(cell.Text);
        string key = HeadingKey.OfFolded(text.Folded);
        if (Comparison().IsMatch(cell.Text))
        {
            return new Heading { Cell = cell, Role = ColumnRole.Derived, Words = cell.Text.Trim() };
        }

        if (WholeRole(key, words) is { } whole)
        {
            return new Heading
            {
                Cell = cell,
                Role = whole.Role,
                Words = whole.Words,
                UnitText = whole.Role == ColumnRole.Value && words.Rates.Contains(key) ? Percent : null,
            };
        }

        return Compose(cell, text, words);
    }

    /// <summary>The year of a cell that holds nothing else, as text or number.</summary>
    public static string? YearOf(Cell cell) =>
        cell.Kind == CellKind.Number && cell.Number is >= 1990 and < 2200 && decimal.IsInteger(cell.Number.Value) && !cell.IsPercent
            ? cell.Number.Value.ToString("0", CultureInfo.InvariantCulture)
            : null;

    private static (ColumnRole Role, string Words)? WholeRole(string key, Vocabulary words)
    {
        if (words.TryGetRole(key, out ColumnRole role, out string found))
        {
            return (role, found);
        }

        string plain = HeadingKey.OfFolded(Brackets().Replace(key, " "));
        if (plain.Length > 0 && plain != key && Brackets().Matches(key).All(match => match.Groups["in"].Value.All(char.IsAsciiDigit) || words.TryGetRole(HeadingKey.OfFolded(match.Groups["in"].Value), out _, out _)) && words.TryGetRole(plain, out role, out found))
        {
            return (role, found);
        }

        if (Vocabulary.Leading(words.Derived, key) is { } derived)
        {
            return (ColumnRole.Derived, derived);
        }

        if (Vocabulary.Leading(words.SubjectLeads, key) is { } name)
        {
            return (ColumnRole.Subject, name);
        }

        // "Kết quả/Số lượng": alternatives that all mean the same column.
        string[] parts = key.Split('/', StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && Array.TrueForAll(parts, part => words.TryGetRole(part, out _, out _)))
        {
            words.TryGetRole(parts[0], out role, out found);
            return Array.TrueForAll(parts, part => words.TryGetRole(part, out ColumnRole other, out _) && other == role) ? (role, found) : null;
        }

        return null;
    }

    /// <summary>Takes time, kind, unit and value words out of a heading; what remains is what it measures.</summary>
    private static Heading Compose(Cell cell, FoldedText text, Vocabulary words)
    {
        string folded = text.Folded;
        IReadOnlyList<PeriodMatch> periods = PeriodPhrase.All(folded);
        PeriodMatch? period = periods.Count > 0 ? periods.Select(match => (PeriodMatch?)match).MaxBy(match => (match!.Value.IsComplete, match.Value.End - match.Value.Start)) : null;
        string? unit = UnitOf(text, words);
        string key = HeadingKey.OfFolded(WithoutBrackets(Blank(folded, period), words));
        bool isTotal = words.Totals.Contains(key);
        // "Chỉ tiêu" heads labels; "Chỉ tiêu đến 2015" what is to be reached by then.
        bool isTarget = key == Target && period is not null;
        string? relative = period is null ? words.RelativePeriods.FirstOrDefault(phrase => Drop(ref key, phrase)) : null;
        (ObservationKind? kind, string left, List<string> found) = Reduce(key, words);
        // "Mục tiêu đến năm 2015 theo QĐ 1419": what it rests on measures nothing.
        left = kind is not null && left.StartsWith("theo ", StringComparison.Ordinal) ? string.Empty : left;
        // "Chỉ tiêu kế hoạch" is a plan, "Chỉ tiêu" alone heads labels.
        left = kind is not null && left == Target ? string.Empty : left;
        // "Kế hoạch năm" beside six months is that of the whole year.
        bool isWholeYear = left == "nam" && kind is not null && period is null;
        // "Cùng kỳ 2015": the same months of that year.
        bool isSameSpan = left is SameSpan or SameSpan + " nam" && period is not null;
        left = isWholeYear || isSameSpan ? string.Empty : left;
        kind = isTarget ? ObservationKind.Target : kind;
        bool isValue = isTotal || isTarget || (left.Length == 0 && (period is not null || relative is not null || found.Count > 0));
        return new Heading
        {
            Cell = cell,
            Role = isValue ? ColumnRole.Value : ColumnRole.Unknown,
            Words = isValue ? cell.Text.Trim() : null,
            Confidence = isTotal || relative is not null ? InferredConfidence : 1m,
            Kind = isValue ? kind : LeadingKind(key, words),
            IsEstimate = words.IsEstimate(key),
            PeriodText = isWholeYear ? WholeYear : isSameSpan && period is { } year ? $"cùng kỳ {text.Slice(year.Start, year.End)}" : relative is not null ? cell.Text.Trim() : period is { } match ? text.Slice(match.Start, match.End) : null,
            IsPeriodComplete = period?.IsComplete ?? relative is not null,
            UnitText = unit ?? (isValue && found.Any(word => words.Rates.Contains(word)) ? Percent : null),
            IsTotal = isTotal,
            Rest = isValue ? null : WithoutPeriod(text, period),
        };
    }

    /// <summary>Drops kind, value and filler words; what is left is not about values.</summary>
    private static (ObservationKind? Kind, string Left, List<string> Found) Reduce(string key, Vocabulary words)
    {
        ObservationKind? kind = null;
        List<string> found = [];
        string left = key;
        bool changed = true;
        while (changed && left.Length > 0)
        {
            changed = false;
            foreach ((string phrase, ObservationKind value) in words.KindWords)
            {
                if (Drop(ref left, phrase))
                {
                    kind ??= value;
                    found.Add(phrase);
                    changed = true;
                    break;
                }
            }

            if (!changed && words.OwnPeriods.Concat(words.ValueWords).FirstOrDefault(phrase => Drop(ref left, phrase)) is { } word)
            {
                found.Add(word);
                changed = true;
            }
        }

        foreach (string filler in words.Fillers)
        {
            Drop(ref left, filler);
        }

        return (kind, left.Trim(' ', ':', ',', '-', '.', '(', ')'), found);
    }

    /// <summary>A group such as "Kế hoạch:" before the words of an indicator.</summary>
    private static ObservationKind? LeadingKind(string key, Vocabulary words) =>
        key.IndexOf(':', StringComparison.Ordinal) is > 0 and int colon ? words.KindOf(key[..colon].Trim()) : null;

    private static bool Drop(ref string text, string phrase)
    {
        string padded = $" {text} ";
        int at = padded.IndexOf($" {phrase} ", StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        text = HeadingKey.OfFolded($"{padded[..at]} {padded[(at + phrase.Length + 1)..]}");
        return true;
    }

    /// <summary>The unit at the end of a text: "(tờ)", "(ĐVT: tờ)", ", ĐVT: tờ", ", kWh".</summary>
    public static string? UnitOf(FoldedText text, Vocabulary words) =>
        text.Folded.Length <= LongestHeading && UnitAt(text.Folded, words) is { } at ? text.Slice(at.Start, at.End) : null;

    private static (int Cut, int Start, int End)? UnitAt(string folded, Vocabulary words)
    {
        if (LastBrackets().Match(folded) is { Success: true } brackets)
        {
            Group inside = brackets.Groups["in"];
            string content = UnitMark().Replace(inside.Value, string.Empty);
            return words.IsUnit(content) ? (brackets.Index, inside.Index + inside.Length - content.Length, inside.Index + inside.Length) : null;
        }

        // After a comma only a measure is a unit: "lớp tập huấn, hội thảo" counts both.
        int comma = folded.LastIndexOf(',');
        if (comma <= 0)
        {
            return null;
        }

        string tail = folded[(comma + 1)..].Trim();
        string unit = UnitMark().Replace(tail, string.Empty);
        bool isUnit = unit.Length < tail.Length ? words.IsUnit(unit) : words.IsMeasure(unit);
        return isUnit ? (comma, folded.Length - unit.Length, folded.Length) : null;
    }

    /// <summary>A heading without the unit at its end.</summary>
    /// <param name="text">The heading.</param>
    /// <param name="words">The words.</param>
    /// <returns>What stands before the unit; all of it where there is none.</returns>
    public static string WithoutUnit(string text, Vocabulary words)
    {
        FoldedText folded = new(text);
        return folded.Folded.Length <= LongestHeading && UnitAt(folded.Folded, words) is { } unit ? folded.Slice(0, unit.Cut) : text;
    }

    private static string WithoutBrackets(string folded, Vocabulary words)
    {
        string text = UnitAt(folded, words) is { } unit ? folded[..unit.Cut] : folded;
        return Brackets().Replace(text, match => match.Groups["in"].Value.All(char.IsAsciiDigit) ? " " : $" {match.Groups["in"].Value} ");
    }

    private static string Blank(string folded, PeriodMatch? period) => period is { } match
        ? new StringBuilder(folded).Remove(match.Start, match.End - match.Start).Insert(match.Start, " ").ToString()
        : folded;

    private static string? WithoutPeriod(FoldedText text, PeriodMatch? period)
    {
        if (period is not { } match)
        {
            return text.Original.Trim();
        }

        string rest = $"{text.Slice(0, match.Start)} {text.Slice(match.End, text.Folded.Length)}".Trim(' ', ':', ',', '-', '.');
        return rest.Length == 0 ? null : rest;
    }

    /// <summary>"So KH (%)", "% so cùng kỳ", "TH 2016/KH 2016", told by the spelling: "Số KH" is a plan.</summary>
    [GeneratedRegex(@"^\W*(?:(?:TH|UTH|KH|thực hiện|kế hoạch)\b[^/(]*/\s*(?:TH|UTH|KH|CK|thực hiện|kế hoạch|cùng kỳ)\b|(?:19|20)\d\d\s*/\s*(?:19|20)\d\d\s*\(?%|(?:(?:Tỷ lệ|Tỉ lệ|TL)\s+)?%?\s*(?:so(?: sánh)?(?: với)?|ss)\s+(?:với |kế hoạch|KH|cùng kỳ|CK|năm|kỳ|tháng|quý|mục tiêu|chỉ tiêu|(?:19|20)\d\d))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Comparison();

    /// <summary>The unit's name that stands before a unit, as in "ĐVT: tờ".</summary>
    [GeneratedRegex(@"^\s*(?:dvt|don vi tinh|don vi)\s*:?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex UnitMark();

    [GeneratedRegex(@"\((?<in>[^()]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[(\[](?<in>[^()\[\]]*)[)\]]\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex LastBrackets();
}
