using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>What the lines above a table, and its sheet's name, say about every value in it.</summary>
internal sealed record TitleFacts
{
    public static TitleFacts None { get; } = new();

    public string? PeriodText { get; init; }

    public string? ProgrammeText { get; init; }

    public string? UnitText { get; init; }

    public string? SectorText { get; init; }

    public string? SubjectText { get; init; }

    /// <summary>A title cell cut to the province's name.</summary>
    public Cell? AreaCell { get; init; }

    /// <summary>Where <see cref="AreaCell"/> stands, if that is a line of text above the table; else <see langword="null"/>.</summary>
    public SourceLocation? AreaSource { get; init; }

    public ObservationKind? Kind { get; init; }

    /// <summary>Fills what this title leaves open from the one above it on the sheet; unit and kind belong to one table only.</summary>
    public TitleFacts After(TitleFacts above) => this with
    {
        PeriodText = PeriodText ?? above.PeriodText,
        ProgrammeText = ProgrammeText ?? above.ProgrammeText,
        SectorText = SectorText ?? above.SectorText,
        SubjectText = SubjectText ?? above.SubjectText,
        AreaCell = AreaCell ?? above.AreaCell,
        AreaSource = AreaCell is null ? above.AreaSource : AreaSource,
    };
}
