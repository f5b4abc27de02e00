using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Takes from headings and lead-ins what holds for the text below them.</summary>
internal static class HeadingIntake
{
    private const int TitleParagraphs = 6;

    /// <summary>Takes a heading.</summary>
    /// <param name="paragraph">The heading.</param>
    /// <param name="state">What holds below it.</param>
    /// <param name="index">Its place among the paragraphs; one of the first may be the title.</param>
    public static void TakeHeading(LexedParagraph paragraph, NarrativeState state, int index)
    {
        // To whom a letter goes heads nothing.
        if (paragraph.Tokens.Count > 1 && (paragraph.Tokens[0].Text, paragraph.Tokens[1].Text) is ("kính", "gửi") or ("nơi", "nhận"))
        {
            return;
        }

        bool isOnTopic = Has(paragraph, LexiconCategory.Topic);
        Heading heading = new(LevelOf(paragraph), KindReader.ReadHeading(paragraph, 0, paragraph.Tokens.Count), TimeOf(paragraph), isOnTopic, !isOnTopic && Has(paragraph, LexiconCategory.OffTopic));
        state.Start(heading);
        AddTerms(paragraph, state);
        if (index < TitleParagraphs && state.TitlePeriod is null && heading.Time is { Form: TimeForm.Point or TimeForm.Span } time && IsYearly(time) && (isOnTopic || IsPaper(paragraph)))
        {
            state.TitlePeriod = time.Text;
        }

        if (index < TitleParagraphs && heading.Kind is ObservationKind.Plan)
        {
            state.TitleKind ??= heading.Kind;
        }
    }

    /// <summary>Takes words that lead in to a list.</summary>
    /// <param name="paragraph">The words.</param>
    /// <param name="state">What holds for the list.</param>
    public static void TakeLead(LexedParagraph paragraph, NarrativeState state)
    {
        state.EndList();
        TakeLead(paragraph, 0, state);
    }

    /// <summary>Takes what the end of a paragraph says about what follows: an open list, the day of an event.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="state">What holds below it.</param>
    /// <param name="shape">Its shape.</param>
    public static void TakeEnd(LexedParagraph paragraph, NarrativeState state, ParagraphShape shape)
    {
        if (paragraph.Tokens[^1].Text == ":")
        {
            List<Segment> segments = SentenceSplitter.Split(paragraph);
            state.EndList();
            TakeLead(paragraph, segments.Count > 0 ? segments[^1].SentenceFirst : 0, state);
        }
        else
        {
            state.IsInList = shape == ParagraphShape.Item || (state.IsInList && paragraph.Tokens[^1].Text == ";");
        }

        state.EventDay ??= paragraph.Times.Find(time => time.Form == TimeForm.Day && !paragraph.DocumentNumbers.Exists(number => number.End <= time.Start && time.Start - number.End < 24));
    }

    private static void TakeLead(LexedParagraph paragraph, int first, NarrativeState state)
    {
        state.LeadKind = KindReader.ReadHeading(paragraph, first, paragraph.Tokens.Count);
        TimePhrase? time = paragraph.TimesWithin(paragraph.Tokens[first].Start, paragraph.Text.Length).LastOrDefault(found => found.Form is not (TimeForm.Open or TimeForm.Day));
        state.LeadTime = time;
        state.IsLeadOnTopic = Has(paragraph, LexiconCategory.Topic);
        state.IsInList = true;
        AddTerms(paragraph, state);
    }

    private static int LevelOf(LexedParagraph paragraph)
    {
        List<TextToken> tokens = paragraph.Tokens;
        string first = tokens[0].Text;
        string sign = tokens.Count > 1 ? tokens[1].Text : string.Empty;
        return tokens[0].Kind == TokenKind.Number ? (first.Contains('.', StringComparison.Ordinal) ? 3 : 2)
            : sign is not ("." or ")" or "-" or ":") ? (first is "phần" or "chương" ? 1 : 0)
            : first.All(letter => letter is 'i' or 'v' or 'x') || (first.Length == 1 && char.IsUpper(paragraph.Text[tokens[0].Start])) ? 1
            : first.Length == 1 ? 4 : 0;
    }

    private static TimePhrase? TimeOf(LexedParagraph paragraph) => paragraph.Times.Find(time => time.Form is not (TimeForm.Open or TimeForm.Day));

    // "Báo cáo tình hình năm 2015" states what the whole paper is about.
    private static bool IsPaper(LexedParagraph paragraph) => paragraph.Tokens.Exists(token => token.Text is "báo" or "kế");

    private static bool IsYearly(TimePhrase time) => time.Text.Contains("năm", StringComparison.Ordinal) || time.Form == TimeForm.Span;

    private static bool Has(LexedParagraph paragraph, LexiconCategory category) => paragraph.Hits.Exists(hit => hit.Entry.Category == category);

    private static void AddTerms(LexedParagraph paragraph, NarrativeState state)
    {
        foreach (LexiconHit hit in paragraph.Hits.Where(hit => hit.Entry.Category == LexiconCategory.Term))
        {
            state.HeadingTerms.Add(hit.Entry.Name);
        }
    }
}
