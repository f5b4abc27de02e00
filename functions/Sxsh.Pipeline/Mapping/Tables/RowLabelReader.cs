using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Reads the labels of rows by the words of a layout.</summary>
internal static partial class RowLabelReader
{
    // Nobody words a label at such length; what stands there is prose, and is told as such.
    private const int LongestLabel = 1_000;

    public static RowLabel Read(string label, Vocabulary words)
    {
        if (label.Length > LongestLabel)
        {
            return new RowLabel { Text = label.Trim() };
        }

        FoldedText text = new(label);
        string folded = text.Folded;
        int start = 0;
        int level = 0;
        Match numbering = Numbering().Match(folded);
        if (numbering.Success)
        {
            start = numbering.Length;
        }

        bool changed = true;
        while (changed && start < folded.Length)
        {
            changed = false;
            string rest = folded[start..];
            if (Bullet().Match(rest) is { Success: true } bullet)
            {
                level = Math.Max(level, bullet.Value.StartsWith('+') ? 2 : 1);
                start += bullet.Length;
                changed = true;
            }
            else if (Vocabulary.Leading(words.Parts, rest) is { } part)
            {
                level = Math.Max(level, 1);
                start += part.Length + Separators().Match(rest[part.Length..]).Length;
                changed = true;
            }
        }

        RowLabel read = Kinds(text, start, words) with { Level = level, IsNumberedSection = numbering.Success && numbering.Groups["section"].Success };
        string key = HeadingKey.Of(read.Text);
        // "Kinh phí (tr.đ)" alone means what it means over a column.
        string bare = key.Contains('(', StringComparison.Ordinal) ? HeadingKey.Of(HeadingReader.WithoutUnit(read.Text, words)) : key;
        return read with { Meaning = words.WholeHeadings.GetValueOrDefault(bare), UnitText = HeadingReader.UnitOf(text, words), IsEstimate = words.IsEstimate(folded), IsTotal = words.Totals.Contains(key) };
    }

    /// <summary>Tells whether the running number of a row marks a section.</summary>
    public static bool IsSectionNumber(string text) => SectionNumber().IsMatch(VietnameseText.Fold(text));

    private static RowLabel Kinds(FoldedText text, int start, Vocabulary words)
    {
        string rest = text.Folded[start..];
        foreach ((string phrase, ObservationKind kind) in words.KindWords)
        {
            if (Vocabulary.Leading([phrase], rest) is null)
            {
                continue;
            }

            int at = phrase.Length + Spaces().Match(rest[phrase.Length..]).Length;
            PeriodMatch? period = PeriodPhrase.All(rest[at..]).Where(match => match.Start == 0).Select(match => (PeriodMatch?)match).FirstOrDefault();
            int after = at + (period?.End ?? 0);
            string tail = rest[after..].TrimStart();
            bool isWhole = tail.Length == 0 && (period is not null || after >= rest.Length);
            bool hasColon = tail.StartsWith(':');
            if (hasColon || isWhole || (kind == ObservationKind.Target && tail.Length > 0))
            {
                return new RowLabel
                {
                    Kind = kind,
                    Text = text.Slice(start + rest.Length - tail.Length, text.Folded.Length).TrimStart(':', ' ', ',', '-'),
                    PeriodText = period is { } match ? text.Slice(start + at + match.Start, start + at + match.End) : null,
                    IsPeriodComplete = period?.IsComplete ?? false,
                };
            }
        }

        return Plain(text, start);
    }

    /// <summary>A label may end in the time it is about ("Số lớp tập huấn năm 2012"), or be nothing else.</summary>
    private static RowLabel Plain(FoldedText text, int start)
    {
        string rest = text.Folded[start..];
        string label = text.Slice(start, text.Folded.Length);
        IReadOnlyList<PeriodMatch> periods = PeriodPhrase.All(rest);
        if (PeriodPhrase.IsWhole(rest, periods))
        {
            return new RowLabel { Text = string.Empty, PeriodText = label, IsPeriodComplete = periods[0].IsComplete };
        }

        foreach (PeriodMatch match in periods)
        {
            bool isAtEnd = PeriodPhrase.IsAtEnd(rest, match);
            bool isAtStart = match.Start == 0 && rest[match.End..].TrimStart().StartsWith(':');
            // A bare "2009-2013" or "đến năm 2020" is more often part of a plan's name than the time of the value.
            if (match.IsComplete && (isAtStart || (isAtEnd && ExplicitTime().IsMatch(rest[match.Start..match.End]))))
            {
                return new RowLabel
                {
                    Text = isAtStart ? text.Slice(start + match.End, text.Folded.Length).TrimStart(':', ' ') : label,
                    PeriodText = text.Slice(start + match.Start, start + match.End),
                    IsPeriodComplete = true,
                };
            }
        }

        return new RowLabel { Text = label };
    }

    [GeneratedRegex(@"^(?:(?<section>[ivx]{1,5}|[a-h])\s*[.)\-/]\s+|\d{1,2}(?:\.\d{1,2})*\s*[.)\-/]\s+|[a-z]\s*\)\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(?:[ivx]{1,5}|[a-h])[.)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"^[-+•*·▪◦]+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[\s:,.]*", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:trong )?(?:nam |quy |thang |tu |\d+ thang |luy ke |ca nam )", RegexOptions.CultureInvariant)]
    private static partial Regex ExplicitTime();
}
