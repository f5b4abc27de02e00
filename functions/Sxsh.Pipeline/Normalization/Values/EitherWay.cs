using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>Settles numbers that can be read in two ways, a thousand apart ("18.500", "18,500"), by what is measured and by the other numbers of the table. What no evidence settles stays open.</summary>
internal static class EitherWay
{
    private const decimal Thousand = 1000m;

    /// <summary>Settles a value.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="reading">What it states by itself.</param>
    /// <param name="quantity">What is measured.</param>
    /// <param name="around">What the numbers around it show.</param>
    /// <returns>The reading with the value that the evidence supports, <see cref="ValueReading.Other"/> where it is open, and why it was settled so; no reason where the usual reading was not in question.</returns>
    public static (ValueReading Reading, NumberProof? Proof) Settle(Cell cell, ValueReading reading, Quantity quantity, NumberSigns around)
    {
        if (cell.Kind != CellKind.Text || reading is not { Meaning: ValueMeaning.Number, Qualifier: not Qualifier.Vague } || Sign(cell.Text) is not { } sign)
        {
            return (reading, null);
        }

        bool isPoint = sign == '.';
        ValueReading grouped = isPoint ? reading : Times(reading, Thousand);
        ValueReading pointed = isPoint ? Times(reading, 1m / Thousand) : reading;
        return quantity switch
        {
            Quantity.Rate => (pointed with { Other = null }, isPoint ? NumberProof.RateWithinHundred : null),
            Quantity.Count => SettleCount(isPoint, grouped, pointed, around),
            _ => isPoint ? SettlePoint(grouped, pointed, around) : SettleComma(reading, grouped, pointed, around),
        };
    }

    /// <summary>Things are counted whole.</summary>
    private static (ValueReading Reading, NumberProof? Proof) SettleCount(bool isPoint, ValueReading grouped, ValueReading pointed, NumberSigns around) =>
        (isPoint ? around is { Point: > 0, Comma: 0 } : around.Comma > 0) ? (grouped with { Other = pointed.Value }, null)
        : (grouped, isPoint ? null : NumberProof.CountsAreWhole);

    /// <summary>A point groups in Vietnam, unless the numbers around it use it otherwise.</summary>
    private static (ValueReading Reading, NumberProof? Proof) SettlePoint(ValueReading grouped, ValueReading pointed, NumberSigns around) => around switch
    {
        { Point: > 0, ShowsComma: false } => (pointed, NumberProof.DecimalPointAround),
        { Point: > 0 } => (grouped with { Other = pointed.Value }, null),
        { LoosePoint: > 0, Comma: 0 } => (grouped with { Other = pointed.Value }, null),
        _ => (grouped, null),
    };

    private static (ValueReading Reading, NumberProof? Proof) SettleComma(ValueReading reading, ValueReading grouped, ValueReading pointed, NumberSigns around) => around switch
    {
        { Point: > 0, ShowsComma: false } => (grouped, NumberProof.DecimalPointAround),
        { Comma: > 0, ShowsPoint: false } => (pointed with { Other = null }, reading.Other is null ? null : NumberProof.DecimalCommaAround),
        { ShowsPoint: true } => (pointed with { Other = grouped.Value }, null),
        _ => (reading, null),
    };

    /// <summary>The sign of the only kind of numbers in the text, if all of them can be read both ways.</summary>
    private static char? Sign(string text)
    {
        if (text.AsSpan().IndexOfAny('.', ',') < 0)
        {
            return null;
        }

        char? sign = null;
        foreach (ValueToken token in ValueTokenizer.Split(text).Where(token => token.Kind == TokenKind.Number))
        {
            if (!NumberSigns.IsEitherWay(token.Text) || (sign is not null && !token.Text.Contains(sign.Value, StringComparison.Ordinal)))
            {
                return null;
            }

            sign = token.Text.Contains('.', StringComparison.Ordinal) ? '.' : ',';
        }

        return sign;
    }

    private static ValueReading Times(ValueReading reading, decimal factor) =>
        reading with { Value = NumberLiteral.Plain(reading.Value * factor), ValueMax = reading.ValueMax is { } max ? NumberLiteral.Plain(max * factor) : null, Other = null };
}
