namespace Sxsh.Pipeline.Model;

/// <summary>One value as a report states it. Grain: one per area, indicator, period, kind and the dimensions below. Texts of the report are cut as <see cref="LongText"/> says.</summary>
public sealed record Observation
{
    /// <summary>The area the value is about, under the scheme of the report; never a spelled name.</summary>
    public required Area Area { get; init; }

    /// <summary>Catalogue id; it fixes the unit.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>The time the value describes, not the day it was uploaded; for a target the year it is to be reached.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>Result, target or plan; they never mix in one total.</summary>
    public required ObservationKind Kind { get; init; }

    /// <summary>In the indicator's unit; <see langword="null"/> exactly when <see cref="Status"/> is not <see cref="ObservationStatus.Observed"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end where <see cref="Qualifier"/> is <see cref="Model.Qualifier.Range"/>, else <see langword="null"/>.</summary>
    public decimal? ValueMax { get; init; }

    /// <summary>The indicator's unit, for example <c>lượt người</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>How exactly the report states the value.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>Why a value is absent, if it is.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>The enterprise, craft village or group the value is about; <see langword="null"/> for the area's total.</summary>
    public string? Subject { get; init => field = LongText.Cut(value); }

    /// <summary>VSIC code; <see langword="null"/> for all sectors.</summary>
    public string? Sector { get; init; }

    /// <summary>Programme such as <c>CPI</c> or <c>VPEG</c>; <see langword="null"/> for all.</summary>
    public string? Programme { get; init => field = LongText.Cut(value); }

    /// <summary>Size class of enterprises; <see langword="null"/> for all.</summary>
    public string? Size { get; init => field = LongText.Cut(value); }

    /// <summary>The group that a percentage counts from, as worded; <see langword="null"/> if the report does not say.</summary>
    public string? Base { get; init => field = LongText.Cut(value); }

    /// <summary>Index of the earlier observation of the report that this one restates; it counts once.</summary>
    public int? SameAs { get; init; }

    /// <summary>Index of the observation of the report that this one is a part of; it is never added to it.</summary>
    public int? PartOf { get; init; }

    /// <summary>The value as the report shows it, for example <c>gần 400</c>.</summary>
    public required string ReportedValue { get; init => field = LongText.Cut(value); }

    /// <summary>The unit as the report shows it; <see langword="null"/> if it does not.</summary>
    public string? ReportedUnit { get; init => field = LongText.Cut(value); }

    /// <summary>Shown, but not counted, until a person confirms it.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>How sure the mapping is, from 0 to 1.</summary>
    public decimal Confidence { get; init; } = 1m;

    /// <summary>Id of the grammar pattern that found it in prose; <see langword="null"/> for a cell of a table.</summary>
    public string? Pattern { get; init; }

    /// <summary>Which sentence of prose it stands in, and where in it (<see cref="Figures.FigureKeys.OfSentence"/>, a colon, and the number of its first word from 0): the same wherever the sentence moves. <see langword="null"/> for a cell of a table.</summary>
    public string? SentencePlace { get; init; }

    /// <summary>The cell or sentence it was read from.</summary>
    public required SourceLocation Source { get; init; }
}
