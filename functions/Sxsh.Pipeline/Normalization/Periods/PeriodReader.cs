using System.Globalization;
using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Periods;

/// <summary>Reads the words of a period: "từ năm 2008 đến tháng 5/2011", "đến nay", "2009 và 2010".</summary>
/// <param name="own">The report's own period, which "hiện tại" means and whose last month is "nay"; <see langword="null"/> if it is not known.</param>
internal sealed class PeriodReader(ReportingPeriod? own)
{
    // Far above any wording of a time; a longer text is prose.
    private const int LongestText = 400;

    private const int FirstYear = 1900;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const string Now = @"(?:nay|hien nay|hien tai|bay gio|thoi diem nay|thoi diem hien nay|thoi diem hien tai|thoi diem bao cao|ngay bao cao)";

    private static readonly Regex OwnPeriod = new(@"^(?:hien tai|hien nay|hien co|thoi diem hien tai|thoi diem hien nay|thoi diem bao cao|tai thoi diem bao cao|ky bao cao|trong ky|trong ky bao cao|ky nay|nam nay|nam bao cao|trong nam)$", Options);
    private static readonly Regex YearBefore = new(@"^(?:nam truoc|nam ngoai|nam truoc do)$", Options);
    private static readonly Regex SameSpan = new(@"^cung ky(?: nam (?:truoc|ngoai)| (?:nam )?((?:19|20)\d\d))?$", Options);
    private static readonly Regex SinceNewYear = new(@"^(?:luy ke |cong don |tinh )*(?:ke )?tu (?:dau nam|dau ky)(?:(?: den | toi |-)(?:ky bao cao|het ky bao cao|cuoi ky|cuoi ky bao cao|het ky|" + Now + @"))?$", Options);
    private static readonly Regex UntilNow = new(@"^(?:luy ke|(?:luy ke |tinh |cong don |tong cong )*den " + Now + @")$", Options);
    private static readonly Regex FromUntilNow = new(@"^(?:luy ke |tinh )*(?:ke )?(?:tu )?(?:khi )?(.+?)(?: den |-| toi )" + Now + "$", Options);
    private static readonly Regex Until = new(@"^(?:luy ke |tinh |cong don )*(?:den|toi)(?: het| cuoi)? (.+)$", Options);
    private static readonly Regex From = new(@"^(?:ke )?tu (.+?)(?: tro di)?$", Options);
    private static readonly string[] Connectors = [" den ", " toi ", "-", "~"];

    /// <summary>Reads a period.</summary>
    /// <param name="text">The words.</param>
    /// <param name="period">The period, or the default where this does not return <see cref="PeriodOutcome.Read"/>.</param>
    /// <returns>Whether one was read.</returns>
    public PeriodOutcome TryRead(string text, out ReportingPeriod period)
    {
        if (text.Length > LongestText)
        {
            period = default;
            return PeriodOutcome.NotUnderstood;
        }

        string normal = PeriodText.Normalize(text);
        if (ReportingPeriod.TryParse(text.Trim().ToUpperInvariant(), out period))
        {
            return PeriodOutcome.Read;
        }

        if (OwnPeriod.IsMatch(normal))
        {
            return Of(own, out period);
        }

        if (SameSpan.Match(normal) is { Success: true } same)
        {
            return Of(own is { First: { } start } span ? Shifted(start, span.Last, same.Groups[1].Value) : null, out period);
        }

        if (SinceNewYear.IsMatch(normal))
        {
            return Of(own is { } reported ? ReportingPeriod.Between(new YearMonth(reported.Last.Year, 1), reported.Last) : null, out period);
        }

        string bare = PeriodText.WithoutLead(normal);
        if (bare is "ca nam" or "trong ca nam")
        {
            return Of(own is { } around ? ReportingPeriod.OfYear(around.Last.Year) : null, out period);
        }

        if (YearBefore.IsMatch(bare))
        {
            return Of(own?.CalendarYear is { } year and > 1900 ? ReportingPeriod.OfYear(year - 1) : null, out period);
        }

        if (UntilNow.IsMatch(bare))
        {
            return Of(own is { } report ? ReportingPeriod.Until(report.Last) : null, out period);
        }

        if (FromUntilNow.Match(bare) is { Success: true } open)
        {
            return SinceStart(open.Groups[1].Value, out period);
        }

        if (PeriodPoint.TryRead(bare, own?.Last.Year, out period) || TryReadRange(bare, out period) || TryReadYears(bare, out period))
        {
            return PeriodOutcome.Read;
        }

        if (Until.Match(bare) is { Success: true } until && PeriodPoint.TryRead(PeriodText.WithoutLead(until.Groups[1].Value), own?.Last.Year, out ReportingPeriod end))
        {
            period = ReportingPeriod.Until(end.Last);
            return PeriodOutcome.Read;
        }

        return From.Match(bare) is { Success: true } from ? SinceStart(from.Groups[1].Value, out period) : PeriodOutcome.NotUnderstood;
    }

    // The same months of another year: that which is named, else the one before.
    private static ReportingPeriod? Shifted(YearMonth first, YearMonth last, string year)
    {
        int back = year.Length > 0 ? last.Year - int.Parse(year, CultureInfo.InvariantCulture) : 1;
        return first.Year - back < FirstYear ? null : ReportingPeriod.Between(new YearMonth(first.Year - back, first.Month), new YearMonth(last.Year - back, last.Month));
    }

    private static PeriodOutcome Of(ReportingPeriod? known, out ReportingPeriod period)
    {
        period = known ?? default;
        return known is null ? PeriodOutcome.ReportPeriodMissing : PeriodOutcome.Read;
    }

    private PeriodOutcome SinceStart(string text, out ReportingPeriod period)
    {
        period = default;
        if (!PeriodPoint.TryRead(PeriodText.WithoutLead(text), own?.Last.Year, out ReportingPeriod start) || start.First is not { } first)
        {
            return PeriodOutcome.NotUnderstood;
        }

        if (own is not { } report)
        {
            return PeriodOutcome.ReportPeriodMissing;
        }

        return TryJoin(first, report.Last, out period) ? PeriodOutcome.Read : PeriodOutcome.NotUnderstood;
    }

    private bool TryReadRange(string text, out ReportingPeriod period)
    {
        period = default;
        string range = text.StartsWith("tu ", StringComparison.Ordinal) ? PeriodText.WithoutLead(text[3..]) : text;
        foreach (string connector in Connectors)
        {
            for (int at = range.IndexOf(connector, StringComparison.Ordinal); at > 0; at = range.IndexOf(connector, at + 1, StringComparison.Ordinal))
            {
                if (TryReadEnds(range[..at].Trim(), range[(at + connector.Length)..].Trim(), out period))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool TryReadEnds(string first, string last, out ReportingPeriod period)
    {
        period = default;
        return PeriodPoint.TryRead(last, own?.Last.Year, out ReportingPeriod end)
            && (TryReadNewYear(first, end, out ReportingPeriod start) || PeriodPoint.TryReadDayBefore(first, last, out start) || PeriodPoint.TryRead(first, end.Last.Year, out start))
            && start.First is { } month
            && TryJoin(month, end.Last, out period);
    }

    // "từ đầu năm đến quý III/2012"
    private static bool TryReadNewYear(string text, ReportingPeriod end, out ReportingPeriod start)
    {
        start = ReportingPeriod.OfYear(end.Last.Year);
        return text == "dau nam";
    }

    // "2008, 2009 và 2010": only years in a row are a period.
    private static bool TryReadYears(string text, out ReportingPeriod period)
    {
        period = default;
        string[] parts = text.Replace(" va ", ",", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        int? first = null;
        int? last = null;
        foreach (string part in parts)
        {
            if (!PeriodPoint.TryRead(part, null, out ReportingPeriod point) || point.CalendarYear is not { } year || (last is { } before && year != before + 1))
            {
                return false;
            }

            first ??= year;
            last = year;
        }

        return first is { } start && last is { } end && end > start && TryJoin(new YearMonth(start, 1), new YearMonth(end, 12), out period);
    }

    private static bool TryJoin(YearMonth first, YearMonth last, out ReportingPeriod period)
    {
        bool isInOrder = first.Ordinal <= last.Ordinal;
        period = isInOrder ? ReportingPeriod.Between(first, last) : default;
        return isInOrder;
    }
}
