namespace Sxsh.Pipeline.Model;

/// <summary>An entry of the indicator catalogue.</summary>
public sealed record Indicator
{
    /// <summary>Id, for example <c>training_attendances</c>.</summary>
    public required IndicatorId Id { get; init; }

    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Group of the catalogue, for example <c>training</c>.</summary>
    public required string Group { get; init; }

    /// <summary>What sort of quantity it is.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Canonical unit, for example <c>lượt người</c>, <c>%</c>, <c>VND</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>How its values relate to time.</summary>
    public required StockOrFlow StockOrFlow { get; init; }

    /// <summary>How its values are totalled.</summary>
    public required Aggregation Aggregation { get; init; }

    /// <summary>The count on top of a ratio; <see langword="null"/> if the catalogue has none.</summary>
    public IndicatorId? Numerator { get; init; }

    /// <summary>The count below a ratio; <see langword="null"/> if the catalogue has none.</summary>
    public IndicatorId? Denominator { get; init; }

    /// <summary>The indicator whose count contains this one's; never both in one total.</summary>
    public IndicatorId? SubsetOf { get; init; }

    /// <summary>Whether more is better; <see langword="null"/> where it does not apply.</summary>
    public bool? HigherIsBetter { get; init; }

    /// <summary>Lowest plausible value; <see langword="null"/> if there is no bound.</summary>
    public decimal? Min { get; init; }

    /// <summary>Highest plausible value; <see langword="null"/> if there is no bound.</summary>
    public decimal? Max { get; init; }

    /// <summary>Disaggregations it may have, for example <c>sector</c>.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>National programme whose set it belongs to: <c>1419</c>, <c>76</c>, <c>889</c>, <c>any</c>; empty if none.</summary>
    public required string ProgrammeFrame { get; init; }

    /// <summary>What reports call it; no wording belongs to two indicators.</summary>
    public required IReadOnlyList<string> Wordings { get; init; }

    /// <summary>Vietnamese definition.</summary>
    public required string DefinitionVi { get; init; }
}
