namespace Sxsh.Pipeline.Model;

/// <summary>A target of a national programme. Grain: programme, indicator, target year.</summary>
/// <param name="Programme">For example <c>1419</c>.</param>
/// <param name="Decision">The decision and its date.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="TargetYear">Year it is to be reached.</param>
/// <param name="PeriodFrom">First year of the phase.</param>
/// <param name="Value">Value, or lower end of a range, in the indicator's unit; <see langword="null"/> where the clause is not known.</param>
/// <param name="ValueMax">Upper end of a range, else <see langword="null"/>.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Base">The group counted from, as worded.</param>
/// <param name="Note">Remark; empty if there is none.</param>
public sealed record NationalTarget(
    string Programme,
    string Decision,
    IndicatorId Indicator,
    int TargetYear,
    int PeriodFrom,
    decimal? Value,
    decimal? ValueMax,
    string Unit,
    string Base,
    string Note);
