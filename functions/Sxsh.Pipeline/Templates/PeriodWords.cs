using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Templates;

/// <summary>Periods in the words of a title.</summary>
internal static class PeriodWords
{
    /// <summary>The words for a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>For example "năm 2011", "quý III năm 2011", "tháng 5 năm 2011"; <see langword="null"/> for a span of another length, which has no usual words.</returns>
    public static string? Of(ReportingPeriod period)
    {
        if (period.First is not { } first || first.Year != period.Last.Year)
        {
            return null;
        }

        string year = first.Year.ToString(CultureInfo.InvariantCulture);
        return (first.Month, period.Months) switch
        {
            (1, 12) => $"năm {year}",
            (1, 6) => $"6 tháng đầu năm {year}",
            (7, 6) => $"6 tháng cuối năm {year}",
            (1 or 4 or 7 or 10, 3) => $"quý {Quarter(first.Month)} năm {year}",
            (int month, 1) => string.Create(CultureInfo.InvariantCulture, $"tháng {month} năm {year}"),
            _ => null,
        };
    }

    private static string Quarter(int month) => month switch { 1 => "I", 4 => "II", 7 => "III", _ => "IV" };
}
