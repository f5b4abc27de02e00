using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Indicators;

namespace Sxsh.Pipeline.Normalization.Units;

/// <summary>Tells whether a stated unit fits an indicator, and converts into the indicator's.</summary>
/// <param name="catalogue">The catalogue.</param>
internal sealed class UnitConverter(Catalogue catalogue)
{
    private const string Flag = "flag";

    private readonly Dictionary<IndicatorId, UnitReading> _units = catalogue.Indicators.ToDictionary(indicator => indicator.Id, indicator => UnitReader.Read(indicator.Unit));

    private readonly Dictionary<IndicatorId, string[][]> _heads = catalogue.Indicators.ToDictionary(
        indicator => indicator.Id,
        indicator => indicator.Wordings.Append(indicator.NameVi).SelectMany(IndicatorWords.Variants).ToArray());

    /// <summary>How a unit relates to an indicator's.</summary>
    /// <param name="unit">The stated unit.</param>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The relation.</returns>
    public UnitFit Fit(UnitReading unit, Indicator indicator)
    {
        UnitReading own = _units[indicator.Id];
        bool startsWording = indicator.Quantity == Quantity.Count && !(unit.IsKnown && own.Kinds.Contains(Flag)) && !unit.IsUnstated && unit.Quantity is null or Quantity.Count && StartsWording(unit, indicator);
        if (!unit.IsKnown)
        {
            return startsWording ? UnitFit.ByWording : UnitFit.Open;
        }

        bool isSame = unit.Quantity == own.Quantity && unit.Kinds.Any(own.Kinds.Contains) && !unit.IsIntensity && HasInterval(unit, own);
        return isSame ? UnitFit.Same : startsWording && !unit.IsIntensity ? UnitFit.ByWording : UnitFit.None;
    }

    /// <summary>What to multiply a value by to have it in the indicator's unit.</summary>
    /// <param name="unit">The stated unit; it fits.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="scaleInValue">The scale words of the value; where they are as large as the unit's, they stand for it ("1,3 tỷ" in a column of triệu đồng).</param>
    /// <param name="isAnnualized">Whether a value per month or quarter becomes one per year.</param>
    /// <returns>The factor.</returns>
    public decimal Factor(UnitReading unit, Indicator indicator, decimal scaleInValue, out bool isAnnualized)
    {
        UnitReading own = _units[indicator.Id];
        decimal times = own.Interval == UnitInterval.Year ? TimesAYear(unit.Interval) : 1m;
        isAnnualized = times > 1m;
        decimal factor = unit.IsKnown && unit.Quantity == own.Quantity ? unit.Factor / own.Factor : unit.Scale;
        return (scaleInValue >= unit.Scale ? factor / unit.Scale : factor) * times;
    }

    /// <summary>Whether a value without a stated unit could be wrong by a power of ten.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns><see langword="true"/> for money and amounts.</returns>
    public static bool NeedsUnit(Indicator indicator) => indicator.Quantity is Quantity.Money or Quantity.Amount;

    private static bool HasInterval(UnitReading unit, UnitReading own) =>
        own.Interval == UnitInterval.Year || unit.Interval is UnitInterval.None or UnitInterval.Year;

    private static decimal TimesAYear(UnitInterval interval) => interval switch
    {
        UnitInterval.Month => 12m,
        UnitInterval.Quarter => 4m,
        _ => 1m,
    };

    private bool StartsWording(UnitReading unit, Indicator indicator)
    {
        string[] words = unit.Words;
        return words.Length > 0 && Array.Exists(_heads[indicator.Id], head => head.Length >= words.Length && head.AsSpan(0, words.Length).SequenceEqual(words));
    }
}
