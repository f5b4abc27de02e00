using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Reads the lines above a table.</summary>
internal static partial class TitleReader
{
    private const int LongestName = 5;
    private const int LongestLine = 300;

    public static TitleFacts Read(TableGrid grid, int first, int end, Vocabulary words)
    {
        TitleFacts facts = TitleFacts.None;
        List<FoldedText> lines = [];
        foreach (ReportParagraph paragraph in first == 0 ? grid.Above : [])
        {
            TitleFacts before = facts;
            facts = ReadLines(facts, Cell.OfText(1, 1, paragraph.Text), grid, null, words, lines);
            facts = facts with { AreaSource = before.AreaCell is null && facts.AreaCell is not null ? SourceLocation.Of(paragraph) : facts.AreaSource };
        }

        for (int row = first; row < end; row++)
        {
            if (grid.Filled(row).FirstOrDefault() is { } start && Vocabulary.Leading(words.Notes, VietnameseText.Fold(start.Text)) is not null)
            {
                continue;
            }

            foreach (Cell cell in grid.Filled(row).Where(cell => cell is { Kind: CellKind.Text or CellKind.Date } && cell.Text.Length <= LongestLine))
            {
                facts = ReadLines(facts, cell, grid, row, words, lines);
            }
        }

        facts = facts with { Kind = lines.Select(line => KindOf(line.Folded, words)).FirstOrDefault(kind => kind is not null) };
        return facts with { PeriodText = facts.PeriodText ?? PeriodOf(lines, facts.Kind, words) };
    }

    private static TitleFacts ReadLines(TitleFacts facts, Cell cell, TableGrid grid, int? row, Vocabulary words, List<FoldedText> lines)
    {
        foreach (string line in cell.Text.Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            FoldedText text = new(line);
            facts = Field(facts, text, cell, grid, row, words) ?? facts;
            facts = facts with { AreaCell = facts.AreaCell ?? AreaOf(text, cell, words) };
            lines.Add(text);
        }

        return facts;
    }

    /// <summary>The period that a sheet's name states ("Năm 2012").</summary>
    public static string? PeriodOfSheet(string? name)
    {
        if (name is null)
        {
            return null;
        }

        FoldedText text = new(name.Replace('_', ' '));
        return PeriodPhrase.All(text.Folded).Where(match => match.IsComplete).Select(match => text.Slice(match.Start, match.End)).FirstOrDefault();
    }

    /// <summary>Tells whether a line has the form "Kỳ báo cáo: …".</summary>
    public static bool IsField(string text, Vocabulary words) => FieldOf(VietnameseText.Fold(text), words) is not null;

    private static (TitleField Field, int ValueStart)? FieldOf(string folded, Vocabulary words)
    {
        int colon = folded.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Marked(folded[..colon], words) is { } field ? (field, colon + 1) : null;
    }

    private static TitleField? Marked(string folded, Vocabulary words)
    {
        string key = HeadingKey.OfFolded(folded);
        return words.Titles.Where(title => title.Words == key).Select(title => (TitleField?)title.Field).FirstOrDefault();
    }

    /// <summary>"Kỳ báo cáo | 2011": two cells alone in their row need no colon.</summary>
    private static (TitleField Field, int ValueStart)? PairOf(FoldedText line, Cell cell, TableGrid grid, int row, Vocabulary words) =>
        grid.Filled(row).Take(3).Count() == 2 && cell.Column == grid.Filled(row).First().Column && Marked(line.Folded, words) is { } field ? (field, line.Folded.Length) : null;

    private static TitleFacts? Field(TitleFacts facts, FoldedText line, Cell cell, TableGrid grid, int? row, Vocabulary words)
    {
        if ((FieldOf(line.Folded, words) ?? (row is { } own ? PairOf(line, cell, grid, own, words) : null)) is not { } field)
        {
            return null;
        }

        string value = line.Slice(field.ValueStart, line.Folded.Length).Trim('(', ')', '[', ']', ' ', '.', ',');
        Cell source = cell;
        if (value.Length == 0 && row is { } here && grid.Filled(here).FirstOrDefault(next => next.Column > cell.Column) is { } right)
        {
            (value, source) = (right.Text.Trim(), right);
        }

        return value.Length == 0 ? null : field.Field switch
        {
            TitleField.Period => facts with { PeriodText = facts.PeriodText ?? HeadingReader.YearOf(source) ?? value },
            TitleField.Programme => facts with { ProgrammeText = facts.ProgrammeText ?? value },
            TitleField.Unit => words.IsUnit(VietnameseText.Fold(value)) ? facts with { UnitText = facts.UnitText ?? value } : null,
            TitleField.Area => facts with { AreaCell = facts.AreaCell ?? NameAtEnd(new FoldedText(value), source) },
            TitleField.Sector => facts with { SectorText = facts.SectorText ?? value },
            TitleField.Subject => facts with { SubjectText = facts.SubjectText ?? value },
            _ => null,
        };
    }

    private static Cell? AreaOf(FoldedText line, Cell cell, Vocabulary words) =>
        Vocabulary.Leading(words.Issuers, line.Folded) is null ? null : NameAtEnd(line, cell);

    /// <summary>The province's name at the end of a line such as "SỞ CÔNG THƯƠNG TỈNH BẾN TRE"; a line that names none that is known says nothing.</summary>
    private static Cell? NameAtEnd(FoldedText line, Cell cell)
    {
        string[] names = line.Original.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int count = Math.Min(LongestName, names.Length); count > 0; count--)
        {
            string name = string.Join(' ', names[^count..]).Trim(',', '.', '(', ')', '-', ' ');
            if (name.Length > 1 && Catalogue.BuiltIn.FindProvinces(name).Count > 0)
            {
                return cell with { Text = name };
            }
        }

        return null;
    }

    /// <summary>"MỤC TIÊU …" and "KẾ HOẠCH … NĂM 2016" say what the whole table holds.</summary>
    private static ObservationKind? KindOf(string folded, Vocabulary words)
    {
        string line = folded;
        while (Vocabulary.Leading(words.TablePrefixes, line) is { } prefix)
        {
            line = Ordinal().Replace(line[prefix.Length..], string.Empty).TrimStart(' ', ':', '.', '-');
        }

        (string phrase, ObservationKind kind) = words.KindWords.FirstOrDefault(entry => Vocabulary.Leading([entry.Words], line) is not null);
        if (phrase is null || line.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        return kind switch
        {
            ObservationKind.Target => kind,
            ObservationKind.Plan when phrase.Length > 2 && PeriodPhrase.All(line).Count > 0 => kind,
            _ => null,
        };
    }

    private static string? PeriodOf(IReadOnlyList<FoldedText> lines, ObservationKind? kind, Vocabulary words)
    {
        string? inside = null;
        foreach (FoldedText line in lines)
        {
            string folded = DocumentBrackets().Replace(line.Folded, match => new string(' ', match.Length));
            if (DocumentNumber().IsMatch(folded) || DocumentDate().IsMatch(folded) || words.DocumentMarks.Any(mark => folded.Contains(mark, StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (PeriodMatch match in PeriodPhrase.All(folded).Where(match => match.IsComplete && IsOfReport(folded, match, kind, words)).Reverse())
            {
                string text = line.Slice(match.Start, match.End);
                if (PeriodPhrase.IsAtEnd(folded, match))
                {
                    return text;
                }

                inside ??= text;
            }
        }

        return inside;
    }

    /// <summary>The years in the name of a programme ("Chiến lược … đến năm 2020") are not those of the report.</summary>
    private static bool IsOfReport(string folded, PeriodMatch match, ObservationKind? kind, Vocabulary words)
    {
        string text = folded[match.Start..match.End];
        bool isHorizon = HorizonYear().IsMatch(text);
        bool isSpan = PeriodWithYear.Years(text).Count() > 1;
        bool isNamed = words.ProgrammeNames.Any(name => folded[..match.Start].Contains(name, StringComparison.Ordinal));
        return isHorizon ? kind == ObservationKind.Target : !isSpan || !isNamed || text.StartsWith("tu ", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s*(?:so\s*)?[\dIVXivx]*(?:[.\-/][\da-z]+)*\s*[:.\-]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\d+\s*/+\s*(?:\d{4}\s*/+\s*)?[a-z]+(?:-[a-z&]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"\([^()]*(?:\d+\s*/+\s*[a-z]+-|ngay |kem theo)[^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentBrackets();

    /// <summary>"Bến Tre, ngày 10 tháng 5 năm 2011": when the report was signed.</summary>
    [GeneratedRegex(@"(?<!den )ngay [\d.…]* ?thang [\d.…]* ?nam|, ngay \d", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentDate();

    [GeneratedRegex(@"^(?:den|toi) (?:het |cuoi )?(?:nam )?\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex HorizonYear();
}
