using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Sxsh.Pipeline.Model;

/// <summary>The time a value or a report is about, in whole months: a year, half-year, quarter, month or span; a span may have an open start ("đến nay").</summary>
/// <remarks>Written <c>2011</c>, <c>2011-H1</c>, <c>2011-Q3</c>, <c>2011-05</c>, <c>2008/2011-05</c> or <c>../2011-05</c>. Two periods over the same months are equal, however they were written.</remarks>
[JsonConverter(typeof(ReportingPeriodJsonConverter))]
public readonly record struct ReportingPeriod : IComparable<ReportingPeriod>
{
    private const string OpenStart = "..";

    private ReportingPeriod(YearMonth? first, YearMonth last)
    {
        First = first;
        Last = last;
    }

    /// <summary>First month, or <see langword="null"/> where the start is open.</summary>
    public YearMonth? First { get; }

    /// <summary>Last month.</summary>
    public YearMonth Last { get; }

    /// <summary>The calendar year, where the period is exactly one.</summary>
    public int? CalendarYear => First is { Month: 1 } first && Last.Month == 12 && first.Year == Last.Year ? first.Year : null;

    /// <summary>The number of months; <see langword="null"/> where the start is open.</summary>
    public int? Months => First is { } first ? Last.Ordinal - first.Ordinal + 1 : null;

    /// <summary>One calendar year.</summary>
    /// <param name="year">1900 to 2199.</param>
    /// <returns>January to December of that year.</returns>
    public static ReportingPeriod OfYear(int year) => Between(new YearMonth(year, 1), new YearMonth(year, 12));

    /// <summary>One month.</summary>
    /// <param name="month">The month.</param>
    /// <returns>That month.</returns>
    public static ReportingPeriod OfMonth(YearMonth month) => Between(month, month);

    /// <summary>All months from one to another.</summary>
    /// <param name="first">First month.</param>
    /// <param name="last">Last month, not before the first.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last month is before the first, or a month lies outside 1900 to 2199.</exception>
    public static ReportingPeriod Between(YearMonth first, YearMonth last)
    {
        Check(first);
        Check(last);
        ArgumentOutOfRangeException.ThrowIfLessThan(last.Ordinal, first.Ordinal, nameof(last));
        return new ReportingPeriod(first, last);
    }

    /// <summary>Everything until a month ("đến nay", "đến tháng 5/2011").</summary>
    /// <param name="last">Last month.</param>
    /// <returns>The period with an open start.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month lies outside 1900 to 2199.</exception>
    public static ReportingPeriod Until(YearMonth last)
    {
        Check(last);
        return new ReportingPeriod(null, last);
    }

    /// <summary>Reads the canonical forms; in keys and paths a span's <c>/</c> may be written <c>_</c>.</summary>
    /// <param name="text">For example <c>2011-Q3</c>, <c>2008/2011-05</c> or <c>2008_2011-05</c>.</param>
    /// <param name="period">The period, or the default where this returns <see langword="false"/>.</param>
    /// <returns><see langword="true"/> if the text is a period within 1900 to 2199.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReportingPeriod period)
    {
        period = default;
        if (text is null)
        {
            return false;
        }

        string[] ends = text.Split('/', '_');
        if (ends.Length == 1)
        {
            return TryParsePart(text, out period);
        }

        if (ends.Length != 2 || !TryParsePart(ends[1], out ReportingPeriod last))
        {
            return false;
        }

        if (ends[0] == OpenStart)
        {
            period = Until(last.Last);
            return true;
        }

        if (!TryParsePart(ends[0], out ReportingPeriod first) || first.First is not { } start || start.Ordinal > last.Last.Ordinal)
        {
            return false;
        }

        period = Between(start, last.Last);
        return true;
    }

    /// <summary>Reads the canonical forms.</summary>
    /// <param name="text">For example <c>2011</c>.</param>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException">The text is no period.</exception>
    public static ReportingPeriod Parse(string text) =>
        TryParse(text, out ReportingPeriod period) ? period : throw new FormatException($"'{text}' is not a reporting period such as 2011 or 2008/2011-05.");

    /// <summary>Tells whether the two periods share a month. An open start reaches back before everything.</summary>
    /// <param name="other">The other period.</param>
    /// <returns><see langword="true"/> if they share a month.</returns>
    public bool Overlaps(ReportingPeriod other) =>
        (First is not { } first || first.Ordinal <= other.Last.Ordinal) && (other.First is not { } otherFirst || otherFirst.Ordinal <= Last.Ordinal);

    /// <summary>Tells whether every month of the other period lies in this one.</summary>
    /// <param name="other">The other period.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public bool Contains(ReportingPeriod other) =>
        other.Last.Ordinal <= Last.Ordinal && (First is not { } first || (other.First is { } otherFirst && otherFirst.Ordinal >= first.Ordinal));

    /// <summary>The form for keys, paths and routes, where <c>/</c> cannot stand.</summary>
    /// <returns>For example <c>2008_2011-05</c>.</returns>
    public string ToKey() => ToString().Replace('/', '_');

    /// <summary>Orders by last month, then by first; an open start comes first.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(ReportingPeriod other)
    {
        int byLast = Last.CompareTo(other.Last);
        return byLast != 0 ? byLast : (First?.Ordinal ?? int.MinValue).CompareTo(other.First?.Ordinal ?? int.MinValue);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (First is not { } first)
        {
            return $"{OpenStart}/{End(Last)}";
        }

        if (first.Year != Last.Year)
        {
            return $"{(first.Month == 1 ? Year(first) : first.ToString())}/{End(Last)}";
        }

        return (first.Month, Last.Month) switch
        {
            (1, 12) => Year(first),
            (1, 6) => Year(first) + "-H1",
            (7, 12) => Year(first) + "-H2",
            (1, 3) or (4, 6) or (7, 9) or (10, 12) => string.Create(CultureInfo.InvariantCulture, $"{first.Year:D4}-Q{Last.Month / 3}"),
            (int a, int b) when a == b => first.ToString(),
            _ => $"{first}/{Last}",
        };
    }

    private static string End(YearMonth last) => last.Month == 12 ? Year(last) : last.ToString();

    private static string Year(YearMonth month) => month.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static bool TryParsePart(string text, out ReportingPeriod period)
    {
        period = default;
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1900 or > 2199)
        {
            return false;
        }

        (int first, int last) = text[4..] switch
        {
            "" => (1, 12),
            "-H1" => (1, 6),
            "-H2" => (7, 12),
            "-Q1" => (1, 3),
            "-Q2" => (4, 6),
            "-Q3" => (7, 9),
            "-Q4" => (10, 12),
            ['-', >= '0' and <= '1' and char tens, >= '0' and <= '9' and char ones] when ((tens - '0') * 10) + ones - '0' is >= 1 and <= 12 and int month => (month, month),
            _ => (0, 0),
        };
        if (first == 0)
        {
            return false;
        }

        period = new ReportingPeriod(new YearMonth(year, first), new YearMonth(year, last));
        return true;
    }

    private static void Check(YearMonth month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month.Year, 1900, nameof(month));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month.Year, 2199, nameof(month));
        ArgumentOutOfRangeException.ThrowIfLessThan(month.Month, 1, nameof(month));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month.Month, 12, nameof(month));
    }
}
