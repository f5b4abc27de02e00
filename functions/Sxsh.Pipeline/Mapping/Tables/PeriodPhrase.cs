using System.Buffers;
using System.Text.RegularExpressions;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Finds the words of a text that state a time. What time they mean is not asked here.</summary>
internal static partial class PeriodPhrase
{
    private const int LongestText = 400;

    private static readonly SearchValues<string> Words = SearchValues.Create(["thang", "quy", "luy ke", "hien nay", "hien tai", "thoi diem", "ca nam", "dau nam", "den nay", "toi nay"], StringComparison.Ordinal);

    private const string Y = @"(?:19|20|21)\d\d(?!\d)";
    private const string D = @"(?:3[01]|[12]\d|0?[1-9])";
    private const string M = @"(?:1[0-2]|0?[1-9])";
    private const string Date = $@"(?:(?:ngay )?{D}(?:\s*-\s*{D})?\s*[/.\-]+\s*{M}\s*[/.\-]+\s*{Y}|ngay {D} thang {M},? nam {Y})";
    private const string Month = $@"(?:thang {M}(?:\s*[/\-]\s*|,? nam | ){Y}|(?<![\d/.\-]){M}\s*/\s*{Y})";
    private const string MonthSpan = $@"(?<![\d/.\-])(?:thang )?{M}\s*-\s*{M}\s*/\s*{Y}";
    private const string Quarter = $@"(?:(?:quy |q)(?:iv|i{{1,3}}|[1-4])(?:(?:\s*[/\-]\s*|,? nam | ){Y})?)";
    private const string Months = $@"(?:(?:[369]|0[369]|ba|sau|chin|muoi|10|11) thang(?: dau| cuoi)?(?: nam)?(?:(?: |/){Y})?|0?[369] ?t[ /]{Y})";
    private const string Year = $@"(?:nam )?{Y}";
    private const string Point = $@"(?:(?:het |cuoi |dau )?(?:{Quarter}|{Months}|{Date}|{Month}|{Year}))";
    private const string Now = @"(?:nay|hien nay|hien tai|thoi diem (?:nay|hien tai|bao cao))";
    private const string CanonicalPart = $@"{Y}(?:-(?:h[12]|q[1-4]|0[1-9]|1[0-2])(?!\d))?";
    private const string Canonical = $@"(?:(?:\.\.|{CanonicalPart})\s*/\s*{CanonicalPart}|{Y}-(?:h[12]|q[1-4]|0[1-9]|1[0-2])(?![\d/]))";
    private const string FromTo = $@"(?:luy ke )?(?:ke )?tu (?:{Point}|dau nam|ngay {D}\s*/\s*{M})\s*(?:cho )?(?:-|den|toi)\s*(?:{Point}|{Now})";
    private const string Span = $@"(?:giai doan |thoi ky |cac nam |trong |nam |tu nam |tu )?{Y}\s*(?:-|va|den|toi|&)\s*(?:het )?(?:nam )?{Y}";
    private const string Until = $@"(?:(?:luy ke|cong don|tinh|so lieu)(?: tinh)? )*(?:cho )?(?:den|toi) (?:{Point}|{Now})";
    private const string From = $@"(?:ke )?tu {Point}(?: tro di)?";
    private const string Other = $@"(?:luy ke |cong don )?(?:ke )?tu dau nam(?: (?:den|toi) (?:ky bao cao|het ky bao cao|cuoi ky(?: bao cao)?|{Now}))?|(?:trong )?ca nam(?: {Y})?|thang {M}|luy ke(?! (?:{Months}|{Quarter})(?![a-z0-9]))|hien nay|hien tai|thoi diem hien tai";
    private const string Any = $@"(?<![a-z0-9])(?:{Canonical}|{FromTo}|{Until}|{Span}|{From}|{MonthSpan}|{Date}|{Quarter}|{Months}|{Month}|(?:trong )?{Year}|{Other})(?![a-z0-9])";

    /// <summary>The times stated in a folded text, from left to right.</summary>
    public static IReadOnlyList<PeriodMatch> All(string folded) => folded.Length > LongestText || !MayHoldTime(folded)
        ? []
        : [.. AnyPattern().Matches(folded).Select(match => new PeriodMatch(match.Index, match.Index + match.Length, YearPattern().IsMatch(match.Value) || NowPattern().IsMatch(match.Value)))];

    /// <summary>Tells whether a text is wholly a time, but for brackets and marks around it.</summary>
    public static bool IsWhole(string folded) => IsWhole(folded, All(folded));

    /// <summary>Tells whether a text is wholly the one time that was found in it.</summary>
    public static bool IsWhole(string folded, IReadOnlyList<PeriodMatch> found) => found is [{ } only] && folded.AsSpan(0, only.Start).Trim(Marks).IsEmpty && IsAtEnd(folded, only);

    /// <summary>Tells whether nothing but marks follows.</summary>
    public static bool IsAtEnd(string folded, PeriodMatch match) => folded.AsSpan(match.End).Trim(Marks).IsEmpty;

    /// <summary>Marks that may stand around a time.</summary>
    public static ReadOnlySpan<char> Marks => " ().,;:-[]\"";

    /// <summary>A quick look that spares most labels the search: without a year and these words no time is stated.</summary>
    private static bool MayHoldTime(string folded)
    {
        if (folded.AsSpan().ContainsAny(Words))
        {
            return true;
        }

        for (int at = 0; at + 1 < folded.Length; at++)
        {
            bool isQuarter = folded[at] == 'q' && folded[at + 1] is 'i' or (>= '1' and <= '4');
            bool isYear = at + 3 < folded.Length && (folded[at], folded[at + 1]) is ('1', '9') or ('2', '0' or '1') && char.IsAsciiDigit(folded[at + 2]) && char.IsAsciiDigit(folded[at + 3]);
            if (isQuarter || isYear)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(Any, RegexOptions.CultureInvariant)]
    private static partial Regex AnyPattern();

    [GeneratedRegex(Y, RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"(?<![a-z])(?:nay|hien tai|luy ke|thoi diem)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex NowPattern();
}
