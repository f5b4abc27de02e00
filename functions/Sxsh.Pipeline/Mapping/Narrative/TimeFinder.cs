using System.Text.RegularExpressions;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds times in flat text: "giai đoạn 2009-2013", "từ năm 2008 đến tháng 5/2011", "đến nay", "ngày 14/4/2011".</summary>
internal static class TimeFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const string Year = @"(?:19|20)\d\d";
    private const string Dmy = @"\d{1,2} *[/.\-] *\d{1,2} *[/.\-]+ *" + Year;
    private const string DayInWords = @"(?:ngày +)?\d{1,2} +tháng +\d{1,2}(?:,? +năm +| */ *)" + Year;
    private const string Month = @"(?:tháng +)?\d{1,2} *[/\-] *" + Year + @"|tháng +\d{1,2},? +năm +" + Year;
    private const string Quarter = @"quý +(?:iv|i{1,3}|[1-4])(?: *[/\-] *|,? +(?:năm +)?)" + Year;
    private const string Months = @"(?:\d{1,2}|ba|sáu|chín|mười) +tháng(?: +(?:đầu|cuối)(?: +năm)?| +năm| */)(?: *" + Year + ")?";
    private const string MonthsInAll = @"(?:lũy +kế|cộng +dồn|tính +chung|kết +quả|thực +hiện)(?: +trong)? +(?<all>(?:\d{1,2}|ba|sáu|chín|mười) +tháng)";
    private const string YearInWords = @"(?:(?:đầu|cuối|hết|cả) +)?năm +" + Year;
    private const string Point = "(?:" + DayInWords + @"|(?:ngày +)?" + Dmy + "|" + Month + "|" + Quarter + "|" + YearInWords + "|" + Year + @"\b)";
    private const string Now = @"(?:thời +điểm +(?:hiện +nay|hiện +tại|này|nay|báo +cáo)|hiện +nay|hiện +tại|nay)\b";
    private const string Until = @"(?:cho +)?(?:đến|tới)(?: +hết| +cuối)?";

    private static readonly Regex Any = new(
        @"\b(?:" + string.Join(
            '|',
            @"(?<year>(?:kể +)?từ +đầu +năm +(?:đến|tới) +(?:hiện +)?nay\b)",
            $"(?<span>(?:kể +)?từ +{Point} +{Until} +(?:{Point}|{Now})|(?:kể +)?từ +{Point} *- *{Point}|giai +đoạn +(?:từ +)?(?:năm +)?{Year} *(?:-|đến|tới) *(?:năm +)?{Year}\\b|(?:các +)?năm +{Year}(?: *, *(?:năm +)?{Year})* *(?:và|,) *(?:năm +)?{Year}\\b|(?:năm +)?{Year} *- *(?:năm +)?{Year}\\b)",
            $"(?<days>(?:từ +)?(?:ngày +)?\\d{{1,2}}(?:/\\d{{1,2}})? *(?:-|đến|và) *(?:ngày +)?{Dmy})",
            $"(?<until>(?:tính +|lũy +kế +|cộng +dồn +)?{Until} +(?:{Now}|{Point}))",
            $"(?<from>kể +từ +{YearInWords}|từ +{YearInWords}\\b)",
            $"(?<now>hiện +(?:nay|tại|có|đang))\\b",
            $"(?<day>{DayInWords}|(?:ngày +)?{Dmy})",
            $"(?<point>{Month}|{Quarter}|{Months}|{MonthsInAll}\\b|{YearInWords}\\b|cả +năm\\b)",
            @"(?<open>từ +đầu +năm\b|ngày +\d{1,2}(?: *[/\-] *\d{1,2})?\b|tháng +\d{1,2}\b)",
            @"(?<quarter>quý +(?:iv|i{1,3}|[1-4])\b)") + ")",
        Options);

    private static readonly Regex Lead = new(@"^(?:cho|các|trong) +", Options);
    private static readonly Regex Spaces = new(" {2,}", Options);
    private static readonly Regex LastDay = new(Dmy + "$", Options);

    /// <summary>Finds the times of a paragraph.</summary>
    /// <param name="flat">Its flat text.</param>
    /// <returns>The times in their order; none overlaps another.</returns>
    public static List<TimePhrase> Find(string flat)
    {
        List<TimePhrase> times = [];
        for (Match match = Any.Match(flat); match.Success; match = match.NextMatch())
        {
            // "15.12.2011" may be the tail of a longer number, "1/2011" of "27/1/2011".
            if (match.Index > 0 && char.IsAsciiDigit(match.Value[0]) && flat[match.Index - 1] is '/' or '.' or ',' or '-')
            {
                continue;
            }

            TimeForm form = Form(match);
            string text = form == TimeForm.Now ? "hiện nay" : match.Groups["all"].Success ? match.Groups["all"].Value : match.Groups["days"].Success ? LastDay.Match(match.Value).Value : Lead.Replace(Spaces.Replace(match.Value, " "), string.Empty);
            times.Add(new TimePhrase(match.Index, match.Index + match.Length, text, form));
        }

        return times;
    }

    private static TimeForm Form(Match match) =>
        match.Groups["span"].Success || match.Groups["from"].Success ? TimeForm.Span
        : match.Groups["until"].Success ? TimeForm.Until
        : match.Groups["now"].Success ? TimeForm.Now
        : match.Groups["day"].Success || match.Groups["days"].Success ? TimeForm.Day
        : match.Groups["point"].Success || match.Groups["quarter"].Success ? TimeForm.Point
        : TimeForm.Open;
}
