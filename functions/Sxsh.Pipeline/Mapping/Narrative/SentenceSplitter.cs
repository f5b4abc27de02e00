using System.Collections.Frozen;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Splits a paragraph into sentences, and those into parts.</summary>
internal static class SentenceSplitter
{
    private const int LongestSentence = 300;
    private const int LongestBracket = 60;

    // After these a dot ends no sentence.
    private static readonly FrozenSet<string> Abbreviations = new[] { "tp", "tx", "ths", "ts", "pgs", "gs", "ks", "cn", "st", "ô", "b", "v", "tr", "q", "p", "h", "tt", "ubnd", "vd", "stt", "mr", "ms", "cty", "t", "đ/c", "ng" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Splits.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <returns>The parts in order.</returns>
    public static List<Segment> Split(LexedParagraph paragraph)
    {
        List<Segment> segments = [];
        int sentence = 0;
        for (int at = 0; at < paragraph.Tokens.Count; at++)
        {
            if (EndsSentence(paragraph, at, sentence) || IsTooLong(paragraph, at, sentence))
            {
                AddParts(paragraph, sentence, at + 1, segments);
                sentence = at + 1;
            }
        }

        AddParts(paragraph, sentence, paragraph.Tokens.Count, segments);
        return segments;
    }

    // No sentence of a report is so long; every figure is held against all words of its sentence, so that one of megabytes would never end.
    private static bool IsTooLong(LexedParagraph paragraph, int at, int sentence) =>
        at - sentence >= LongestSentence && at + 1 < paragraph.Tokens.Count
        && ((paragraph.Tokens[at].Kind == TokenKind.Word && paragraph.Tokens[at + 1].Kind == TokenKind.Word) || at - sentence >= LongestSentence * 2);

    private static void AddParts(LexedParagraph paragraph, int first, int end, List<Segment> segments)
    {
        int start = first;
        bool isInBrackets = false;
        for (int at = first; at < end; at++)
        {
            // "365 triệu đồng (ngân sách 245; doanh nghiệp 120)": what brackets hold stays together.
            isInBrackets = paragraph.Tokens[at].Text switch { "(" => ClosesWithin(paragraph, at, end), ")" => false, _ => isInBrackets };
            if ((paragraph.Tokens[at].Text == ";" && !isInBrackets) || IsInlineBullet(paragraph, at, first) || IsContrast(paragraph, at, end))
            {
                Add(start, at);
                start = at + 1;
            }
        }

        Add(start, end);

        void Add(int from, int to)
        {
            if (to > from)
            {
                segments.Add(new Segment(from, to, first, end));
            }
        }
    }

    private static bool ClosesWithin(LexedParagraph paragraph, int open, int end)
    {
        int last = Math.Min(end, open + LongestBracket);
        int closing = paragraph.Tokens.FindIndex(open + 1, last - open - 1, token => token.Text is "(" or ")");
        return closing > 0 && paragraph.Tokens[closing].Text == ")";
    }

    private static bool EndsSentence(LexedParagraph paragraph, int at, int sentence)
    {
        TextToken token = paragraph.Tokens[at];
        if (token.Text is "!" or "?" or "…")
        {
            return true;
        }

        if (token.Text != "." || paragraph.IsMasked(at))
        {
            return false;
        }

        bool isLast = at + 1 == paragraph.Tokens.Count;
        if (isLast)
        {
            return true;
        }

        TextToken next = paragraph.Tokens[at + 1];
        char letter = paragraph.Text[next.Start];
        bool isApart = next.Start > token.End;
        bool isAbbreviated = at > 0 && (Abbreviations.Contains(paragraph.Tokens[at - 1].Text) || (paragraph.Tokens[at - 1].Text.Length == 1 && paragraph.Tokens[at - 1].Kind == TokenKind.Word));
        // "1. Kết quả": the number of a line ends nothing; "… năm 2015. Tỷ lệ …" does.
        bool isNumbering = at == sentence + 1 && paragraph.Tokens[at - 1].Kind == TokenKind.Number;
        return !isAbbreviated && !isNumbering && (isApart || char.IsUpper(letter)) && (char.IsUpper(letter) || !char.IsLetter(letter));
    }

    // "… 18 doanh nghiệp, trong khi trên địa bàn có 2.300 cơ sở", "… biết đến SXSH nhưng chỉ 21 …": what follows is about another matter.
    private static bool IsContrast(LexedParagraph paragraph, int at, int end) =>
        paragraph.Tokens[at].Text == "nhưng"
        || (paragraph.Tokens[at].Text == "song" && at > 0 && paragraph.Tokens[at - 1].Text == "," && at + 1 < end && paragraph.Tokens[at + 1].Text != "song")
        || (paragraph.Tokens[at].Text == "," && at + 2 < end && (paragraph.Tokens[at + 1].Text, paragraph.Tokens[at + 2].Text) is ("trong", "khi"));

    // Lists whose line breaks were lost: "… kết quả: - Tổ chức 5 lớp - Viết 3 bài".
    private static bool IsInlineBullet(LexedParagraph paragraph, int at, int first)
    {
        if (at == first || at + 1 >= paragraph.Tokens.Count || paragraph.Tokens[at].Text is not ("-" or "+" or "•" or "▪" or "*"))
        {
            return false;
        }

        TextToken before = paragraph.Tokens[at - 1];
        TextToken next = paragraph.Tokens[at + 1];
        bool isApart = next.Start > paragraph.Tokens[at].End && paragraph.Tokens[at].Start > before.End;
        // "Bà Rịa - Vũng Tàu", "Sóc Trăng - Stapimex": a dash between names is none.
        bool isNameBefore = before.Kind == TokenKind.Word && char.IsUpper(paragraph.Text[before.Start]);
        return isApart && !isNameBefore && before.Kind != TokenKind.Number && char.IsUpper(paragraph.Text[next.Start]);
    }
}
