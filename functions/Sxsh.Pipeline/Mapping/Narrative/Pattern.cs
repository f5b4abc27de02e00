using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Words around a figure that tell its indicator.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Classes">Classes of the counted noun; one of them.</param>
/// <param name="All">What must stand around the figure.</param>
/// <param name="None">What must not stand near it.</param>
/// <param name="Weight">How sure it is, from 0 to 1.</param>
/// <param name="IsNational">Whether the indicator is about the whole country.</param>
/// <param name="Kind">Kind of the value where no word says it; <see langword="null"/> for a result.</param>
/// <param name="Example">A sentence of our own, with the figure in square brackets.</param>
internal sealed record Pattern(
    string Id,
    Indicator Indicator,
    IReadOnlyList<string> Classes,
    IReadOnlyList<PatternCondition> All,
    IReadOnlyList<PatternCondition> None,
    decimal Weight,
    bool IsNational,
    ObservationKind? Kind,
    string Example);
