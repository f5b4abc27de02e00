using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Units;

/// <summary>Finds the unit that a row states: with the value, else in the unit column, else in brackets in the label or a heading.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Reported">The unit as the report shows it; <see langword="null"/> if it does not.</param>
/// <param name="Strange">Words after the number that are no known unit; <see langword="null"/> if there are none.</param>
internal sealed record StatedUnit(UnitReading Unit, string? Reported, string? Strange)
{
    /// <summary>Finds the unit.</summary>
    /// <param name="draft">The row.</param>
    /// <param name="tail">The words after the number.</param>
    /// <param name="units">The report's units.</param>
    /// <returns>The unit.</returns>
    public static StatedUnit Of(DraftRow draft, string tail, UnitLookup units)
    {
        UnitReading beside = units.Read(tail);
        UnitReading column = units.Read(draft.UnitText);
        UnitReading heading = draft.IndicatorContext.Prepend(draft.IndicatorText).Select(units.InBrackets).FirstOrDefault(unit => unit.IsKnown) ?? UnitReading.Unstated;
        UnitReading unit = Array.Find([beside, column, heading], candidate => candidate.IsKnown) ?? (column.IsUnstated && !IsRemark(beside, tail) ? beside : column);
        if (unit.Interval == UnitInterval.None)
        {
            UnitReading? timed = Array.Find([beside, column, heading], candidate => candidate.Interval != UnitInterval.None && (candidate.IsIntervalOnly || candidate.Quantity == unit.Quantity));
            unit = timed is null ? unit : unit with { Interval = timed.Interval };
        }

        string? reported = Array.Find([column.Text, beside.Text, heading.Text], text => text.Length > 0);
        return new StatedUnit(unit, reported, beside.IsKnown || beside.IsUnstated || IsRemark(beside, tail) ? null : beside.Text);
    }

    /// <summary>The unit in the brackets of a label or heading, or behind its "ĐVT:".</summary>
    /// <param name="text">The label or heading.</param>
    /// <returns>The unit; unstated where nothing there is one as a whole.</returns>
    public static UnitReading InBrackets(string text)
    {
        int open = text.LastIndexOf('(');
        int close = open < 0 ? -1 : text.IndexOf(')', open);
        UnitReading unit = close > open ? UnitReader.Read(text[(open + 1)..close]) : UnitReading.Unstated;
        if (!unit.IsKnown && text.LastIndexOf(':') is > 0 and int colon && VietnameseText.Fold(text[..colon]) is "dvt" or "don vi tinh")
        {
            unit = UnitReader.Read(text[(colon + 1)..]);
        }

        return unit.IsWhole ? unit : UnitReading.Unstated;
    }

    // "15 (theo điều tra)" is a remark, "/tháng" the time of a unit that stands elsewhere.
    private static bool IsRemark(UnitReading beside, string tail) => beside.IsIntervalOnly || tail.StartsWith('(');
}
