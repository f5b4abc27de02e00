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
    private const decimal WhereAddedUp = 0.85m;
    private const string WholeYear = "cả năm";
    private const int ReachOfRestated = 300;

    private static readonly IndicatorId ProgrammeBudget = new("programme_budget");
    private static readonly string[] ResultUnits = ["subject"];

    private readonly PartFinder _parts = new();
    private readonly SaidTimes _times = new(state);
    private readonly Dictionary<(IndicatorId Indicator, string Number, string? Period), ObservationKind> _told = [];
    private int _paragraphStart;
    private string? _subject;
    private (int First, string Name)? _sentence;

    // Of the sentence that is being read.
    private List<(int At, string Name)> _names = [];
    private bool _speaksOfAll;
    private bool _isConditional;

    /// <summary>The drafts so far.</summary>
    public List<DraftRow> Drafts { get; } = [];

    /// <summary>Writes the drafts of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public void Write(LexedParagraph paragraph)
    {
        _paragraphStart = Drafts.Count;
        _subject = null;
        _names = [];
        _sentence = null;
        _times.Start();
        foreach (Segment segment in SentenceSplitter.Split(paragraph))
        {
            if (!_parts.IsWithin(segment))
            {
                Link();
                _parts.Enter(segment);
                _times.Enter(paragraph, segment);
                Name(paragraph, segment);
            }

            foreach (Figure figure in paragraph.FiguresWithin(segment.First, segment.End))
            {
                Write(paragraph, segment, figure);
            }
        }

        Link();
        _parts.Enter(null);
    }

    // Where a sentence ends, what adds up in it is known.
    private void Link()
    {
        foreach ((int part, int total) in _parts.Sums(Drafts))
        {
            Drafts[part] = Drafts[part] with { PartOf = total, PeriodCell = Drafts[total].PeriodCell, PeriodText = Drafts[total].PeriodText };
        }

        foreach (int part in _parts.AddingUp(Drafts))
        {
            Drafts[part] = Drafts[part] with { NeedsReview = false, Confidence = Math.Max(Drafts[part].Confidence, WhereAddedUp) };
        }
    }

    // The time, kind and place of a figure are those too of what is said of it: its share, its target.
    private void WriteLike(LexedParagraph paragraph, Segment segment, Figure figure, (int Draft, Figure Figure, Indicator Indicator) told, Indicator indicator, string? pattern)
    {
        int first = Math.Min(told.Figure.First, figure.First);
        Drafts.Add(Drafts[told.Draft] with
        {
            Value = Cell.OfText(1, 1, figure.Text),
            IndicatorText = indicator.NameVi,
            IndicatorCell = Cell.OfText(1, 1, paragraph.TextOf(first, figure.HeadEnd)),
            UnitText = figure.Unit,
            BaseText = BaseReader.Find(paragraph, figure),
            PartOf = null,
            IsRestated = false,
            Place = paragraph.PlaceOf(first, figure.HeadEnd),
            Indicator = indicator.Id,
            Pattern = pattern,
            SentencePlace = PlaceOf(paragraph, segment, figure.First),
        });
        _parts.Add(Drafts.Count - 1, figure, indicator);
    }

    private void Write(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        if (TopicOf(paragraph, segment) is not { } topic || FigureDoubts.IsOfOtherMatter(paragraph, segment, figure))
        {
            return;
        }

        Figure meant = figure.Is(Figure.Bare) ? LabelReader.Infer(paragraph, segment, figure) : figure;
        if (ComparisonReader.Compares(paragraph, segment, meant))
        {
            return;
        }

        if (ShareReader.IsShareOfCount(paragraph, segment, meant) && _parts.LastCount(paragraph, segment, meant) is { } count && matcher.RateOf(count.Indicator) is { } rate)
        {
            WriteLike(paragraph, segment, meant, count, rate, ShareReader.Pattern);
            return;
        }

        if (meant.Is(Figure.Percent) && _parts.Last is { Figure.IsOfWhole: true } counted && ShareReader.IsShareOfCount(paragraph, segment, meant) && counted.Figure.First >= segment.First)
        {
            // "4/6 lớp, đạt 66,7%": of a plan.
            return;
        }

        if (_parts.Last is { } last && KindReader.AimOf(paragraph, segment, meant, last.Figure) is { } aim)
        {
            TimePhrase? own = TimeBinder.Find(paragraph, segment, meant, out _);
            WriteLike(paragraph, segment, meant, last, last.Indicator, Drafts[last.Draft].Pattern);
            Drafts[^1] = Drafts[^1] with { Kind = last.Indicator.Quantity == Quantity.Rate ? ObservationKind.Target : aim, PeriodCell = own is null ? Drafts[^1].PeriodCell : Cell.OfText(1, 1, own.Text), PeriodText = own?.Text ?? Drafts[^1].PeriodText };
            if (KindReader.IsOfWholeYear(paragraph, segment, meant))
            {
                Drafts[^1] = Drafts[^1] with { PeriodCell = Cell.OfText(1, 1, WholeYear), PeriodText = WholeYear };
            }

            return;
        }

        if (BackReference.Find(paragraph, segment, meant, _parts.Before) is { } meantBefore)
        {
            TimePhrase? own = TimeBinder.Find(paragraph, segment, meant, out _);
            WriteLike(paragraph, segment, meant, meantBefore, meantBefore.Indicator, Drafts[meantBefore.Draft].Pattern);
            Drafts[^1] = Drafts[^1] with
            {
                IndicatorCell = Cell.OfText(1, 1, paragraph.TextOf(meant.First, meant.HeadEnd)),
                Place = paragraph.PlaceOf(meant.First, meant.HeadEnd),
                PeriodCell = own is null ? Drafts[^1].PeriodCell : Cell.OfText(1, 1, own.Text),
                PeriodText = own?.Text ?? Drafts[^1].PeriodText,
                Kind = KindReader.Read(paragraph, segment, meant) ?? Drafts[^1].Kind,
            };
            return;
        }

        string? year = RespectiveReader.Read(paragraph, segment, meant, out Segment? focus);
        PatternMatch? match = matcher.Find(new Scene(paragraph, segment, meant, state.HeadingTerms, focus));
        if (_parts.ItemOf(meant, match) is { } sum)
        {
            WriteLike(paragraph, segment, meant, sum, sum.Indicator, Drafts[sum.Draft].Pattern);
            Drafts[^1] = Drafts[^1] with { PartOf = sum.Draft, Confidence = Math.Max(Drafts[^1].Confidence, WhereAddedUp) };
            return;
        }

        if (match is null || FigureDoubts.IsDenied(paragraph, segment, meant, match))
        {
            return;
        }

        TimePhrase? time = TimeBinder.Find(paragraph, segment, meant, out TimePhrase? titleTime);
        int? whole = _parts.Find(paragraph, segment, meant, match.Indicator);
        ObservationKind kind = meant.IsOfWhole ? ObservationKind.Actual : KindOf(paragraph, segment, meant, match, time ?? titleTime, whole is { } total ? Drafts[total].Kind : null);
        string? subject = SubjectOf(meant, match.Indicator);
        time = TimeOf(kind, time, titleTime, match.Indicator, isOfOne: subject is not null);
        time = RestatedTime(paragraph, segment, meant, match.Indicator, kind) ?? SummedTime(meant, match.Indicator, kind, subject) ?? time;
        time = year is not null && time is not null ? time with { Text = year, Form = TimeForm.Point } : time;
        string? area = AreaOf(paragraph, segment, match, kind);
        decimal confidence = match.Score * topic * (meant.IsInferred ? WhereInferred : 1m);
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
            PartOf = whole,
            IsRestated = IsRestated(match.Indicator.Id, meant.Text, time?.Text, kind, subject),
            NeedsReview = confidence < LeastCertain || match.Rival is not null || IsUnsure(paragraph, segment, meant, match.Indicator, kind, isDated: time is not null || subject is not null),
            Confidence = decimal.Round(Math.Clamp(confidence, 0m, 1m), 2),
            Place = paragraph.PlaceOf(match.First, match.End),
            Indicator = match.Indicator.Id,
            Pattern = match.Pattern,
            SentencePlace = PlaceOf(paragraph, segment, match.First),
        };
        _parts.Add(Drafts.Count, meant, match.Indicator);
        Drafts.Add(draft);
        _parts.FindItems(paragraph, segment);
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

    // Money told after what it paid for is not the programme's; what is "ước tổ chức" has not been counted; what might be ("nếu") is no result; what was counted in "5 năm qua" is of no known period.
    private bool IsUnsure(LexedParagraph paragraph, Segment segment, Figure figure, Indicator indicator, ObservationKind kind, bool isDated) =>
        (indicator.Id == ProgrammeBudget && PartFinder.IsOfItem(paragraph, segment, figure))
        || (kind == ObservationKind.Actual && (_isConditional || FigureDoubts.IsForeseen(paragraph, segment, figure) || (indicator.Group == "results" && FigureDoubts.IsPossible(paragraph, segment, figure))))
        || (kind == ObservationKind.Actual && !isDated && indicator.StockOrFlow == StockOrFlow.Flow && _times.IsSpanOpen);

    private ObservationKind KindOf(LexedParagraph paragraph, Segment segment, Figure figure, PatternMatch match, TimePhrase? time, ObservationKind? ofTotal)
    {
        ObservationKind? stated = KindReader.Read(paragraph, segment, figure) ?? state.LeadKind ?? state.HeadingKind;
        bool isShare = match.Indicator.Quantity == Quantity.Rate;
        bool isYearToCome = isShare && time is { Form: TimeForm.Until } && time.Text.Contains("năm", StringComparison.Ordinal) && !time.Text.Contains("hết", StringComparison.Ordinal) && !time.Text.Contains("cuối", StringComparison.Ordinal);
        ObservationKind kind = stated ?? (isYearToCome ? ObservationKind.Target : state.TitleKind ?? ofTotal ?? match.Kind ?? ObservationKind.Actual);

        // A rate that is planned is a level to reach.
        return isShare && kind == ObservationKind.Plan && match.Indicator.Group != "results" ? ObservationKind.Target : kind;
    }

    private TimePhrase? TimeOf(ObservationKind kind, TimePhrase? own, TimePhrase? inTitle, Indicator indicator, bool isOfOne)
    {
        state.PlanTime = kind == ObservationKind.Plan ? own ?? state.PlanTime : state.PlanTime;
        return own ?? _times.Find(kind, indicator, isOfOne, inTitle);
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

    private string? SubjectOf(Figure figure, Indicator indicator)
    {
        // Solutions are counted at one enterprise as its savings are.
        bool isOfOne = indicator.Dimensions.Intersect(ResultUnits).Any() || indicator.Id.Value.StartsWith("solutions_", StringComparison.Ordinal);
        if (!isOfOne)
        {
            return null;
        }

        return _names.Count > 0 ? _names.MinBy(name => Math.Abs(name.At - figure.First)).Name : _speaksOfAll ? null : _subject;
    }

    // "Công ty … là đơn vị đi đầu. Mỗi năm công ty tiết kiệm 900 triệu đồng.": whom a sentence names the next one may mean.
    private void Name(LexedParagraph paragraph, Segment segment)
    {
        _subject = _names.Count > 0 ? _names[^1].Name : _subject;
        _names = SubjectReader.Find(paragraph, segment.SentenceFirst, segment.SentenceEnd);
        _speaksOfAll = SpeaksOfAll(paragraph, segment);
        _isConditional = paragraph.Tokens.FindIndex(segment.SentenceFirst, segment.SentenceEnd - segment.SentenceFirst, token => token.Text == "nếu") >= 0;
    }

    private static bool SpeaksOfAll(LexedParagraph paragraph, Segment segment)
    {
        for (int at = segment.SentenceFirst; at + 1 < segment.SentenceEnd; at++)
        {
            if ((paragraph.Tokens[at].Text, paragraph.Tokens[at + 1].Text) is ("toàn", "tỉnh") or ("các", "doanh") or ("các", "cơ") or ("các", "đơn") or ("các", "dn") or ("toàn", "ngành") or ("địa", "bàn"))
            {
                return true;
            }
        }

        return false;
    }

    private string PlaceOf(LexedParagraph paragraph, Segment segment, int first) =>
        string.Create(CultureInfo.InvariantCulture, $"{SentenceOf(paragraph, segment)}:{first - segment.SentenceFirst}");

    // All figures of a sentence share its name.
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

    // "Trong tổng số 42 cơ sở được đánh giá nhanh có …" takes up a figure that was told before, and is about its time.
    private TimePhrase? RestatedTime(LexedParagraph paragraph, Segment segment, Figure figure, Indicator indicator, ObservationKind kind)
    {
        int at = figure.First - 1;
        at -= at > segment.SentenceFirst && paragraph.Tokens[at].Text == "số" ? 1 : 0;
        at -= at > segment.SentenceFirst && paragraph.Tokens[at].Text == "tổng" ? 1 : 0;
        if (at != segment.SentenceFirst || paragraph.Tokens[at].Text is not ("trong" or "với" or "từ"))
        {
            return null;
        }

        int oldest = Math.Max(0, Drafts.Count - ReachOfRestated);
        DraftRow? told = Drafts[oldest..].FindLast(draft => draft.Indicator == indicator.Id && draft.Kind == kind && draft.Value.Text == figure.Text && draft.PeriodText is not null);
        return told is null ? null : new TimePhrase(0, 0, told.PeriodText!, TimeForm.Span);
    }

    // "năm 2013 mở 3 lớp …; năm 2014 mở 2 lớp …. Tính chung có 5 lớp": what comes to figures of several years is about all of them.
    private TimePhrase? SummedTime(Figure figure, Indicator indicator, ObservationKind kind, string? subject)
    {
        if (NumberWords.Plain(figure.Text) is not { } rest || indicator.Quantity != Quantity.Count)
        {
            return null;
        }

        List<string> years = [];
        for (int at = Drafts.Count - 1; at >= Math.Max(_paragraphStart, Drafts.Count - ReachOfRestated); at--)
        {
            DraftRow told = Drafts[at];
            if (told.Indicator != indicator.Id || told.Kind != kind || told.PartOf is not null || told.SubjectText != subject)
            {
                continue;
            }

            if (NumberWords.Plain(told.Value.Text) is not { } value || Years(told.PeriodText) is not { Length: 4 } year || years.Contains(year))
            {
                return null;
            }

            rest -= value;
            years.Add(year);
            if (rest <= 0m)
            {
                break;
            }
        }

        return rest == 0m && years.Count > 1 ? new TimePhrase(0, 0, $"{years.Min()}-{years.Max()}", TimeForm.Span) : null;
    }

    private static string? Years(string? period) => period is null ? null : string.Concat(period.Where(char.IsAsciiDigit));
}
