using System.Globalization;
using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Periods;

/// <summary>Reads one year, half-year, quarter, month or day. A day becomes its month.</summary>
internal static class PeriodPoint
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    // "6-10/2016" is June to October; nobody writes the sixth of October so.
    private static readonly Regex MonthSpan = new(@"^(?:thang ?|t)?(\d{1,2})(?:-| den )(?:thang ?|t)?(\d{1,2})/(\d{4})$", Options);
    private static readonly Regex Day = new(@"^(?:ngay )?(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})$", Options);
    private static readonly Regex DayInWords = new(@"^(?:ngay )?(\d{1,2}) thang (\d{1,2})(?:,? nam |[/.\-])(\d{4})$", Options);
    private static readonly Regex IsoDay = new(@"^(\d{4})-(\d{2})-(\d{2})$", Options);
    private static readonly Regex DayOfMonth = new(@"^(?:ngay )?(\d{1,2})(?:[/.\-](\d{1,2}))?$", Options);
    private static readonly Regex Month = new(@"^(?:thang ?|t)?(\d{1,2})[/.\-](\d{4})$", Options);
    private static readonly Regex MonthInWords = new(@"^thang ?(\d{1,2})(?: ?,? ?nam ?(\d{4}))?$", Options);
    private static readonly Regex MonthAfterYear = new(@"^(\d{4})/(\d{1,2})$", Options);
    private static readonly Regex Quarter = new(@"^(?:quy|q) ?(iv|i{1,3}|[1-4])(?:(?: ?,? ?nam ?|[/.\-]| )(\d{4}))?$", Options);
    private static readonly Regex RomanQuarter = new(@"^(iv|i{1,3})[/.\-](\d{4})$", Options);
    private static readonly Regex Half = new(@"^(?:0?6|sau) thang (dau|cuoi)(?: nam)?(?:[ /\-](\d{4}))?$", Options);
    private static readonly Regex HalfInWords = new(@"^nua (?:nam )?(dau|cuoi)(?: nam)?(?: nam)?[ /\-](\d{4})$", Options);
    private static readonly Regex ShortHalf = new(@"^h([12])[/\-](\d{4})$", Options);
    private static readonly Regex FirstMonths = new(@"^(\d{1,2}|ba|sau|chin|muoi|muoi mot) ?(?:thang|t)(?: dau)?(?: nam)?(?:[ /\-](\d{4}))?$", Options);
    private static readonly Regex Year = new(@"^(?:(?:ca|het|cuoi|trong) )?(?:nam )?(\d{4})$", Options);
    private static readonly Regex YearStart = new(@"^dau (?:nam )?(\d{4})$", Options);

    /// <summary>Reads a point of time.</summary>
    /// <param name="text">A normalized text without lead words.</param>
    /// <param name="year">The year where the text states none; <see langword="null"/> if that is not known.</param>
    /// <param name="period">The period, or the default where this returns <see langword="false"/>.</param>
    /// <returns><see langword="true"/> if the text is one.</returns>
    public static bool TryRead(string text, int? year, out ReportingPeriod period)
    {
        if (ReportingPeriod.TryParse(text.ToUpperInvariant(), out period) && !text.Contains('/', StringComparison.Ordinal))
        {
            return true;
        }

        (int First, int Last, int? Year) months = Months(text);
        period = default;
        if ((months.Year ?? year) is not (>= 1900 and <= 2199 and int stated) || months.First < 1 || months.Last > 12)
        {
            return false;
        }

        period = ReportingPeriod.Between(new YearMonth(stated, months.First), new YearMonth(stated, months.Last));
        return true;
    }

    /// <summary>Reads the first end of a range of days whose month and year stand at the other end ("10" in "10-11/10/2018").</summary>
    /// <param name="text">The first end.</param>
    /// <param name="last">The other end, a day.</param>
    /// <param name="period">The month of the first day, or the default where this returns <see langword="false"/>.</param>
    /// <returns><see langword="true"/> if both are days.</returns>
    public static bool TryReadDayBefore(string text, string last, out ReportingPeriod period)
    {
        period = default;
        Match end = Day.Match(last) is { Success: true } day ? day : DayInWords.Match(last);
        Match first = DayOfMonth.Match(text);
        return end.Success && first.Success
            && TryRead($"{first.Groups[1].Value}/{(first.Groups[2].Success ? first.Groups[2].Value : end.Groups[2].Value)}/{end.Groups[3].Value}", null, out period);
    }

    private static (int First, int Last, int? Year) Months(string text)
    {
        Match match;
        if ((match = MonthSpan.Match(text)).Success && Number(match, 1) < Number(match, 2))
        {
            return (Number(match, 1), Number(match, 2), Number(match, 3));
        }

        if ((match = Day.Match(text)).Success || (match = DayInWords.Match(text)).Success)
        {
            return OfDay(Number(match, 1), Number(match, 2), Number(match, 3));
        }

        if ((match = IsoDay.Match(text)).Success)
        {
            return OfDay(Number(match, 3), Number(match, 2), Number(match, 1));
        }

        if ((match = Month.Match(text)).Success || (match = MonthInWords.Match(text)).Success)
        {
            return (Number(match, 1), Number(match, 1), OptionalNumber(match, 2));
        }

        if ((match = MonthAfterYear.Match(text)).Success)
        {
            return (Number(match, 2), Number(match, 2), Number(match, 1));
        }

        if ((match = Quarter.Match(text)).Success || (match = RomanQuarter.Match(text)).Success)
        {
            int quarter = match.Groups[1].Value switch { "i" or "1" => 1, "ii" or "2" => 2, "iii" or "3" => 3, _ => 4 };
            return ((quarter * 3) - 2, quarter * 3, OptionalNumber(match, 2));
        }

        if ((match = Half.Match(text)).Success || (match = HalfInWords.Match(text)).Success || (match = ShortHalf.Match(text)).Success)
        {
            return match.Groups[1].Value is "dau" or "1" ? (1, 6, OptionalNumber(match, 2)) : (7, 12, OptionalNumber(match, 2));
        }

        if ((match = FirstMonths.Match(text)).Success)
        {
            int count = match.Groups[1].Value switch { "ba" => 3, "sau" => 6, "chin" => 9, "muoi" => 10, "muoi mot" => 11, _ => Number(match, 1) };
            return count == 0 ? (0, 0, null) : (1, count, OptionalNumber(match, 2));
        }

        if ((match = Year.Match(text)).Success)
        {
            return (1, 12, Number(match, 1));
        }

        return (match = YearStart.Match(text)).Success ? (1, 1, Number(match, 1)) : (0, 0, null);
    }

    // "4/17/2019" can only be read with the month first.
    private static (int First, int Last, int? Year) OfDay(int day, int month, int year)
    {
        (day, month) = month > 12 && day <= 12 ? (month, day) : (day, month);
        bool exists = month is >= 1 and <= 12 && year is >= 1900 and <= 2199 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return exists ? (month, month, year) : (0, 0, null);
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? OptionalNumber(Match match, int group) => match.Groups[group].Success ? Number(match, group) : null;
}
