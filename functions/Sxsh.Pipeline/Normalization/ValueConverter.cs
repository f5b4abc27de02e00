using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Units;
using Sxsh.Pipeline.Normalization.Values;

namespace Sxsh.Pipeline.Normalization;

/// <summary>Brings a value into its indicator's unit, and says where it cannot be kept or is not certain.</summary>
/// <param name="units">The catalogue's units.</param>
internal sealed class ValueConverter(UnitConverter units)
{
    private const string Flag = "0/1";

    /// <summary>Converts a value.</summary>
    /// <param name="cell">The value cell.</param>
    /// <param name="reading">What it states.</param>
    /// <param name="unit">The stated unit.</param>
    /// <param name="indicator">The indicator; <see langword="null"/> where none was found, and then only the cell itself is judged.</param>
    /// <param name="source">The place of the cell.</param>
    /// <param name="issues">Receives what is found.</param>
    /// <returns>The value, or <see langword="null"/> where it cannot be taken.</returns>
    public ConvertedValue? Convert(Cell cell, ValueReading reading, StatedUnit unit, Indicator? indicator, SourceLocation source, List<Issue> issues)
    {
        string text = cell.Text.Trim();
        if (indicator?.Unit == Flag && reading.Flag is { } flag)
        {
            return new ConvertedValue(ObservationStatus.Observed, flag, null, Qualifier.Exact, false, false);
        }

        switch (reading.Meaning)
        {
            case ValueMeaning.Nil:
                return ConvertedValue.Absent(ObservationStatus.Nil);
            case ValueMeaning.Unavailable:
                return ConvertedValue.Absent(ObservationStatus.Unavailable);
            case ValueMeaning.NotApplicable:
                return ConvertedValue.Absent(ObservationStatus.NotApplicable);
            case ValueMeaning.Number:
                return indicator is null ? null : ConvertNumber(cell, reading, unit, indicator, source, issues);
            default:
                issues.Add(Issue.Of(cell.Kind == CellKind.Date ? IssueCode.DateForNumber : Code(reading.Meaning), source, text));
                return null;
        }
    }

    private static IssueCode Code(ValueMeaning meaning) => meaning switch
    {
        ValueMeaning.NoFigure => IssueCode.NoFigure,
        ValueMeaning.OutOfRange => IssueCode.NumberOutOfRange,
        _ => IssueCode.NotANumber,
    };

    private ConvertedValue? ConvertNumber(Cell cell, ValueReading reading, StatedUnit stated, Indicator indicator, SourceLocation source, List<Issue> issues)
    {
        UnitFit fit = units.Fit(stated.Unit, indicator);
        if (fit == UnitFit.None)
        {
            issues.Add(Issue.Of(IssueCode.UnitMismatch, source, stated.Unit.Text, indicator.NameVi, indicator.Unit));
            return null;
        }

        decimal factor = units.Factor(stated.Unit, indicator, reading.Scale, out bool isAnnualized);
        decimal greatest = Math.Max(Math.Abs(reading.Value), Math.Abs(reading.ValueMax ?? 0m));
        if (factor > 1m && greatest > NumberLiteral.MaxMagnitude / factor)
        {
            issues.Add(Issue.Of(IssueCode.NumberOutOfRange, source, cell.Text.Trim()));
            return null;
        }

        List<Issue> doubts = [.. Doubts(cell, reading, stated, fit, indicator, factor, source)];
        issues.AddRange(doubts);
        return new ConvertedValue(
            ObservationStatus.Observed,
            NumberLiteral.Plain(reading.Value * factor),
            reading.ValueMax is { } max ? NumberLiteral.Plain(max * factor) : null,
            reading.Qualifier,
            isAnnualized,
            doubts.Count > 0);
    }

    private static IEnumerable<Issue> Doubts(Cell cell, ValueReading reading, StatedUnit stated, UnitFit fit, Indicator indicator, decimal factor, SourceLocation source)
    {
        bool isRate = indicator.Quantity == Quantity.Rate;
        // 12,345% can be nothing but twelve and a bit.
        if (reading.Other is { } other && !(isRate && other > 100m))
        {
            yield return Issue.Of(
                IssueCode.AmbiguousNumber, source, cell.Text.Trim(), VietnameseNumber.Format(reading.Value * factor), VietnameseNumber.Format(other * factor));
        }

        string? strange = stated.Strange ?? (fit == UnitFit.Open && !stated.Unit.IsUnstated ? stated.Unit.Text : null);
        if (strange is not null && fit != UnitFit.ByWording)
        {
            yield return Issue.Of(IssueCode.UnknownUnit, source, strange, indicator.NameVi, indicator.Unit);
        }

        if (stated.Unit.IsUnstated && UnitConverter.NeedsUnit(indicator) && reading.Scale < 1_000_000m && reading.Value != 0m)
        {
            yield return Issue.Of(IssueCode.UnitMissing, source, indicator.NameVi, indicator.Unit);
        }

        decimal counted = reading.Value * factor;
        // "5.250" typed under another country's settings is stored as 5.25: nothing of the sign is left to see.
        if (indicator.Quantity == Quantity.Count && cell.Kind == CellKind.Number && Math.Abs(counted) < 1000m && !decimal.IsInteger(counted))
        {
            yield return Issue.Of(IssueCode.CountWithFraction, source, indicator.NameVi, VietnameseNumber.Format(counted), VietnameseNumber.Format(counted * 1000m));
        }

        // In a text file the sign may have been lost together with the form of the cell.
        bool isBare = cell is { Kind: CellKind.Number, IsPercent: false } || (cell.Kind == CellKind.Text && stated.Unit.IsUnstated && !cell.Text.Contains('%', StringComparison.Ordinal));
        if (isRate && isBare && reading.Value is > 0m and < 1m)
        {
            yield return Issue.Of(IssueCode.PercentOrFraction, source, VietnameseNumber.Format(reading.Value), VietnameseNumber.Format(reading.Value * 100m));
        }
    }
}
