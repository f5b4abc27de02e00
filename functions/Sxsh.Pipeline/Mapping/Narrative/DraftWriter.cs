using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Writes a draft for every figure whose meaning is found.</summary>
/// <param name="matcher">Finds what a figure means.</param>
/// <param name="text">What the whole text is about.</param>
/// <param name="state">What the text before says.</param>
internal sealed class DraftWriter(PatternMatcher matcher, TextSubject text, NarrativeState state)
{
    private const decimal LeastCertain = 0.7m;
    private const decimal WhereTopicIsFar = 0.95m;
    private const decimal WhereInferred = 0.97m;

    private static readonly string[] ResultUnits = ["subject"];

    private readonly PartFinder _parts = new();
    private readonly Dictionary<(IndicatorId Indicator, string Number, string? Period), ObservationKind> _told = [];
    private (int At, string Name)? _subject;
    private (int First, string Name)? _sentence;

    /// <summary>The drafts so far.</summary>
    public List<DraftRow> Drafts { get; } = [];

    /// <summary>Writes the drafts of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public void Write(LexedParagraph paragraph)
    {
        _subject = null;
        _sentence = null;
        if (paragraph.Figures.Count == 0)
        {
            return;
        }

        foreach (Segment segment in SentenceSplitter.Split(paragraph))
        {
            _parts.Enter(segment);
            foreach (Figure figure in paragraph.FiguresWithin(segment.First, segment.End))
            {
                Write(paragraph, segment, figure);
            }
        }
    }

    private void Write(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        if (TopicOf(paragraph, segment) is not { } topic)
        {
            return;
        }

        Figure meant = figure.Is(Figure.Bare) ? LabelReader.Infer(paragraph, segment, figure) : figure;
        string? year = RespectiveReader.Read(paragraph, segment, meant, out Segment? focus);
        PatternMatch? match = matcher.Find(new Scene(paragraph, segment, meant, state.HeadingTerms, focus));
        if (match is null)
        {
            return;
        }

        TimePhrase? time = TimeBinder.Find(paragraph, segment, meant, out TimePhrase? titleTime);
        ObservationKind kind = KindOf(paragraph, segment, meant, match, time ?? titleTime);
        time = TimeOf(kind, time, titleTime, match.Indicator);
        time = year is not null && time is not null ? time with { Text = year, Form = TimeForm.Point } : time;
        string? area = AreaOf(paragraph, segment, match, kind);
        decimal confidence = match.Score * topic * (meant.IsInferred ? WhereInferred : 1m);
        string? subject = SubjectOf(paragraph, segment, meant, match.Indicator);
        DraftRow draft = new()
        {
            Value = Cell.OfText(1, 1, meant.Text),
            IndicatorText = match.Indicator.NameVi,
            IndicatorCell = Cell.OfText(1, 1, paragraph.TextOf(match.First, match.End)),
            AreaCell = area is null ? null : Cell.OfText(1, 1, area),
            PeriodCell = time is null ? null : Cell.OfText(1, 1, time.Text),
            PeriodText = time?.Text,
            TitlePeriodText = state.TitlePeriod,
            UnitText = meant.Unit,
            Kind = kind,
            BaseText = meant.Is(Figure.Percent) ? BaseReader.Find(paragraph, meant) : null,
            SubjectText = subject,
            ProgrammeText = ProgrammeReader.Find(paragraph, segment),
            PartOf = _parts.Find(paragraph, segment, meant, match.Indicator),
            IsRestated = IsRestated(match.Indicator.Id, meant.Text, time?.Text, kind, subject),
            NeedsReview = confidence < LeastCertain || match.Rival is not null,
            Confidence = decimal.Round(Math.Clamp(confidence, 0m, 1m), 2),
            Place = paragraph.PlaceOf(match.First, match.End),
            Indicator = match.Indicator.Id,
            Pattern = match.Pattern,
            SentencePlace = string.Create(CultureInfo.InvariantCulture, $"{SentenceOf(paragraph, segment)}:{match.First - segment.SentenceFirst}"),
        };
        _parts.Add(Drafts.Count, meant, match.Indicator);
        Drafts.Add(draft);
    }

    /// <summary>How near the matter is that the figure must be about; <see langword="null"/> where the text is about something else.</summary>
    private decimal? TopicOf(LexedParagraph paragraph, Segment segment)
    {
        bool isNear = false;
        bool isOff = false;
        foreach (LexiconHit hit in paragraph.HitsWithin(segment.SentenceFirst, segment.SentenceEnd))
        {
            bool isHere = hit.First >= segment.First && hit.First < segment.End;
            if (hit.Entry.Category == LexiconCategory.Topic && isHere)
            {
                return 1m;
            }

            isNear |= hit.Entry.Category is LexiconCategory.Topic or LexiconCategory.NearTopic;
            isOff |= hit.Entry.Category == LexiconCategory.OffTopic && isHere;
        }

        if (isOff || state.IsHeadingOffTopic)
        {
            return null;
        }

        bool isAround = state.IsHeadingOnTopic || state.IsLeadOnTopic || paragraph.Hits.Exists(hit => hit.Entry.Category == LexiconCategory.Topic);
        return isAround || (isNear && text.IsOnTopic) ? 1m : text.IsOnTopic ? WhereTopicIsFar : null;
    }

    private ObservationKind KindOf(LexedParagraph paragraph, Segment segment, Figure figure, PatternMatch match, TimePhrase? time)
    {
        ObservationKind? stated = KindReader.Read(paragraph, segment, figure) ?? state.LeadKind ?? state.HeadingKind;
        bool isShare = match.Indicator.Quantity == Quantity.Rate;
        bool isYearToCome = isShare && time is { Form: TimeForm.Until } && time.Text.Contains("năm", StringComparison.Ordinal) && !time.Text.Contains("hết", StringComparison.Ordinal) && !time.Text.Contains("cuối", StringComparison.Ordinal);
        ObservationKind kind = stated ?? (isYearToCome ? ObservationKind.Target : match.Kind ?? state.TitleKind ?? ObservationKind.Actual);

        // A rate that is planned is a level to reach.
        return isShare && kind == ObservationKind.Plan && match.Indicator.Group != "results" ? ObservationKind.Target : kind;
    }

    private TimePhrase? TimeOf(ObservationKind kind, TimePhrase? own, TimePhrase? inTitle, Indicator indicator)
    {
        bool isEvent = indicator.Id.Value.StartsWith("event_", StringComparison.Ordinal);
        TimePhrase? time = own ?? state.LeadTime ?? state.HeadingTime ?? (isEvent ? state.EventDay : null) ?? (kind == ObservationKind.Actual ? null : inTitle ?? state.PlanTime);
        state.PlanTime = kind == ObservationKind.Plan ? own ?? state.PlanTime : state.PlanTime;
        return time;
    }

    private string? AreaOf(LexedParagraph paragraph, Segment segment, PatternMatch match, ObservationKind kind)
    {
        IReadOnlyList<string> named = AreaReader.Find(paragraph, segment.SentenceFirst, segment.SentenceEnd);
        if (match.IsNational || (named.Count == 0 && AreaReader.IsCountry(paragraph, segment.SentenceFirst, segment.SentenceEnd, kind)))
        {
            return AreaReader.Country;
        }

        return named.Count == 0 || (text.Area is { } main && named.Contains(main)) ? text.Area : named.Count == 1 ? named[0] : text.Area;
    }

    private string? SubjectOf(LexedParagraph paragraph, Segment segment, Figure figure, Indicator indicator)
    {
        if (!indicator.Dimensions.Intersect(ResultUnits).Any())
        {
            return null;
        }

        List<(int At, string Name)> names = SubjectReader.Find(paragraph, segment.SentenceFirst, segment.SentenceEnd);
        (int At, string Name)? nearest = names.Count == 0 ? null : names.MinBy(name => Math.Abs(name.At - figure.First));
        _subject = nearest ?? _subject;
        return _subject?.Name;
    }

    // A sentence may be as long as the text, and hold thousands of figures.
    private string SentenceOf(LexedParagraph paragraph, Segment segment)
    {
        if (_sentence is not { } known || known.First != segment.SentenceFirst)
        {
            known = (segment.SentenceFirst, FigureKeys.OfSentence(paragraph.TextOf(segment.SentenceFirst, segment.SentenceEnd)));
            _sentence = known;
        }

        return known.Name;
    }

    private bool IsRestated(IndicatorId indicator, string number, string? period, ObservationKind kind, string? subject)
    {
        string digits = string.Concat(number.Where(char.IsAsciiDigit)).TrimStart('0');
        bool isTold = _told.TryGetValue((indicator, digits, Years(period)), out ObservationKind other) && other != kind && other != ObservationKind.Target && kind != ObservationKind.Target;
        _told.TryAdd((indicator, digits, Years(period)), kind);
        return isTold && subject is null && digits.Length > 0 && period is not null;
    }

    private static string? Years(string? period) => period is null ? null : string.Concat(period.Where(char.IsAsciiDigit));
}
