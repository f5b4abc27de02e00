using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>What the sentences read so far say of the time of those that say none.</summary>
/// <param name="state">What the text before says.</param>
internal sealed class SaidTimes(NarrativeState state)
{
    private TimePhrase? _here;
    private TimePhrase? _toCome;
    private TimePhrase? _before;
    private TimePhrase? _titleHere;
    private TimePhrase? _titleBefore;

    /// <summary>Whether the paragraph told of a span that no dates tell ("Trong 5 năm qua, …"), so that what was counted in it is of no known period.</summary>
    public bool IsSpanOpen { get; private set; }

    /// <summary>Begins a paragraph.</summary>
    public void Start()
    {
        _toCome = _here = _before = _titleHere = _titleBefore = null;
        IsSpanOpen = false;
    }

    /// <summary>Begins a sentence.</summary>
    /// <param name="paragraph">Its paragraph.</param>
    /// <param name="segment">Its first part.</param>
    public void Enter(LexedParagraph paragraph, Segment segment)
    {
        _before = _here ?? _before;
        _titleBefore = _titleHere ?? _titleBefore;
        _here = TimeBinder.FindOpening(paragraph, segment);
        _titleHere = TimeBinder.FindInTitle(paragraph, segment);
        IsSpanOpen |= TimeBinder.TellsYearsPast(paragraph, segment);
        if (_here is not null)
        {
            // "Giai đoạn 2016-2020, tỉnh đặt mục tiêu …": nothing was counted in it yet.
            bool isToCome = _here.Form == TimeForm.Span && KindReader.IsToCome(paragraph, segment);
            state.OpeningSpan = _here.Form == TimeForm.Span && !isToCome ? _here : null;
            _toCome = isToCome ? _here : null;
            IsSpanOpen = false;
        }
    }

    /// <summary>The time of a figure whose own sentence states none.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="indicator">Its indicator: what was counted in a span goes on in the next paragraph, a state does not.</param>
    /// <param name="isOfOne">Whether it is about one enterprise, to which a span told of the province does not reach.</param>
    /// <param name="inTitle">A time in the title of a plan that its sentence names.</param>
    /// <returns>The time; <see langword="null"/> where nothing says one.</returns>
    public TimePhrase? Find(ObservationKind kind, Indicator indicator, bool isOfOne, TimePhrase? inTitle)
    {
        bool isActual = kind == ObservationKind.Actual;
        bool isEvent = indicator.Id.Value.StartsWith("event_", StringComparison.Ordinal);
        return (isActual ? _before : _toCome)
            ?? state.LeadTime
            ?? (isActual && !isOfOne && indicator.StockOrFlow == StockOrFlow.Flow ? state.OpeningSpan : null)
            ?? state.HeadingTime
            ?? (isEvent ? state.EventDay : null)
            ?? (isActual ? null : inTitle ?? _titleBefore ?? state.PlanTime);
    }
}
