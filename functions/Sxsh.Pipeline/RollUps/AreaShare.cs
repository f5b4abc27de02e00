using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>What one part comes to by itself: the series of its area and, where that is one of the 63 provinces, its cells. Worked out when first asked for, then kept.</summary>
internal sealed class AreaShare
{
    private readonly Catalogue _catalogue;
    private AreaSeriesSet? _series;

    public AreaShare(AreaPart part, Catalogue catalogue)
    {
        _catalogue = catalogue;
        Part = part;
        Others = [.. part.Facts.Where(fact => !IsOwn(fact)).Select(fact => (part, fact))];
    }

    /// <summary>The part.</summary>
    public AreaPart Part { get; }

    /// <summary>Facts that can stand in the parts of several areas: about the whole country, about other provinces, and all under review.</summary>
    public IReadOnlyList<(AreaPart Part, Fact Fact)> Others { get; }

    /// <summary>The area's series, from its own part alone.</summary>
    public AreaSeriesSet Series => _series ??= With([]);

    /// <summary>The area's series with facts about it from other parts.</summary>
    public AreaSeriesSet With(IEnumerable<SettledFact> elsewhere) =>
        new(Part.Area, Part.Facts.Where(IsOwn).Select(fact => SettledFact.Of(Part, fact)).Concat(elsewhere), _catalogue);

    private bool IsOwn(Fact fact) => fact.Key.Area == Part.Area && fact.Key.Area != Area.National && !fact.NeedsReview;
}
