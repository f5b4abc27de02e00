using System.Globalization;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds the numbers of a paragraph that may state something, each with its hedges, range, scale words, unit or counted noun.</summary>
/// <param name="lexicon">The words.</param>
internal sealed class FigureFinder(Lexicon lexicon)
{
    private const int LongestThing = 3;
    private const int ReachOfInterval = 12;
    private const int LongestNoun = 14;

    private static readonly string[] ShortSpans = ["ngày", "giờ", "tuần", "ca", "mẻ"];
    private static readonly string[] BeforeBare = [":", "là", "đạt", "được", "có", "còn", "=", "(", "khoảng", "gần", "hơn", "trên", "đến"];
    private static readonly string[] NotAfterYearWord = ["trong", "mỗi", "hàng", "hằng", "cả", "đầu", "cuối", "giữa", "một", "nhiều", "các", "những", "qua", "từ", "đến", "từng", "mấy", "hai", "ba", "sau", "trước", "theo", "/", "vài", "của", "suốt"];
    // "đến từ 40 doanh nghiệp", "tăng từ 35%": no lower bound.
    private static readonly string[] NotBeforeFrom = ["đến", "tăng", "lấy", "trích", "nguồn", "thu", "nhận", "của", "chọn", "nâng"];
    private static readonly string[] NotOfWhole = ["month", "year", "other", "mass", "volume", "energy", Figure.Money];
    private static readonly string[] Measures = ["mass", "volume", "energy", Figure.Money];
    private static readonly string[] NotAfterOne = ["số", "trong", "phần", "cách", "vài", "loạt", "đơn", "bộ", "bước", "lần", "mặt", "bên", "ít", "nửa"];
    private static readonly string[] NotBeforeOne = ["mỗi", "từng", "trên", "như", "cùng", "một", "cho"];

    /// <summary>Finds the figures.</summary>
    /// <param name="paragraph">The paragraph, with its times and numbers that count nothing.</param>
    /// <returns>The figures in their order.</returns>
    public List<Figure> Find(LexedParagraph paragraph)
    {
        List<Figure> figures = [];
        List<TextToken> tokens = paragraph.Tokens;
        for (int at = 0; at < tokens.Count; at++)
        {
            if (!paragraph.IsMasked(at) && TryRead(paragraph, at, figures.Count > 0 ? figures[^1].End : 0) is { } figure)
            {
                figures.Add(figure);
                at = Math.Max(at, figure.End - 1);
            }
        }

        return ShareNouns(figures, tokens);
    }

    private Figure? TryRead(LexedParagraph paragraph, int at, int floor)
    {
        List<TextToken> tokens = paragraph.Tokens;
        int end = EndOfNumeral(tokens, at);
        if (end == at || paragraph.IsMasked(end - 1))
        {
            return null;
        }

        bool isInWords = tokens[at].Kind == TokenKind.Word;
        end = EndOfRange(paragraph, at, end, out bool isPercentInside);
        bool isPercent = IsPercentAt(tokens, ref end) || isPercentInside;
        end = SkipInWords(tokens, end);
        end = EndOfHedge(tokens, end);
        int first = StartOfHedge(tokens, at, floor);
        int numberEnd = end;
        end = isPercent ? end : EndOfShare(paragraph, at, end);
        bool isOfWhole = end > numberEnd;
        LexiconHit? head = isPercent ? null : LongestHead(paragraph, end);
        List<string> classes = isPercent ? [Figure.Percent] : Classes(paragraph, head, tokens, end);
        if (classes.Count == 0 && (isInWords || !MayBeBare(paragraph, first, end)))
        {
            return null;
        }

        if (isInWords && (!IsCount(tokens, at, end, head) || RepeatsInWords(tokens, at, classes)))
        {
            return null;
        }

        if (classes.Contains("year") && MonthsAfter(paragraph, at, end) is { } months)
        {
            return new Figure { First = first, End = end, HeadEnd = end + 3, NounEnd = end + 3, Classes = ["month"], Unit = "tháng", Text = months, IsBracketed = first > 0 && tokens[first - 1].Text == "(" };
        }

        bool isScaleMoney = classes.Contains(Figure.Money) && head is null;
        int headEnd = head?.End ?? end;
        string text = paragraph.TextOf(first, numberEnd);
        return new Figure
        {
            First = first,
            End = end,
            HeadEnd = headEnd,
            NounEnd = isPercent ? EndOfNoun(paragraph, end, 0, isCounted: false) : EndOfNoun(paragraph, headEnd, headEnd - end, isCounted: !classes.Exists(Measures.Contains)),
            Classes = classes.Count == 0 ? [Figure.Bare] : classes,
            Unit = isScaleMoney ? null : isPercent ? "%" : head is { } noun ? UnitText(paragraph, noun, first) : null,
            Text = isOfWhole && NumberWords.IsScale(tokens[end - 1].Text) ? $"{text} {paragraph.TextOf(end - 1, end)}" : text,
            IsOfWhole = isOfWhole,
            IsBracketed = first > 0 && tokens[first - 1].Text == "(",
        };
    }

    // "1 năm 9 tháng" are 21 months.
    private static string? MonthsAfter(LexedParagraph paragraph, int at, int end)
    {
        List<TextToken> tokens = paragraph.Tokens;
        bool isTold = end == at + 1 && end + 2 < tokens.Count && tokens[end].Text == "năm" && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 2].Text == "tháng";
        return isTold && NumberWords.Plain(tokens[at].Text) is { } years && NumberWords.Plain(tokens[end + 1].Text) is { } months && months < 12m && decimal.IsInteger(years)
            ? ((years * 12m) + months).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static int EndOfNumeral(List<TextToken> tokens, int at)
    {
        int end = tokens[at].Kind == TokenKind.Number ? at + 1 : NumberWords.EndOfNumber(tokens, at);
        if (end == at)
        {
            return NumberWords.EndOfMagnitude(tokens, at);
        }

        while (end < tokens.Count)
        {
            bool isScale = NumberWords.IsScale(tokens[end].Text) || tokens[end].Text is "chục" or "trăm" or "tr" && tokens[end - 1].Kind == TokenKind.Number;
            bool isAfterScale = NumberWords.IsScale(tokens[end - 1].Text);
            bool isRest = isAfterScale && tokens[end].Kind == TokenKind.Number && end + 1 < tokens.Count && NumberWords.IsScale(tokens[end + 1].Text);
            int words = isAfterScale && tokens[at].Kind == TokenKind.Word ? NumberWords.EndOfNumber(tokens, end) : end;
            if (words > end && words < tokens.Count && NumberWords.IsScale(tokens[words].Text))
            {
                end = words;
                continue;
            }

            bool isHalf = tokens[end].Text == "rưỡi" && NumberWords.IsScale(tokens[end - 1].Text);
            if (!isScale && !isRest && !isHalf)
            {
                break;
            }

            end++;
        }

        return end;
    }

    // "từ 8 đến 13%", "6% - 9%", "500 triệu đồng đến 1 tỷ đồng"
    private static int EndOfRange(LexedParagraph paragraph, int at, int end, out bool isPercentInside)
    {
        List<TextToken> tokens = paragraph.Tokens;
        isPercentInside = false;
        int connector = end;
        bool hasUnit = connector < tokens.Count && tokens[connector].Text is "%" or "đồng" or "tấn";
        connector += hasUnit ? 1 : 0;
        if (connector + 1 >= tokens.Count || tokens[connector].Text is not ("-" or "đến" or "tới" or "~" or "÷"))
        {
            return end;
        }

        int upper = connector + 1;
        upper += tokens[upper].Text is "khoảng" or "gần" or "trên" or "hơn" ? 1 : 0;
        if (upper >= tokens.Count || tokens[upper].Kind != TokenKind.Number || paragraph.IsMasked(upper) || !IsInOrder(tokens[at], tokens[upper], tokens[connector].Text == "-"))
        {
            return end;
        }

        isPercentInside = hasUnit && tokens[end].Text == "%";
        return EndOfNumeral(tokens, upper);
    }

    // Without a word between them, two numbers are a range only if the second is the larger and both are of one size.
    private static bool IsInOrder(TextToken low, TextToken high, bool isDash) =>
        !isDash || (NumberWords.Plain(low.Text) is { } from && NumberWords.Plain(high.Text) is { } to && from < to && (from == 0m || to / from <= 20m));

    // "120/350 cơ sở" counts 120 of 350, "320/900 triệu đồng" is 320 of 900 million.
    private static int EndOfShare(LexedParagraph paragraph, int at, int end)
    {
        List<TextToken> tokens = paragraph.Tokens;
        // "187 trên tổng số 1.560 cơ sở"
        int over = end < tokens.Count && tokens[end].Text == "trên" ? end + 1 : end;
        over += over > end && over < tokens.Count && tokens[over].Text == "tổng" ? 1 : 0;
        over += over > end && over < tokens.Count && tokens[over].Text == "số" ? 1 : 0;
        if (over > end && end == at + 1 && over < tokens.Count && tokens[over].Kind == TokenKind.Number && NumberWords.Plain(tokens[at].Text) <= NumberWords.Plain(tokens[over].Text)
            && LongestHead(paragraph, over + 1) is { } counted && !NotOfWhole.Contains(counted.Entry.Name))
        {
            return over + 1;
        }

        bool isShare = end == at + 1 && end + 1 < tokens.Count && tokens[end].Text == "/" && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Start == tokens[end].End
            && NumberWords.Plain(tokens[at].Text) is { } part && NumberWords.Plain(tokens[end + 1].Text) is { } whole && part <= whole;
        if (!isShare)
        {
            return end;
        }

        bool isMoney = end + 2 < tokens.Count && NumberWords.IsScale(tokens[end + 2].Text);
        return isMoney ? end + 3 : LongestHead(paragraph, end + 2) is { } head && !NotOfWhole.Contains(head.Entry.Name) ? end + 2 : end;
    }

    private static bool IsPercentAt(List<TextToken> tokens, ref int end)
    {
        if (end < tokens.Count && tokens[end].Text == "%")
        {
            end++;
            return true;
        }

        if (end + 1 < tokens.Count && tokens[end].Text == "phần" && tokens[end + 1].Text == "trăm")
        {
            end += 2;
            return true;
        }

        return false;
    }

    // "05 (năm) lớp": official papers repeat the number in words.
    private static int SkipInWords(List<TextToken> tokens, int end)
    {
        if (end + 2 >= tokens.Count || tokens[end].Text != "(" || tokens[end + 1].Kind != TokenKind.Word)
        {
            return end;
        }

        int words = NumberWords.EndOfNumber(tokens, end + 1);
        return words > end + 1 && words < tokens.Count && tokens[words].Text == ")" ? words + 1 : end;
    }

    private int StartOfHedge(List<TextToken> tokens, int at, int floor)
    {
        int first = at;
        while (LongestBefore(tokens, first, floor) is { } hedge)
        {
            first -= hedge.Length;
        }

        bool isFrom = first - 1 >= floor && first > 0 && tokens[first - 1].Text == "từ" && first == at;
        return isFrom && !(first > 1 && NotBeforeFrom.Contains(tokens[first - 2].Text)) ? first - 1 : first;
    }

    private string[]? LongestBefore(List<TextToken> tokens, int end, int floor) =>
        lexicon.HedgesBefore.FirstOrDefault(hedge => end - hedge.Length >= floor && TokenWords.StandAt(tokens, end - hedge.Length, end, hedge));

    private int EndOfHedge(List<TextToken> tokens, int end) =>
        lexicon.HedgesAfter.FirstOrDefault(hedge => TokenWords.StandAt(tokens, end, tokens.Count, hedge)) is { } found ? end + found.Length : end;

    private static LexiconHit? LongestHead(LexedParagraph paragraph, int at)
    {
        LexiconHit? longest = null;
        foreach (LexiconHit hit in paragraph.HitsAt(at))
        {
            longest = hit.Entry.Category == LexiconCategory.Head && (longest is null || hit.End > longest.Value.End) ? hit : longest;
        }

        return longest;
    }

    private static List<string> Classes(LexedParagraph paragraph, LexiconHit? head, List<TextToken> tokens, int end)
    {
        bool isMillions = end > 0 && tokens[end - 1].Text is "triệu" or "tỷ" or "tr";
        if (head is not { } noun)
        {
            return isMillions ? [Figure.Money] : [];
        }

        return [.. paragraph.HitsAt(end).Where(hit => hit.Entry.Category == LexiconCategory.Head && hit.End == noun.End).Select(hit => hit.Entry.Name)];
    }

    // "Số lớp: 05", "là 6." ; any other number without a noun says nothing.
    private static bool MayBeBare(LexedParagraph paragraph, int first, int end)
    {
        List<TextToken> tokens = paragraph.Tokens;
        bool isLed = first > 0 && BeforeBare.Contains(tokens[first - 1].Text);
        bool isListed = first > 0 && tokens[first - 1].Text is "," or "và";
        bool isClosed = end >= tokens.Count || tokens[end].Text is "." or "," or ";" or ")" or "và" or "(" or "-" || tokens[end].Text == "trong";
        return (isLed || isListed) && isClosed && paragraph.TextOf(first, end).Length <= 24;
    }

    // "4.500 triệu đồng (bốn tỷ năm trăm triệu đồng)"
    private static bool RepeatsInWords(List<TextToken> tokens, int at, List<string> classes)
    {
        int first = Math.Max(0, at - 4);
        return classes.Contains(Figure.Money) && tokens[first..at].Exists(token => token.Text == "(");
    }

    private static bool IsCount(List<TextToken> tokens, int at, int end, LexiconHit? head)
    {
        string word = tokens[at].Text;
        string before = at > 0 ? tokens[at - 1].Text : string.Empty;
        bool isAlone = end == at + 1;
        if (word == "năm" && isAlone && (at == 0 || NotAfterYearWord.Contains(before) || (head?.Entry.Name is "establishment" or "person" && before is not ("có" or "cho" or "được" or "gồm" or "tại" or "với" or "ở"))))
        {
            return false;
        }

        // "một doanh nghiệp" tells of some enterprise or other, "một lớp tập huấn" counts.
        bool isSome = head?.Entry.Name is "establishment" or "person" or "guest" or "organisation" or "province" or "solution" or "zone" or null;
        return !(word == "một" && isAlone && (isSome || (end < tokens.Count && NotAfterOne.Contains(tokens[end].Text)) || NotBeforeOne.Contains(before) || before == "là"));
    }

    private int EndOfNoun(LexedParagraph paragraph, int at, int headLength, bool isCounted)
    {
        List<TextToken> tokens = paragraph.Tokens;
        int end = at;
        while (end < tokens.Count && end - at + headLength < LongestNoun && tokens[end].Kind != TokenKind.Number && !lexicon.Stops.Contains(tokens[end].Text))
        {
            if (tokens[end].Text is "," or "và" or "/" or "-" or "&" or "hoặc")
            {
                // "3 lớp tập huấn, hội thảo" counts both; "180 triệu đồng, doanh nghiệp đối ứng …" is of another amount.
                bool goesOn = isCounted && end + 1 < tokens.Count && paragraph.HitsAt(end + 1).Any(hit => hit.Entry is { Category: LexiconCategory.Head } or { Category: LexiconCategory.Term, Name: "training" or "workshop" });
                if (!goesOn)
                {
                    break;
                }
            }
            else if (tokens[end].Kind == TokenKind.Symbol)
            {
                break;
            }

            end++;
        }

        return end;
    }

    private string UnitText(LexedParagraph paragraph, LexiconHit noun, int first)
    {
        string unit = paragraph.TextOf(noun.First, noun.End);
        List<TextToken> tokens = paragraph.Tokens;
        int at = noun.End;
        bool isMeasure = noun.Entry.Name is Figure.Money or "energy" or "mass" or "volume";
        // "1.250 m3 nước/tháng": what is measured may stand between.
        for (int thing = 0; isMeasure && thing < LongestThing && at < tokens.Count && tokens[at] is { Kind: TokenKind.Word, Text: not ("mỗi" or "một" or "hàng" or "hằng") } && !lexicon.Stops.Contains(tokens[at].Text); thing++)
        {
            at++;
        }

        bool isDivided = at < tokens.Count && tokens[at].Text == "/";
        if (isDivided || (at < tokens.Count && tokens[at].Text is "mỗi" or "một" or "hàng" or "hằng"))
        {
            at++;
            at += at < tokens.Count && tokens[at].Text is "mỗi" or "một" or "1" ? 1 : 0;
            string per = at < tokens.Count ? tokens[at].Text : string.Empty;
            // So much of a ton of product or in a day is not so much a year: normalization says so.
            bool isOther = isMeasure && (ShortSpans.Contains(per) || (isDivided && at == noun.End + 1 && at < tokens.Count && tokens[at].Kind == TokenKind.Word));
            if (lexicon.Intervals.Contains(per) || isOther)
            {
                return $"{unit}/{per}";
            }
        }

        return isMeasure && IntervalBefore(tokens, first) is { } interval ? $"{unit}/{interval}" : unit;
    }

    // "mỗi tháng tiết kiệm 20 triệu đồng"
    private string? IntervalBefore(List<TextToken> tokens, int first)
    {
        for (int at = first - 1; at > Math.Max(0, first - ReachOfInterval) && tokens[at].Kind == TokenKind.Word; at--)
        {
            if ((lexicon.Intervals.Contains(tokens[at].Text) || ShortSpans.Contains(tokens[at].Text)) && tokens[at - 1].Text is "mỗi" or "hàng" or "hằng")
            {
                return tokens[at].Text;
            }
        }

        return null;
    }

    // "lần lượt là 5, 7 và 9 doanh nghiệp": the noun stands once and is meant for all.
    private static List<Figure> ShareNouns(List<Figure> figures, List<TextToken> tokens)
    {
        for (int index = figures.Count - 2; index >= 0; index--)
        {
            Figure next = figures[index + 1];
            bool isList = figures[index].Is(Figure.Bare) && next.First - figures[index].End == 1 && tokens[figures[index].End].Text is "," or "và" or ";";
            if (isList && !next.Is(Figure.Bare))
            {
                figures[index] = figures[index] with { Classes = next.Classes, Unit = next.Unit, IsInferred = true };
            }
        }

        return figures;
    }
}
