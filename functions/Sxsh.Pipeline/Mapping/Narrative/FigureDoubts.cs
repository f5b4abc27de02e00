using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Tells what keeps a figure from being a result of the matter.</summary>
internal static class FigureDoubts
{
    private const int ReachOfForeseen = 4;
    private const int ReachOfPossible = 30;
    private const int ReachOfDenial = 8;

    /// <summary>Whether a figure is only expected: "ước tổ chức 4 lớp" has not been counted.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsForeseen(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        // "Ước cả năm: 4 lớp, 190 học viên" is said of all of them.
        int word = paragraph.Tokens.FindIndex(segment.SentenceFirst, segment.SentenceEnd - segment.SentenceFirst, token => token.Kind == TokenKind.Word);
        int first = word >= 0 && word < figure.First && paragraph.Tokens[word].Text == "ước" ? word : Math.Max(segment.First, figure.First - ReachOfForeseen);
        return paragraph.Tokens.FindIndex(first, figure.First - first, token => token.Text == "ước") >= 0;
    }

    /// <summary>Whether a saving was found possible, not made: "tiềm năng tiết kiệm 8-10% điện", "có thể giảm 15% lượng nước".</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <returns><see langword="true"/> if it was.</returns>
    public static bool IsPossible(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        for (int at = Math.Max(segment.First, figure.First - ReachOfPossible); at + 1 < figure.First; at++)
        {
            if ((paragraph.Tokens[at].Text, paragraph.Tokens[at + 1].Text) is ("tiềm", "năng") or ("có", "thể") or ("khả", "năng"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a figure counts those of whom the indicator is not true: "40% cơ sở chưa nhận thức được lợi ích".</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="match">What it was taken for.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool IsDenied(LexedParagraph paragraph, Segment segment, Figure figure, PatternMatch match)
    {
        if (match.Indicator is not { StockOrFlow: StockOrFlow.Stock, Group: "establishments" })
        {
            return false;
        }

        int end = Math.Min(segment.End, Math.Max(match.End, figure.End + ReachOfDenial));
        for (int at = figure.End; at < end && paragraph.Tokens[at].Kind == TokenKind.Word; at++)
        {
            if (paragraph.Tokens[at].Text == "chưa")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a figure is about another matter than its sentence. "01 lớp khởi sự doanh nghiệp cho 40 học viên, 01 lớp tập huấn SXSH": between two commas the matter may be another one.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsOfOtherMatter(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        int first = figure.First;
        while (first > segment.First && paragraph.Tokens[first - 1].Text is not ("," or "("))
        {
            first--;
        }

        int end = figure.End;
        while (end < segment.End && paragraph.Tokens[end].Text is not ("," or "("))
        {
            end++;
        }

        bool isOff = false;
        foreach (LexiconHit hit in paragraph.HitsWithin(first, end))
        {
            if (hit.Entry.Category is LexiconCategory.Topic or LexiconCategory.NearTopic)
            {
                return false;
            }

            isOff |= hit.Entry.Category == LexiconCategory.OffTopic;
        }

        return isOff;
    }
}
