namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Tells figures that only compare: "tăng 5 cơ sở so với cùng kỳ", "vượt 3% so với mục tiêu", "đạt 80% kế hoạch", "tăng từ 35% lên 72%", or that are of each one of several: "mỗi lớp có 50 học viên". They state no total or level.</summary>
internal static class ComparisonReader
{
    private const int ReachOfWith = 14;
    private const int ReachOfEnd = 6;
    private const int ReachOfEach = 7;

    private static readonly string[] Fillers = ["thêm", "được", "lên", "khoảng", "tới", "gần", "hơn", "trên"];
    private static readonly string[] More = ["cao", "nhiều", "lớn"];
    private static readonly string[] Less = ["thấp", "ít", "nhỏ"];
    private static readonly string[] Whole = ["kế", "chỉ", "mục"];

    /// <summary>Whether a figure only compares.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool Compares(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        string verb = VerbBefore(paragraph, segment, figure, out string beforeVerb);
        bool isHigher = verb == "hơn" && (More.Contains(beforeVerb) || Less.Contains(beforeVerb));
        // A saving of 12% against the time before is what was reached.
        bool isCount = !figure.Is(Figure.Percent) && !figure.Is(Figure.Money) && !figure.Is("mass") && !figure.Is("volume") && !figure.Is("energy");
        if (verb == "vượt" || isHigher || IsOfSpanBefore(paragraph, segment, figure) || IsPieceOfDuration(paragraph, figure) || IsWhole(paragraph, segment, figure) || IsActor(paragraph, segment, figure) || IsOfPlan(paragraph, figure) || IsStart(paragraph, segment, figure) || IsOfEach(paragraph, segment, figure, isCount) || IsShareOfSolutions(paragraph, figure) || (!isCount && IsLevelLeft(paragraph, segment, figure)))
        {
            return true;
        }

        return (verb == "tăng" && (isCount || IsAgainst(paragraph, segment, figure))) || (verb == "giảm" && isCount && IsAgainst(paragraph, segment, figure));
    }

    private static string VerbBefore(LexedParagraph paragraph, Segment segment, Figure figure, out string before)
    {
        int at = figure.First - 1;
        while (at > segment.First && Fillers.Contains(paragraph.Tokens[at].Text) && !(More.Contains(paragraph.Tokens[at - 1].Text) || Less.Contains(paragraph.Tokens[at - 1].Text)))
        {
            at--;
        }

        before = at > segment.First ? paragraph.Tokens[at - 1].Text : string.Empty;
        return at >= segment.First ? paragraph.Tokens[at].Text : string.Empty;
    }

    // "đạt 80% kế hoạch", "bằng 120% so với kế hoạch", "đạt 95% chỉ tiêu"
    private static bool IsOfPlan(LexedParagraph paragraph, Figure figure)
    {
        int at = figure.End;
        bool isAgainst = Stands(paragraph, at, "so", "với");
        at += isAgainst ? 2 : 0;
        return figure.Is(Figure.Percent) && at + 1 < paragraph.Tokens.Count && Whole.Contains(paragraph.Tokens[at].Text) && paragraph.Tokens[at + 1].Text is "hoạch" or "tiêu";
    }

    // "tăng từ 35% lên 72% năm 2015", "(từ 45 m3 xuống còn 31,5 m3)": the first is of an earlier time; it is told only where that time is.
    private static bool IsStart(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        int from = paragraph.Tokens[figure.First].Text == "từ" ? figure.First : figure.First - 1;
        if (from <= segment.First || paragraph.Tokens[from].Text != "từ")
        {
            return false;
        }

        bool isFollowed = false;
        for (int at = figure.End; at < Math.Min(segment.End, figure.End + ReachOfEnd); at++)
        {
            isFollowed |= paragraph.Tokens[at].Text is "lên" or "xuống" or "còn";
        }

        int end = paragraph.Tokens[figure.HeadEnd - 1].End;
        return isFollowed && !paragraph.TimesWithin(end, Math.Min(paragraph.Text.Length, end + 4)).Any();
    }

    // "giảm từ 12 tấn xuống còn 8,5 tấn": what is left is no saving.
    private static bool IsLevelLeft(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        int at = figure.First - 1;
        bool isLeft = at >= segment.First && paragraph.Tokens[at].Text is "xuống" or "còn";
        bool isFall = false;
        for (; isLeft && at >= Math.Max(segment.First, figure.First - ReachOfWith); at--)
        {
            isFall |= paragraph.Tokens[at].Text is "giảm" or "hạ" or "từ";
        }

        return isFall;
    }

    // "(cùng kỳ năm 2020: 3 lớp, 120 người)", "giảm so với năm trước (300 triệu đồng)": of another time, and only to hold against this one's.
    private static bool IsOfSpanBefore(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        int open = figure.First - 1;
        for (int at = open - 1; open > segment.First && paragraph.Tokens[open].Text == "(" && at > Math.Max(segment.First, open - ReachOfEnd); at--)
        {
            if (Stands(paragraph, at, "so", "với") && paragraph.FiguresWithin(at, open).Count == 0 && paragraph.Tokens.FindIndex(at, open - at, token => Whole.Contains(token.Text)) < 0)
            {
                return true;
            }
        }

        for (int at = figure.First - 2; at > segment.First && paragraph.Tokens[at].Text != ")"; at--)
        {
            if (Stands(paragraph, at, "cùng", "kỳ"))
            {
                return paragraph.Tokens[at - 1].Text == "(";
            }
        }

        return false;
    }

    // "415 triệu đồng/430 triệu đồng": of what there was to spend.
    private static bool IsWhole(LexedParagraph paragraph, Segment segment, Figure figure) =>
        figure.First > segment.First && paragraph.Tokens[figure.First - 1].Text == "/" && paragraph.FiguresWithin(segment.First, figure.First) is [.., { } part] && part.HeadEnd == figure.First - 1 && part.Classes.Intersect(figure.Classes).Any();

    // "3 doanh nghiệp đã áp dụng 41 giải pháp": what they did is told, not how many there are.
    private static bool IsActor(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        Figure? next = paragraph.FiguresWithin(figure.End, segment.End).FirstOrDefault();
        return figure.Is("establishment") && next is not null && next.Is("solution") && next.First - figure.NounEnd <= ReachOfEnd
            && paragraph.Tokens.FindIndex(figure.HeadEnd, next.First - figure.HeadEnd, token => token.Text is "dụng" or "hiện" or "khai") >= 0;
    }

    // "năm 3 tháng": the rest of a time whose beginning is none of ours.
    private static bool IsPieceOfDuration(LexedParagraph paragraph, Figure figure)
    {
        List<TextToken> tokens = paragraph.Tokens;
        return figure.Is("month") && figure.First > 1 && tokens[figure.First - 1].Text == "năm" && tokens[figure.First - 2].Kind == TokenKind.Number;
    }

    // "mỗi lớp có 50 học viên", "180 triệu đồng/cơ sở/năm": not what all came to. A rate is the same for each and for all.
    private static bool IsOfEach(LexedParagraph paragraph, Segment segment, Figure figure, bool isCount)
    {
        if (figure.Is(Figure.Percent) || figure.Is("month") || figure.Is("year"))
        {
            return false;
        }

        for (int at = figure.First - 1; at >= Math.Max(segment.First, figure.First - ReachOfEach) && paragraph.Tokens[at].Kind == TokenKind.Word; at--)
        {
            // "mỗi năm tiết kiệm 2 tỷ đồng" is what a year brings; "mỗi năm hỗ trợ 10 doanh nghiệp" leaves open how many that came to.
            bool isOfTime = paragraph.Tokens[at + 1].Text is "năm" or "tháng" or "quý";
            if (paragraph.Tokens[at].Text is "mỗi" or "từng" && (!isOfTime || isCount))
            {
                return true;
            }
        }

        // "60 kWh/tấn sản phẩm" is of each unit made.
        bool isPerUnit = !isCount && figure.HeadEnd + 1 < segment.End && paragraph.Tokens[figure.HeadEnd + 1].Kind == TokenKind.Word && (paragraph.Tokens[figure.HeadEnd].Text, paragraph.Tokens[figure.HeadEnd + 1].Text) is ("/", not ("năm" or "tháng" or "quý" or "ngày" or "1")) or ("trên", "tấn" or "một" or "mỗi" or "đơn");
        return isPerUnit || (figure.HeadEnd + 1 < segment.End && paragraph.Tokens[figure.HeadEnd].Text == "/" && (paragraph.Tokens[figure.HeadEnd + 1].Text is "số" or "kỳ" or "đợt" or "lần" || paragraph.HitsAt(figure.HeadEnd + 1).Any(hit => hit.Entry is { Category: LexiconCategory.Head, Name: "establishment" or "course" or "event" or "project" or "model" })));
    }

    // "(chiếm 60% số giải pháp)"
    private static bool IsShareOfSolutions(LexedParagraph paragraph, Figure figure)
    {
        int at = figure.End;
        at += figure.Is(Figure.Percent) && at < paragraph.Tokens.Count && paragraph.Tokens[at].Text == "tổng" ? 1 : 0;
        at += at < paragraph.Tokens.Count && paragraph.Tokens[at].Text == "số" ? 1 : 0;
        return figure.Is(Figure.Percent) && Stands(paragraph, at, "giải", "pháp");
    }

    private static bool IsAgainst(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        for (int at = figure.End; at < Math.Min(segment.End, figure.HeadEnd + ReachOfWith); at++)
        {
            if (Stands(paragraph, at, "so", "với") || Stands(paragraph, at, "so", "cùng") || Stands(paragraph, at, "cùng", "kỳ"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stands(LexedParagraph paragraph, int at, string first, string second) =>
        at + 1 < paragraph.Tokens.Count && paragraph.Tokens[at].Text == first && paragraph.Tokens[at + 1].Text == second;
}
