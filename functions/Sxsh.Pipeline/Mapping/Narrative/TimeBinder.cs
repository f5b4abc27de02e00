namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds the time that a sentence says a figure is about.</summary>
internal static class TimeBinder
{
    private const int ReachAfter = 22;
    private const int ReachOfTitle = 16;
    private const int ReachOfNumberedTitle = 36;
    private const int ReachOfNumber = 12;
    private const int ReachOfOpening = 5;
    private const int ReachOfGrounds = 40;

    private const string SinceNewYear = "từ đầu năm";

    private static readonly string[][] Titles =
    [
        ["chiến", "lược"], ["kế", "hoạch"], ["chương", "trình"], ["đề", "án"], ["quyết", "định"], ["nghị", "quyết"], ["chỉ", "thị"], ["thông", "tư"], ["nghị", "định"], ["luật"], ["công", "văn"], ["hợp", "phần"], ["dự", "án"],
    ];

    // After these the words go on with something else than the title.
    private static readonly string[] TitleEnds = [",", ";", ":", "đã", "đặt", "phấn", "đạt", "tổ", "triển", "mục", "sẽ", "có", "được", "chỉ", "số", "là"];

    /// <summary>Finds it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="inTitle">A time that stands in the title of a plan or programme; <see langword="null"/> if there is none. It is the time of targets and plans that state none.</param>
    /// <returns>The time; <see langword="null"/> where the sentence states none.</returns>
    public static TimePhrase? Find(LexedParagraph paragraph, Segment segment, Figure figure, out TimePhrase? inTitle)
    {
        inTitle = null;
        TimePhrase? before = null;
        TimePhrase? after = null;
        int start = paragraph.Tokens[segment.SentenceFirst].Start;
        int figureStart = paragraph.Tokens[figure.First].Start;
        int figureEnd = paragraph.Tokens[figure.End - 1].End;
        int end = paragraph.Tokens[segment.End - 1].End;
        foreach (TimePhrase time in paragraph.TimesWithin(start, end))
        {
            if (time.Form == TimeForm.Open || IsComparedWith(paragraph, time))
            {
                before = time.Text == SinceNewYear && time.End <= figureStart && before is { Form: TimeForm.Point } until ? time with { Text = $"{SinceNewYear} đến {until.Text}", Form = TimeForm.Span } : before;
                continue;
            }

            if (IsInTitle(paragraph, segment, time))
            {
                inTitle = time.Form == TimeForm.Day ? inTitle : time;
            }
            else if (time.End <= figureStart)
            {
                before = Prefer(before, time);
            }
            else if (time.Start >= figureEnd && after is null && IsBehind(paragraph, figure, time, before is not null))
            {
                after = time;
            }
        }

        return after ?? before;
    }

    /// <summary>The time that a sentence opens with ("Giai đoạn 2011-2015, …", "Theo báo cáo, từ năm 2012 đến nay, …"); it goes on in the sentences after it that state none.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">A part of the sentence.</param>
    /// <returns>The time; <see langword="null"/> where the sentence opens with none.</returns>
    public static TimePhrase? FindOpening(LexedParagraph paragraph, Segment segment) =>
        Within(paragraph, segment).FirstOrDefault(time =>
            time.Form is TimeForm.Span or TimeForm.Point or TimeForm.Until
            && IsAtOpening(paragraph, segment, paragraph.TokenAt(time.Start))
            && !IsInTitle(paragraph, segment, time) && !IsComparedWith(paragraph, time));

    /// <summary>Whether a sentence tells years by their number alone: "Trong 5 năm qua", or, at its beginning, "Sau gần 3 năm triển khai".</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">A part of the sentence.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool TellsYearsPast(LexedParagraph paragraph, Segment segment)
    {
        for (int at = segment.SentenceFirst; at + 2 < segment.SentenceEnd; at++)
        {
            bool isCounted = paragraph.Tokens[at].Kind == TokenKind.Number || NumberWords.EndOfNumber(paragraph.Tokens, at) == at + 1;
            bool isLed = paragraph.Tokens[at + 2].Text == "qua" || (at > segment.SentenceFirst && paragraph.Tokens[at - 1].Text is "trong" or "sau" or "qua" or "gần" or "hơn");
            bool isPast = paragraph.Tokens[at + 2].Text is "qua" or "gần" || (at - segment.SentenceFirst <= ReachOfOpening && (paragraph.Tokens[at + 2].Kind == TokenKind.Word || paragraph.Tokens[at + 2].Text == ","));
            if (isCounted && isLed && isPast && paragraph.Tokens[at + 1].Text == "năm")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The time in the title of a plan or programme that a sentence names.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">A part of the sentence.</param>
    /// <returns>The last such time; <see langword="null"/> where it names none.</returns>
    public static TimePhrase? FindInTitle(LexedParagraph paragraph, Segment segment) =>
        Within(paragraph, segment).LastOrDefault(time => time.Form == TimeForm.Span && IsInTitle(paragraph, segment, time));

    // "Thực hiện Quyết định số …, giai đoạn 2010-2015 tỉnh đã …": what it was done by may stand before.
    private static bool IsAtOpening(LexedParagraph paragraph, Segment segment, int at) =>
        at - segment.SentenceFirst <= ReachOfOpening || SumsUp(paragraph, segment)
        || (at - segment.SentenceFirst <= ReachOfGrounds && paragraph.Tokens[at - 1].Text == "," && paragraph.FiguresWithin(segment.SentenceFirst, at).Count == 0);

    private static IEnumerable<TimePhrase> Within(LexedParagraph paragraph, Segment segment) =>
        paragraph.TimesWithin(paragraph.Tokens[segment.SentenceFirst].Start, paragraph.Tokens[segment.SentenceEnd - 1].End);

    // "hiện có" is the weakest: any other time said before it stays.
    private static TimePhrase Prefer(TimePhrase? earlier, TimePhrase later) =>
        later.Form == TimeForm.Now && earlier is not null ? earlier
        : later.Form == TimeForm.Day && earlier is { Form: not (TimeForm.Day or TimeForm.Now) } ? earlier
        : later;

    // "1 phim trong năm 2008", "đạt 60% vào năm 2015"; further away only where nothing else says the time.
    private static bool IsBehind(LexedParagraph paragraph, Figure figure, TimePhrase time, bool hasOther)
    {
        int at = paragraph.TokenAt(time.Start);
        if (at - figure.HeadEnd > ReachAfter || (paragraph.FiguresWithin(figure.End, at) is { Count: > 0 } others && (hasOther || !IsInList(paragraph, figure, others[0]))))
        {
            return false;
        }

        // "02 lớp (năm 2014: 03 lớp)": the year is that of the figure in the brackets.
        if (paragraph.Tokens[at - 1].Text == "(" && paragraph.Tokens.FindIndex(at, Math.Min(ReachAfter, paragraph.Tokens.Count - at), token => token.Text == ")") is var close && close > 0 && paragraph.FiguresWithin(at, close).Count > 0)
        {
            return false;
        }

        int gap = at - Math.Max(figure.NounEnd, figure.HeadEnd);
        bool hasComma = false;
        bool isInside = false;
        for (int token = figure.End; token < at; token++)
        {
            hasComma |= paragraph.Tokens[token].Text is "," or "(";
            isInside = paragraph.Tokens[token].Text == "(" ? token < at - 1 : isInside && paragraph.Tokens[token].Text != ")";
        }

        // "42% (mục tiêu đến năm 2020 là 50%)"; "05 lớp (năm 2013)" is meant.
        if (isInside)
        {
            return false;
        }

        // "… vào năm 2025" is said of the whole sentence.
        bool isLed = at > 0 && paragraph.Tokens[at - 1].Text is "vào" or "trong" or "tới";
        return hasOther ? gap <= 2 && !hasComma : !hasComma || gap <= 3 || isLed;
    }

    // "03 hội thảo và 02 lớp tập huấn trong quý III"
    private static bool IsInList(LexedParagraph paragraph, Figure figure, Figure next) =>
        next.First - figure.NounEnd <= 1 && paragraph.Tokens[next.First - 1].Text is "và" or ",";

    // "so với năm 2010", "36 cơ sở, bằng năm 2010"
    private static bool IsComparedWith(LexedParagraph paragraph, TimePhrase time)
    {
        int at = paragraph.TokenAt(time.Start);
        if (at > 0 && paragraph.Tokens[at - 1].Text == "bằng")
        {
            return true;
        }

        for (int token = at - 1; token > Math.Max(0, at - 4); token--)
        {
            if (paragraph.Tokens[token].Text == "với" && paragraph.Tokens[token - 1].Text == "so")
            {
                return true;
            }
        }

        return false;
    }

    // "Tổng kết 10 năm thực hiện Chiến lược (2010 - 2020), tỉnh đã …": what is summed up is the time of the title.
    private static bool SumsUp(LexedParagraph paragraph, Segment segment) =>
        segment.SentenceFirst + 1 < segment.SentenceEnd && paragraph.Tokens[segment.SentenceFirst].Text is "tổng" or "sơ" && paragraph.Tokens[segment.SentenceFirst + 1].Text == "kết";

    private static bool IsInTitle(LexedParagraph paragraph, Segment segment, TimePhrase time)
    {
        if (time.Form == TimeForm.Span && SumsUp(paragraph, segment))
        {
            return false;
        }

        int at = paragraph.TokenAt(time.Start);
        bool isDated = time.Form == TimeForm.Day && paragraph.DocumentNumbers.Exists(number => number.End <= time.Start && time.Start - number.End < 24);
        if (isDated)
        {
            return true;
        }

        int reach = paragraph.HasDocumentNumber(paragraph.Tokens[Math.Max(segment.SentenceFirst, at - ReachOfNumberedTitle)].Start, time.Start) ? ReachOfNumberedTitle : ReachOfTitle;
        for (int token = at - 1; token >= Math.Max(0, at - reach); token--)
        {
            string word = paragraph.Tokens[token].Text;
            if (Array.Exists(Titles, title => title[0] == word && (title.Length == 1 || paragraph.Tokens[token + 1].Text == title[1])))
            {
                // "kế hoạch năm 2016" is the plan of that year itself.
                return at - token > 2 || time.Form is TimeForm.Span;
            }

            // "Kế hoạch số 45/KH-UBND … về áp dụng SXSH giai đoạn 2011-2015" is one title.
            bool isNumbered = word == "số" && paragraph.HasDocumentNumber(paragraph.Tokens[token].Start - ReachOfNumber, paragraph.Tokens[token].End + ReachOfNumber);
            if (TitleEnds.Contains(word) && !isNumbered)
            {
                return false;
            }
        }

        return false;
    }
}
