using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading;

/// <summary>Splits plain text into paragraphs. A paragraph may have been broken over several lines, even within a word; blank lines, list marks and short lines tell.</summary>
internal static class PlainTextReader
{
    // A line this long was broken by nobody.
    private const int LongestBrokenLine = 200;
    private const double ShareOfFullLine = 0.6;

    // A line that ends with one of these goes on.
    private static readonly string[] Open = ["của", "và", "các", "tại", "cho", "theo", "do", "với", "là", "về", "từ", "trong", "trên", "được", "những", "một", "để", "đã", "có", "bởi", "tỉnh", "ngày", "hoặc", "ở", "đến", "nhằm", "số"];

    /// <summary>Splits a text.</summary>
    /// <param name="text">The decoded text; the offsets of the paragraphs count its code points after composing letters and marks.</param>
    /// <returns>The paragraphs, in order.</returns>
    public static List<ReportParagraph> Read(string text)
    {
        string composed = VietnameseText.Compose(text);
        List<ReportParagraph> paragraphs = [];
        List<(int Start, int End)> block = [];
        int at = 0;
        int points = 0;
        int counted = 0;
        while (at < composed.Length)
        {
            int end = composed.AsSpan(at).IndexOfAny('\n', '\r', '\f') is var found && found < 0 ? composed.Length : at + found;
            if (composed.AsSpan(at, end - at).IsWhiteSpace())
            {
                Flush();
            }
            else
            {
                block.Add((at, end));
            }

            at = end + 1;
            at += end < composed.Length && composed[end] == '\r' && at < composed.Length && composed[at] == '\n' ? 1 : 0;
        }

        Flush();
        return paragraphs;

        void Flush()
        {
            int longest = block.Count == 0 ? 0 : block.Max(line => line.End - line.Start);
            int first = 0;
            for (int line = 0; line < block.Count; line++)
            {
                if (line + 1 == block.Count || EndsParagraph(composed.AsSpan(block[line].Start, block[line].End - block[line].Start), composed.AsSpan(block[line + 1].Start, block[line + 1].End - block[line + 1].Start), longest))
                {
                    Add(block[first].Start, block[line].End);
                    first = line + 1;
                }
            }

            block.Clear();
        }

        void Add(int start, int end)
        {
            while (start < end && char.IsWhiteSpace(composed[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(composed[end - 1]))
            {
                end--;
            }

            for (; counted < start; counted++)
            {
                points += char.IsLowSurrogate(composed[counted]) && counted > 0 && char.IsHighSurrogate(composed[counted - 1]) ? 0 : 1;
            }

            paragraphs.Add(new ReportParagraph(composed[start..end], points));
        }
    }

    private static bool EndsParagraph(ReadOnlySpan<char> line, ReadOnlySpan<char> next, int longest)
    {
        ReadOnlySpan<char> trimmed = line.TrimEnd();
        ReadOnlySpan<char> following = next.TrimStart();
        char last = trimmed[^1];
        if (line.Length > LongestBrokenLine || last is '.' or ';' or ':' or '!' or '?' || IsListMark(following))
        {
            return true;
        }

        // "6 tháng cuối năm" ends; "năm" before "2018" does not.
        bool isYearBroken = char.IsAsciiDigit(following[0]) && trimmed.EndsWith("năm", StringComparison.OrdinalIgnoreCase);
        bool goesOn = char.IsLower(following[0]) || isYearBroken || last is ',' or '(' or '-' or '“' || following[0] is ',' or ')' or '”' || Open.Contains(trimmed[(trimmed.LastIndexOf(' ') + 1)..].ToString().ToLowerInvariant());
        return !goesOn && (char.IsUpper(following[0]) || following[0] is '“' or '"') && trimmed.Length < longest * ShareOfFullLine;
    }

    private static bool IsListMark(ReadOnlySpan<char> line)
    {
        if (line[0] is '-' or '+' or '*' or '•' or '▪' or '●' or '–' or '·' or '►' or '✓')
        {
            return true;
        }

        int digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        bool isNumbered = digits is > 0 and < 3 && digits + 1 < line.Length && line[digits] is '.' or ')' && !char.IsAsciiDigit(line[digits + 1]);
        bool isLettered = line.Length > 2 && char.IsAsciiLetterLower(line[0]) && line[1] is ')';
        int numeral = line.IndexOfAnyExcept('I', 'V', 'X');
        bool isPart = numeral is > 0 and < 6 && numeral + 1 < line.Length && line[numeral] is '.' or ')' && line[numeral + 1] == ' ';
        return isNumbered || isLettered || isPart;
    }
}
