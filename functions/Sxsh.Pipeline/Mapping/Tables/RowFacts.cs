using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>What the columns beside the values say about a row.</summary>
internal sealed record RowFacts
{
    public Cell? AreaCell { get; init; }

    public Cell? PeriodCell { get; init; }

    public string? PeriodText { get; init; }

    /// <summary>Whether <see cref="PeriodText"/> names a year or now.</summary>
    public bool IsPeriodComplete { get; init; }

    public ObservationKind? Kind { get; init; }

    /// <summary>Whether the kind or the period says that the values are estimates.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>Whether the kind column holds words that say no known kind.</summary>
    public bool IsKindUnclear { get; init; }

    public string? SectorText { get; init; }

    public string? ProgrammeText { get; init; }

    public string? SizeText { get; init; }

    public string? SubjectText { get; init; }

    public string? GroupText { get; init; }
}
