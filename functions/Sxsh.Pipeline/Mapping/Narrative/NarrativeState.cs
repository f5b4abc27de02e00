using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>What the text read so far says about what follows: headings, words that lead in to a list, times and firms named before.</summary>
internal sealed class NarrativeState
{
    private readonly Stack<Heading> _headings = new();

    /// <summary>Period that the title states; <see langword="null"/> if it states none.</summary>
    public string? TitlePeriod { get; set; }

    /// <summary>Kind that the title says ("Kế hoạch …").</summary>
    public ObservationKind? TitleKind { get; set; }

    /// <summary>Kind that the nearest heading says which says any.</summary>
    public ObservationKind? HeadingKind => _headings.FirstOrDefault(heading => heading.Kind is not null)?.Kind;

    /// <summary>Time that the nearest heading states which states any.</summary>
    public TimePhrase? HeadingTime => _headings.FirstOrDefault(heading => heading.Time is not null)?.Time;

    /// <summary>Whether a heading speaks of cleaner production.</summary>
    public bool IsHeadingOnTopic => _headings.Any(heading => heading.IsOnTopic);

    /// <summary>Whether the nearest heading speaks of another matter.</summary>
    public bool IsHeadingOffTopic => _headings.TryPeek(out Heading? heading) && heading.IsOffTopic;

    /// <summary>Terms of the nearest heading and the lead-in.</summary>
    public HashSet<string> HeadingTerms { get; } = new(StringComparer.Ordinal);

    /// <summary>Kind that the words before a list say.</summary>
    public ObservationKind? LeadKind { get; set; }

    /// <summary>Time that the words before a list state.</summary>
    public TimePhrase? LeadTime { get; set; }

    /// <summary>Whether the words before a list speak of cleaner production.</summary>
    public bool IsLeadOnTopic { get; set; }

    /// <summary>The day of the event that the text tells of.</summary>
    public TimePhrase? EventDay { get; set; }

    /// <summary>The span that the last paragraph with an opening time began with; what was counted in the paragraphs after it, which state no time, was counted in it.</summary>
    public TimePhrase? OpeningSpan { get; set; }

    /// <summary>Time of the last plan, which following plans that state none share.</summary>
    public TimePhrase? PlanTime { get; set; }

    /// <summary>Whether a list is going on.</summary>
    public bool IsInList { get; set; }

    /// <summary>Begins what stands under a heading; what higher headings say goes on.</summary>
    /// <param name="heading">The heading.</param>
    public void Start(Heading heading)
    {
        while (_headings.TryPeek(out Heading? last) && last.Level >= heading.Level)
        {
            _headings.Pop();
        }

        _headings.Push(heading);
        HeadingTerms.Clear();
        PlanTime = null;
        OpeningSpan = null;
        EndList();
    }

    /// <summary>Ends a list.</summary>
    public void EndList()
    {
        LeadKind = null;
        LeadTime = null;
        IsLeadOnTopic = false;
        IsInList = false;
    }
}
