using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Tells from verbs and words of time whether a sentence states a result, a target or a plan.</summary>
internal static class KindReader
{
    private const int ReachAfter = 14;
    private const int ReachOfTarget = 6;

    /// <summary>Reads the kind that the sentence itself says of a figure.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <returns>The kind; <see langword="null"/> where no word says it.</returns>
    public static ObservationKind? Read(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        // "65% (kế hoạch 50%)": what brackets hold is said of what stands in them.
        int over = BracketOver(paragraph, segment, figure.First);
        List<(ObservationKind Kind, LexiconHit Hit)> stated = Kinds(paragraph, segment.SentenceFirst, segment.SentenceEnd)
            .FindAll(entry => BracketOver(paragraph, segment, entry.Hit.First) is var bracket && (bracket < 0 || bracket == over));
        ObservationKind? before = null;
        bool hasTarget = false;
        foreach ((ObservationKind kind, LexiconHit hit) in stated.Where(entry => entry.Hit.End <= figure.First))
        {
            // "đạt 66,7% kế hoạch năm" measures what was done.
            if (kind == ObservationKind.Plan && hit.First > 0 && paragraph.Tokens[hit.First - 1].Text == "%")
            {
                continue;
            }

            // "đánh giá 6 doanh nghiệp, đề xuất 78 giải pháp": proposing them is what was done.
            if (kind == ObservationKind.Plan && figure.Is("solution") && paragraph.Tokens[hit.First].Text is "đề" or "kiến")
            {
                continue;
            }

            // "1/4 lớp theo kế hoạch với 35 học viên": said of the figure before it.
            bool isAccording = kind == ObservationKind.Plan && (paragraph.Tokens[hit.First].Text == "theo" || (hit.First > 0 && paragraph.Tokens[hit.First - 1].Text == "theo"));
            if (isAccording && paragraph.FiguresWithin(segment.SentenceFirst, hit.First).Exists(earlier => earlier.IsOfWhole))
            {
                continue;
            }

            // "đã hoàn thành … theo kế hoạch": what was done as planned was done.
            if (isAccording && before == ObservationKind.Actual)
            {
                continue;
            }

            before = kind;
            hasTarget |= kind == ObservationKind.Target;
        }

        if (IsInBracketsOfTarget(paragraph, segment, figure))
        {
            return ObservationKind.Target;
        }

        if (before is { } found)
        {
            return found == ObservationKind.Plan && hasTarget && figure.Is(Figure.Percent) ? ObservationKind.Target : found;
        }

        // "210 triệu đồng, đạt 70% kế hoạch năm" was spent.
        if (stated.Exists(entry => entry.Kind == ObservationKind.Plan && entry.Hit.First > figure.End && entry.Hit.First <= figure.End + ReachAfter && entry.Hit.End <= segment.SentenceEnd && paragraph.Tokens[entry.Hit.First - 1].Text == "%"))
        {
            return ObservationKind.Actual;
        }

        foreach ((ObservationKind kind, LexiconHit hit) in stated)
        {
            if (hit.First >= figure.End && hit.First <= figure.End + ReachAfter && hit.End <= segment.End && !HasFigure(paragraph, figure.End, hit.First))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether a sentence tells what is to be reached or done, and nothing that was.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">A part of the sentence.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool IsToCome(LexedParagraph paragraph, Segment segment)
    {
        List<(ObservationKind Kind, LexiconHit Hit)> stated = Kinds(paragraph, segment.SentenceFirst, segment.SentenceEnd);
        return stated.Count > 0 && !stated.Exists(entry => entry.Kind == ObservationKind.Actual);
    }

    /// <summary>Whether a figure is the target of the one before its brackets: "đạt 42% (mục tiêu đến năm 2020 là 50%)", "85% … (chỉ tiêu: 80%)".</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="other">The figure drafted before it.</param>
    /// <returns>What it is: a target, or what was planned; <see langword="null"/> if it is none.</returns>
    public static ObservationKind? AimOf(LexedParagraph paragraph, Segment segment, Figure figure, Figure other)
    {
        int at = BracketOver(paragraph, segment, figure.First);
        bool isBeside = at >= Math.Max(segment.First, other.End)
            && other.Classes.Intersect(figure.Classes).Any()
            && paragraph.FiguresWithin(other.End, figure.First).Count == 0;
        List<ObservationKind> stated = isBeside ? [.. Kinds(paragraph, at, figure.First).Select(entry => entry.Kind)] : [];
        return stated.Contains(ObservationKind.Target) ? ObservationKind.Target : stated.Contains(ObservationKind.Plan) ? ObservationKind.Plan : null;
    }

    /// <summary>Whether the brackets of a target say that it is the year's: "(kế hoạch năm: 8 doanh nghiệp)".</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The target.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    public static bool IsOfWholeYear(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        int open = BracketOver(paragraph, segment, figure.First);
        return open >= 0 && paragraph.Tokens.FindIndex(open, figure.First - open, token => token.Text == "năm") is >= 0 and int at && paragraph.Tokens[at + 1].Kind != TokenKind.Number;
    }

    /// <summary>Reads the kind that a heading, or words that lead in to a list, say.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last.</param>
    /// <returns>The kind said last; <see langword="null"/> if none is said.</returns>
    public static ObservationKind? ReadHeading(LexedParagraph paragraph, int first, int end)
    {
        List<(ObservationKind Kind, LexiconHit Hit)> stated = Kinds(paragraph, first, end);
        int start = first;
        while (start < end && (paragraph.Tokens[start].Kind != TokenKind.Word || IsNumeral(paragraph, start, end)))
        {
            start++;
        }

        bool isPlan = start + 1 < end && (paragraph.Tokens[start].Text, paragraph.Tokens[start + 1].Text) is ("kế", "hoạch") or ("nhiệm", "vụ") or ("phương", "hướng");
        // "Kết quả năm 2014 và kế hoạch năm 2015" heads both.
        ObservationKind[] kinds = [.. stated.Select(entry => entry.Kind).Distinct()];
        return kinds.Contains(ObservationKind.Target) && !kinds.Contains(ObservationKind.Actual) ? ObservationKind.Target
            : kinds.Length == 1 ? kinds[0]
            : kinds.Length == 0 && isPlan ? ObservationKind.Plan
            : null;
    }

    // "II." and "b)" before a heading's words
    private static bool IsNumeral(LexedParagraph paragraph, int word, int end) =>
        word + 1 < end && paragraph.Tokens[word + 1].Text is "." or ")" or "-" && (paragraph.Tokens[word].Text.Length == 1 || paragraph.Tokens[word].Text.All(letter => letter is 'i' or 'v' or 'x'));

    // The bracket that stands open before a word, or -1.
    private static int BracketOver(LexedParagraph paragraph, Segment segment, int word)
    {
        int closed = 0;
        for (int at = word - 1; at >= segment.SentenceFirst; at--)
        {
            closed += paragraph.Tokens[at].Text switch { ")" => 1, "(" => -1, _ => 0 };
            if (closed < 0)
            {
                return at;
            }
        }

        return -1;
    }

    // "So với mục tiêu của Kế hoạch (50% cơ sở áp dụng SXSH), …"
    private static bool IsInBracketsOfTarget(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        int open = BracketOver(paragraph, segment, figure.First);
        for (int at = Math.Max(segment.First, open - ReachOfTarget); at + 1 < open; at++)
        {
            if ((paragraph.Tokens[at].Text, paragraph.Tokens[at + 1].Text) is ("mục", "tiêu") or ("chỉ", "tiêu"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFigure(LexedParagraph paragraph, int first, int end) => paragraph.FiguresWithin(first, end).Count > 0;

    private static List<(ObservationKind Kind, LexiconHit Hit)> Kinds(LexedParagraph paragraph, int first, int end)
    {
        ReadOnlySpan<LexiconHit> hits = paragraph.HitsWithin(first, end);
        List<(ObservationKind, LexiconHit)> kinds = [];
        foreach (LexiconHit hit in hits)
        {
            if (hit.Entry.Category == LexiconCategory.Kind && hit.End <= end && !IsCovered(hit, hits))
            {
                kinds.Add((Enum.Parse<ObservationKind>(hit.Entry.Name, ignoreCase: true), hit));
            }
        }

        return kinds;
    }

    private static bool IsCovered(LexiconHit hit, ReadOnlySpan<LexiconHit> hits)
    {
        foreach (LexiconHit other in hits)
        {
            if (other.Entry.Category == LexiconCategory.NoKind && other.Entry.Name == hit.Entry.Name && other.First <= hit.First && other.End >= hit.End)
            {
                return true;
            }
        }

        return false;
    }
}
