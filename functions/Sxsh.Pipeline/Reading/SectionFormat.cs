using System.Globalization;
using System.Text;
using Token = Sxsh.Pipeline.Reading.FormatCode.Token;

namespace Sxsh.Pipeline.Reading;

/// <summary>Shows a number by one section of a number format.</summary>
internal static class SectionFormat
{
    private const char Grouping = '.';
    private const char DecimalMark = ',';

    /// <summary>Shows a number.</summary>
    /// <param name="tokens">The section.</param>
    /// <param name="size">The number without its sign.</param>
    public static string Format(IReadOnlyList<Token> tokens, decimal size)
    {
        int exponent = IndexOf(tokens, token => token.Sign is 'E' or 'e', tokens.Count);
        int point = IndexOf(tokens, token => token.Sign == '.', exponent);
        int lastWhole = LastDigit(tokens, point);
        bool isGrouped = false;
        for (int at = 0; at < point; at++)
        {
            if (tokens[at].Sign != ',')
            {
                continue;
            }

            isGrouped |= at < lastWhole;
            // A comma behind the last digit shows thousands.
            size = at > lastWhole && lastWhole >= 0 ? size / 1000m : size;
        }

        if (exponent < tokens.Count)
        {
            return size.ToString("0." + new string('0', CountDigits(tokens, point, exponent)) + "E+00", CultureInfo.InvariantCulture).Replace('.', DecimalMark);
        }

        int percents = tokens.Count(token => token.Sign == '%');
        if (!TryScale(ref size, percents))
        {
            return size.ToString(CultureInfo.InvariantCulture).Replace('.', DecimalMark);
        }

        int places = Math.Min(CountDigits(tokens, point, tokens.Count), 28);
        size = Math.Round(size, places, MidpointRounding.AwayFromZero);
        string whole = decimal.Truncate(size) is var units && units == 0 ? string.Empty : units.ToString("0", CultureInfo.InvariantCulture);
        string fraction = (size - decimal.Truncate(size)).ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)[Math.Min(2, places + 1)..];
        return Whole(tokens, point, whole, isGrouped) + Fraction(tokens, point, places == 0 ? string.Empty : fraction);
    }

    private static bool TryScale(ref decimal size, int percents)
    {
        for (; percents > 0; percents--)
        {
            if (size > decimal.MaxValue / 100m)
            {
                return false;
            }

            size *= 100m;
        }

        return true;
    }

    /// <summary>The part before the decimal mark, filled from right to left; its first sign takes all digits that are left.</summary>
    private static string Whole(IReadOnlyList<Token> tokens, int point, string digits, bool isGrouped)
    {
        int firstDigit = IndexOf(tokens, IsDigit, point);
        StringBuilder reversed = new();
        int left = digits.Length;
        int shown = 0;
        for (int at = point - 1; at >= 0; at--)
        {
            if (!IsDigit(tokens[at]))
            {
                Reverse(reversed, Literal(tokens[at]));
                continue;
            }

            do
            {
                char? digit = left > 0 ? digits[--left] : tokens[at].Sign switch { '0' => '0', '?' => ' ', _ => null };
                if (digit is { } character)
                {
                    if (isGrouped && shown > 0 && shown % 3 == 0 && character != ' ')
                    {
                        reversed.Append(Grouping);
                    }

                    reversed.Append(character);
                    shown++;
                }
            }
            while (at == firstDigit && left > 0);
        }

        return string.Create(reversed.Length, reversed, (span, text) =>
        {
            text.CopyTo(0, span, span.Length);
            span.Reverse();
        });
    }

    /// <summary>The decimal mark and what follows; <c>#</c> shows no zero at the end.</summary>
    private static string Fraction(IReadOnlyList<Token> tokens, int point, string digits)
    {
        StringBuilder shown = new();
        int next = 0;
        for (int at = point; at < tokens.Count; at++)
        {
            if (tokens[at].Sign == '.' && at == point)
            {
                shown.Append(DecimalMark);
            }
            else if (IsDigit(tokens[at]) && next < digits.Length)
            {
                bool isZeroAtEnd = digits.AsSpan(next).TrimEnd('0').IsEmpty;
                shown.Append(isZeroAtEnd ? tokens[at].Sign switch { '0' => "0", '?' => " ", _ => string.Empty } : digits[next].ToString());
                next++;
            }
            else
            {
                shown.Append(Literal(tokens[at]));
            }
        }

        return shown.ToString();
    }

    private static string Literal(Token token) => token.Sign switch
    {
        '\0' => token.Literal,
        ',' or '0' or '#' or '?' or '@' => string.Empty,
        _ => token.Sign.ToString(),
    };

    private static void Reverse(StringBuilder reversed, string text)
    {
        for (int at = text.Length - 1; at >= 0; at--)
        {
            reversed.Append(text[at]);
        }
    }

    private static bool IsDigit(Token token) => token.Sign is '0' or '#' or '?';

    private static int CountDigits(IReadOnlyList<Token> tokens, int start, int end)
    {
        int count = 0;
        for (int at = start; at < end; at++)
        {
            count += IsDigit(tokens[at]) ? 1 : 0;
        }

        return count;
    }

    private static int LastDigit(IReadOnlyList<Token> tokens, int end)
    {
        for (int at = end - 1; at >= 0; at--)
        {
            if (IsDigit(tokens[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static int IndexOf(IReadOnlyList<Token> tokens, Func<Token, bool> isWanted, int end)
    {
        for (int at = 0; at < end; at++)
        {
            if (isWanted(tokens[at]))
            {
                return at;
            }
        }

        return end;
    }
}
