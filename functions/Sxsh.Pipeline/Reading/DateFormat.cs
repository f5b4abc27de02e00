using System.Globalization;
using System.Text;
using Token = Sxsh.Pipeline.Reading.FormatCode.Token;

namespace Sxsh.Pipeline.Reading;

/// <summary>Shows dates and times as Excel with Vietnamese settings shows them: <c>14/4/2011</c>.</summary>
internal static class DateFormat
{
    private const string Day = "d/m/yyyy";

    private static readonly string[] Weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
    private static readonly string[] ShortWeekdays = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];

    private static readonly string[] Months =
        ["Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai"];

    /// <summary>Whether a format shows a date, not a time of day alone.</summary>
    /// <param name="code">Number format, for example <c>hh:mm</c>.</param>
    public static bool ShowsDay(string code) =>
        !IsDateCode(code) || FormatCode.Parse(code)[0].Tokens.Any(token => token.Sign is 'd' or 'D' or 'y' or 'Y');

    /// <summary>Shows a date or a time of day.</summary>
    /// <param name="date">The date.</param>
    /// <param name="code">Number format; one without date signs counts as <c>d/m/yyyy</c>.</param>
    public static string Format(DateTime date, string code)
    {
        IReadOnlyList<Token> tokens = FormatCode.Parse(IsDateCode(code) ? code : Day)[0].Tokens;
        StringBuilder shown = new();
        bool isHalfDay = tokens.Any(token => token.Sign is 'A' or 'a');
        char before = '\0';
        for (int at = 0; at < tokens.Count;)
        {
            char sign = char.ToLowerInvariant(tokens[at].Sign);
            int length = 1;
            while (at + length < tokens.Count && char.ToLowerInvariant(tokens[at + length].Sign) == sign && sign != '\0')
            {
                length++;
            }

            if (sign == 'a')
            {
                length = tokens.Skip(at).TakeWhile(token => token.Sign is 'A' or 'a' or 'M' or 'm' or 'P' or 'p' or '/').Count();
            }

            bool isMinute = sign == 'm' && length <= 2 && (before == 'h' || NextSign(tokens, at + length) == 's');
            shown.Append(sign == '\0' ? tokens[at].Literal : Part(date, isMinute ? 'n' : sign, length, isHalfDay));
            before = sign is 'h' or 'm' or 's' or 'd' or 'y' ? sign : before;
            at += length;
        }

        return shown.ToString().Trim();
    }

    /// <summary>Shows a duration in hours and minutes, for example <c>30:15</c>.</summary>
    /// <param name="duration">The duration.</param>
    public static string Format(TimeSpan duration) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(duration < TimeSpan.Zero ? "-" : string.Empty)}{Math.Truncate(Math.Abs(duration.TotalHours)):0}:{Math.Abs(duration.Minutes):00}");

    private static string Part(DateTime date, char sign, int length, bool isHalfDay)
    {
        int hour = isHalfDay ? ((date.Hour + 11) % 12) + 1 : date.Hour;
        return (sign, length) switch
        {
            ('d', 1) => Number(date.Day, 1),
            ('d', 2) => Number(date.Day, 2),
            ('d', 3) => ShortWeekdays[(int)date.DayOfWeek],
            ('d', _) => Weekdays[(int)date.DayOfWeek],
            ('m', 1) => Number(date.Month, 1),
            ('m', 2) => Number(date.Month, 2),
            ('m', 3) => "Thg" + Number(date.Month, 1),
            ('m', _) => "Tháng " + Months[date.Month - 1],
            ('y', <= 2) => Number(date.Year % 100, 2),
            ('y', _) => Number(date.Year, 4),
            ('h', _) => Number(hour, Math.Min(length, 2)),
            ('n', _) => Number(date.Minute, Math.Min(length, 2)),
            ('s', _) => Number(date.Second, Math.Min(length, 2)),
            ('a', _) => date.Hour < 12 ? "SA" : "CH",
            ('@', _) => string.Empty,
            _ => new string(sign, length),
        };
    }

    private static string Number(int number, int digits) => number.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static char NextSign(IReadOnlyList<Token> tokens, int start)
    {
        for (int at = start; at < tokens.Count; at++)
        {
            char sign = char.ToLowerInvariant(tokens[at].Sign);
            if (sign is 'h' or 'm' or 's' or 'd' or 'y')
            {
                return sign;
            }
        }

        return '\0';
    }

    private static bool IsDateCode(string code) =>
        !code.Contains("General", StringComparison.OrdinalIgnoreCase) &&
        FormatCode.Parse(code)[0].Tokens.Any(token => token.Sign is 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S');
}
