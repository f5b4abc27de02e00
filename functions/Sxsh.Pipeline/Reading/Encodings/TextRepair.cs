using System.Globalization;
using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>Repairs the cells and paragraphs of a document that are in an old encoding, and says so. What a font has told before stays; what no evidence tells stays too.</summary>
internal sealed partial class TextRepair
{
    private const int FewestLost = 2;

    // A table in an old encoding shows it long before; one in Unicode must not cost a look at every cell.
    private const int TextsLookedAt = 5_000;

    private readonly Dictionary<string, WordCounts> _counts = new(StringComparer.Ordinal);
    private readonly List<Issue> _issues = [];

    /// <summary>Repairs a document.</summary>
    /// <param name="outcome">What a reader made of the bytes.</param>
    /// <returns>The same with repaired texts, and one note for each table that needed it.</returns>
    public static ReadOutcome Apply(ReadOutcome outcome)
    {
        if (outcome.Document is not { } document)
        {
            return outcome;
        }

        TextRepair repair = new();
        List<ReportTable> tables = [.. document.Tables.Select(repair.Table)];
        IReadOnlyList<ReportParagraph> paragraphs = repair.Paragraphs(document.Paragraphs, isReported: true);
        return outcome with { Document = document with { Tables = tables, Paragraphs = paragraphs }, Issues = [.. outcome.Issues, .. repair._issues] };
    }

    private ReportTable Table(ReportTable table)
    {
        Cell[] suspects = [.. table.Rows.SelectMany(row => row).Where(cell => cell.Kind == CellKind.Text && cell.Original is null && LegacyText.IsSuspect(cell.Text))];
        Dictionary<LegacyEncoding, int> votes = Votes(suspects.Select(cell => cell.Text));
        Dictionary<Cell, Cell> repaired = new(ReferenceEqualityComparer.Instance);
        foreach (Cell cell in suspects)
        {
            if (Repaired(cell.Text, votes) is { } text)
            {
                repaired.Add(cell, cell with { Text = text, Original = cell.Text });
            }
        }

        IReadOnlyList<IReadOnlyList<Cell>> rows = repaired.Count == 0 ? table.Rows : [.. table.Rows.Select(row => Row(row, repaired))];
        Report(table.Sheet, rows);
        return table with { Rows = rows, Above = Paragraphs(table.Above, isReported: false) };
    }

    private static IReadOnlyList<Cell> Row(IReadOnlyList<Cell> row, Dictionary<Cell, Cell> repaired) =>
        row.Any(repaired.ContainsKey) ? [.. row.Select(cell => repaired.GetValueOrDefault(cell, cell))] : row;

    private IReadOnlyList<ReportParagraph> Paragraphs(IReadOnlyList<ReportParagraph> paragraphs, bool isReported)
    {
        Dictionary<LegacyEncoding, int> votes = Votes(paragraphs.Select(paragraph => paragraph.Text).Where(LegacyText.IsSuspect));
        if (votes.Count == 0)
        {
            return paragraphs;
        }

        List<ReportParagraph> repaired = [];
        (ReportParagraph? first, string original, int count) = (null, string.Empty, 0);
        int shift = 0;
        foreach (ReportParagraph paragraph in paragraphs)
        {
            // The text as read is the repaired one; its offsets move with what gets shorter.
            string text = Repaired(paragraph.Text, votes) ?? paragraph.Text;
            repaired.Add(new ReportParagraph(text, paragraph.Start + shift));
            if (text != paragraph.Text)
            {
                (first, original, count) = (first ?? repaired[^1], first is null ? paragraph.Text : original, count + 1);
            }

            shift += text.EnumerateRunes().Count() - paragraph.Text.EnumerateRunes().Count();
        }

        if (isReported && first is not null)
        {
            _issues.Add(RepairNotes.OfParagraphs(first, original, count));
        }

        return repaired;
    }

    /// <summary>How many texts show by themselves that they are in an encoding; none where more texts are in Unicode.</summary>
    private Dictionary<LegacyEncoding, int> Votes(IEnumerable<string> texts)
    {
        Dictionary<LegacyEncoding, int> votes = [];
        foreach (string text in texts.Distinct(StringComparer.Ordinal).Take(TextsLookedAt))
        {
            if (LegacyText.TryReadAsUtf8(text, out _))
            {
                votes[LegacyEncoding.Utf8AsLatin] = votes.GetValueOrDefault(LegacyEncoding.Utf8AsLatin) + 1;
            }
            else if (Count(text) is { IsDecisive: true, Likely: { } encoding })
            {
                votes[encoding] = votes.GetValueOrDefault(encoding) + 1;
            }
        }

        return votes;
    }

    /// <summary>The text in Unicode; <see langword="null"/> where it stays as it is.</summary>
    private string? Repaired(string text, Dictionary<LegacyEncoding, int> votes)
    {
        string repaired = text;
        if (votes.Count > 0 && LegacyText.IsSuspect(text))
        {
            WordCounts counts = Count(text);
            LegacyEncoding usual = votes.MaxBy(vote => vote.Value).Key;
            if (LegacyText.TryReadAsUtf8(text, out string read))
            {
                repaired = read;
            }
            else if ((counts.IsDecisive ? counts.Likely : counts.Allows(usual) && !HasUnicodeLetter(text) ? usual : null) is { } encoding)
            {
                repaired = LegacyText.Decode(text, encoding, isCapital: false);
            }
        }

        repaired = repaired == text ? WithStrokes(text) : repaired;
        return repaired == text ? null : repaired;
    }

    // Letters that only Unicode has: such a text was never typed in an old font.
    private static bool HasUnicodeLetter(string text) => text.AsSpan().IndexOfAnyInRange('\u1ea0', '\u1ef9') >= 0;

    /// <summary>"Ð" (eth) beside letters is typed for "Đ".</summary>
    private static string WithStrokes(string text) => text.AsSpan().IndexOfAny("ÐðƉɖ") < 0 ? text : text.Replace('Ð', 'Đ').Replace('Ɖ', 'Đ').Replace('ð', 'đ').Replace('ɖ', 'đ');

    private WordCounts Count(string text)
    {
        if (!_counts.TryGetValue(text, out WordCounts counts))
        {
            counts = LegacyText.Count(text);
            _counts[text] = counts;
        }

        return counts;
    }

    private void Report(string? sheet, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        List<Cell> repaired = [.. rows.SelectMany(row => row).Where(cell => cell.Original is not null && WithStrokes(cell.Original) != cell.Text)];
        if (repaired.Count > 0)
        {
            _issues.Add(RepairNotes.OfCells(sheet, repaired));
        }

        List<Cell> lost = [.. rows.SelectMany(row => row).Where(cell => cell.Kind == CellKind.Text && IsLost(cell.Text))];
        if (lost.Count >= FewestLost)
        {
            _issues.Add(Issue.Of(IssueCode.MarksLost, SourceLocation.Of(sheet, lost[0]), lost.Count.ToString(CultureInfo.InvariantCulture), lost[0].Text.Trim()));
        }
    }

    // Where a program had no letter for a byte it wrote a question mark.
    private static bool IsLost(string text) =>
        text.Contains('\ufffd', StringComparison.Ordinal) || (text.Contains('?', StringComparison.Ordinal) && LostLetter().IsMatch(text));

    [GeneratedRegex(@"\p{L}\?\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex LostLetter();
}
