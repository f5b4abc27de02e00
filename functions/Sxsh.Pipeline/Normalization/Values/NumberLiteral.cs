using System.Globalization;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>A number as digits and signs state it.</summary>
/// <param name="Value">The number, the Vietnamese way where both ways are possible.</param>
/// <param name="Other">What the other way gives, where both are possible ("18.500", "18,500"); else <see langword="null"/>.</param>
/// <param name="HasComma">Whether the sign that can be read in two ways is a comma.</param>
internal readonly record struct NumberLiteral(decimal Value, decimal? Other, bool HasComma)
{
    /// <summary>No magnitude above this is taken, so that totals of many values stay within <see cref="decimal"/>.</summary>
    public const decimal MaxMagnitude = 1_000_000_000_000_000_000m;

    private const int MaxDigits = 28;

    /// <summary>Reads digits with grouping and decimal signs.</summary>
    /// <param name="text">For example <c>1.234,5</c>, <c>12 480 000</c> or <c>1,234,567</c>; starts and ends with a digit.</param>
    /// <param name="literal">The number, or the default where this does not return <see cref="NumeralOutcome.Read"/>.</param>
    /// <returns>Whether it is a number that can be kept.</returns>
    public static NumeralOutcome TryRead(string text, out NumberLiteral literal)
    {
        literal = default;
        string digits = text.Replace(" ", string.Empty, StringComparison.Ordinal);
        bool isGroupedBySpaces = digits.Length < text.Length;
        int dots = digits.Count(character => character == '.');
        int commas = digits.Count(character => character == ',');
        if (dots > 0 && commas > 0)
        {
            return TryReadBoth(digits, dots, commas, ref literal);
        }

        if (dots + commas == 0)
        {
            return TryConvert(digits, string.Empty, ref literal);
        }

        char sign = dots > 0 ? '.' : ',';
        string[] parts = digits.Split(sign);
        if (parts.Length > 2)
        {
            return isGroupedBySpaces || !IsGrouping(parts) ? NumeralOutcome.NotANumber : TryConvert(string.Concat(parts), string.Empty, ref literal);
        }

        if (!isGroupedBySpaces && IsGrouping(parts))
        {
            return TryReadEitherWay(parts, sign, ref literal);
        }

        // "05,000" groups nothing and measures nothing.
        return parts[1].Length == 3 && parts[0].Length > 1 && parts[0][0] == '0' ? NumeralOutcome.NotANumber : TryConvert(parts[0], parts[1], ref literal);
    }

    /// <summary>Takes away the zeros at the end of the decimals, so that 5,50 and 5,5 show alike.</summary>
    /// <param name="value">A number.</param>
    /// <returns>The same number.</returns>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static NumeralOutcome TryReadBoth(string digits, int dots, int commas, ref NumberLiteral literal)
    {
        char decimalSign = digits.LastIndexOf('.') > digits.LastIndexOf(',') ? '.' : ',';
        int last = digits.LastIndexOf(decimalSign);
        if ((decimalSign == '.' ? dots : commas) > 1)
        {
            return NumeralOutcome.NotANumber;
        }

        string[] groups = digits[..last].Split(decimalSign == '.' ? ',' : '.');
        return IsGrouping(groups) ? TryConvert(string.Concat(groups), digits[(last + 1)..], ref literal) : NumeralOutcome.NotANumber;
    }

    private static NumeralOutcome TryReadEitherWay(string[] parts, char sign, ref NumberLiteral literal)
    {
        NumberLiteral grouped = default;
        NumberLiteral pointed = default;
        NumeralOutcome outcome = TryConvert(parts[0] + parts[1], string.Empty, ref grouped);
        if (outcome != NumeralOutcome.Read || (outcome = TryConvert(parts[0], parts[1], ref pointed)) != NumeralOutcome.Read)
        {
            return outcome;
        }

        literal = sign == '.'
            ? new NumberLiteral(grouped.Value, pointed.Value, false)
            : new NumberLiteral(pointed.Value, grouped.Value, true);
        return NumeralOutcome.Read;
    }

    private static bool IsGrouping(string[] groups) =>
        groups.Length > 1 && groups[0].Length <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3);

    private static NumeralOutcome TryConvert(string whole, string fraction, ref NumberLiteral literal)
    {
        int significant = whole.TrimStart('0').Length + fraction.Length;
        if (significant > MaxDigits
            || !decimal.TryParse($"{whole}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            || value > MaxMagnitude)
        {
            return NumeralOutcome.OutOfRange;
        }

        literal = new NumberLiteral(Plain(value), null, false);
        return NumeralOutcome.Read;
    }
}
