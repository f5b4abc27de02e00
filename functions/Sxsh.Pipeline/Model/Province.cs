namespace Sxsh.Pipeline.Model;

/// <summary>A province of the catalogue. Grain: one per scheme and code.</summary>
/// <param name="Area">Scheme and code.</param>
/// <param name="Name">Official name without "tỉnh" or "thành phố".</param>
/// <param name="Kind"><c>tỉnh</c> or <c>thành phố</c>.</param>
/// <param name="Region">Socio-economic region; <see langword="null"/> where the catalogue has none (34 provinces).</param>
/// <param name="Slug">Name for addresses and paths, for example <c>ben-tre</c>; the same slug can stand in both schemes.</param>
/// <param name="Aliases">Other spellings and abbreviations.</param>
/// <param name="ValidFrom">First day it existed in this form.</param>
/// <param name="ValidTo">Last day; <see langword="null"/> while it exists.</param>
/// <param name="MapId">Id of its shape on the map of 63; <see langword="null"/> if it has none of its own.</param>
/// <param name="Successor">The province of 34 that it became part of; <see langword="null"/> for those of 34.</param>
/// <param name="Predecessors">The provinces of 63 that it was formed from, its namesake first; empty for those of 63.</param>
public sealed record Province(
    Area Area,
    string Name,
    string Kind,
    string? Region,
    string Slug,
    IReadOnlyList<string> Aliases,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? MapId,
    Area? Successor,
    IReadOnlyList<Area> Predecessors)
{
    /// <summary>Whether it existed on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns><see langword="true"/> if it did.</returns>
    public bool IsInForce(DateOnly day) => day >= ValidFrom && (ValidTo is not { } last || day <= last);
}
