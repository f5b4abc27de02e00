namespace Sxsh.Pipeline.Model;

/// <summary>One value with the words around it, found by a layout and not yet interpreted. Grain: one per cell that holds a value.</summary>
public sealed record DraftRow
{
    /// <summary>Sheet name; <see langword="null"/> for delimited text.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cell that holds the value; never blank.</summary>
    public required Cell Value { get; init; }

    /// <summary>What is measured, as worded in the row and column, without kind and "trong đó" words.</summary>
    public required string IndicatorText { get; init; }

    /// <summary>Words around it that help to tell the indicator (column group, section), nearest first.</summary>
    public IReadOnlyList<string> IndicatorContext { get; init; } = [];

    /// <summary>The cell with <see cref="IndicatorText"/>, to point at when the indicator is not known.</summary>
    public required Cell IndicatorCell { get; init; }

    /// <summary>The cell that names the province: of the row, else of the title above the table, cut to the name; <see langword="null"/> if there is none.</summary>
    public Cell? AreaCell { get; init; }

    /// <summary>Where the name in <see cref="AreaCell"/> stands, if that is a line of text above the table; else <see langword="null"/>.</summary>
    public SourceLocation? AreaSource { get; init; }

    /// <summary>The cell that states the value's period; <see langword="null"/> if only the report's period is known.</summary>
    public Cell? PeriodCell { get; init; }

    /// <summary>The words in <see cref="PeriodCell"/> that state the period; <see langword="null"/> where that is.</summary>
    public string? PeriodText { get; init; }

    /// <summary>A period in the row's note that makes <see cref="PeriodText"/> more exact; <see langword="null"/> if there is none.</summary>
    public string? NotePeriodText { get; init; }

    /// <summary>The period that the title above the table states; <see langword="null"/> if it states none.</summary>
    public string? TitlePeriodText { get; init; }

    /// <summary>Unit as worded in the unit column or the heading; <see langword="null"/> if there is none.</summary>
    public string? UnitText { get; init; }

    /// <summary>Result, target or plan, where words say so; <see langword="null"/> means a result.</summary>
    public ObservationKind? Kind { get; init; }

    /// <summary>Whether the words around the value say that it is an estimate.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>The group that a percentage counts from; <see langword="null"/> if the table does not say.</summary>
    public string? BaseText { get; init; }

    /// <summary>The enterprise or group that the value is about; <see langword="null"/> for the area's total.</summary>
    public string? SubjectText { get; init; }

    /// <summary>Sector as worded in the row; <see langword="null"/> if there is none.</summary>
    public string? SectorText { get; init; }

    /// <summary>The sector that the title above the table states; <see langword="null"/> if it states none.</summary>
    public string? TitleSectorText { get; init; }

    /// <summary>Programme as worded; <see langword="null"/> if there is none.</summary>
    public string? ProgrammeText { get; init; }

    /// <summary>Size class as worded; <see langword="null"/> if there is none.</summary>
    public string? SizeText { get; init; }

    /// <summary>The row's note; <see langword="null"/> if there is none.</summary>
    public string? NoteText { get; init; }

    /// <summary>Index of the draft that this one is a part of ("trong đó"); <see langword="null"/> if none.</summary>
    public int? PartOf { get; init; }

    /// <summary>Whether the report says that this repeats an earlier row ("nhắc lại").</summary>
    public bool IsRestated { get; init; }

    /// <summary>Whether a person must look before the value counts, for example because its sheet is hidden.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>How sure the layout or pattern is, from 0 to 1.</summary>
    public decimal Confidence { get; init; } = 1m;

    /// <summary>The stretch of prose that states the value; <see langword="null"/> for a cell of a table. The cells of such a draft hold words and have no address.</summary>
    public SourceLocation? Place { get; init; }

    /// <summary>The indicator that a grammar pattern found; <see langword="null"/> where <see cref="IndicatorText"/> is still to be understood.</summary>
    public IndicatorId? Indicator { get; init; }

    /// <summary>Id of the grammar pattern that found it; <see langword="null"/> for a cell of a table.</summary>
    public string? Pattern { get; init; }

    /// <summary>Which sentence it stands in, and where in it, see <see cref="Observation.SentencePlace"/>; <see langword="null"/> for a cell of a table.</summary>
    public string? SentencePlace { get; init; }

    /// <summary>Where to point at for one of the draft's cells.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>Its address, or the stretch of prose.</returns>
    public SourceLocation PlaceOf(Cell cell) => Place ?? SourceLocation.Of(Sheet, cell);
}
