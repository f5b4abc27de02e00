using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Periods;

/// <summary>Brings the words of a period into one spelling.</summary>
internal static class PeriodText
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex AroundSigns = new(@" *([/\-~]+) *", Options);

    private static readonly Regex Leads = new(
        @"^(tong cong|tong|cong|ky bao cao|trong giai doan|giai doan|thoi ky|ket qua thuc hien|ket qua|thuc hien|uoc thuc hien|so lieu|muc tieu|chi tieu|ke hoach|phan dau|nien do|trong|ky)[ :]+",
        Options);

    private static readonly Regex Remarks = new(@"(?: +\(?| *\()(?:uoc|uoc tinh|uoc thuc hien|so lieu uoc)\)?$", Options);

    /// <summary>Folds a text and takes away what does not change the period.</summary>
    /// <param name="text">The text.</param>
    /// <returns>For example <c>tu nam 2008 den thang 5/2011</c>.</returns>
    public static string Normalize(string text)
    {
        string folded = AroundSigns.Replace(VietnameseText.Fold(text), match => match.Groups[1].Value[..1]);
        return Remarks.Replace(Trim(folded), string.Empty);
    }

    /// <summary>Takes away words before the period such as "giai đoạn".</summary>
    /// <param name="text">A normalized text.</param>
    /// <returns>The rest.</returns>
    public static string WithoutLead(string text)
    {
        string rest = text;
        while (Leads.Match(rest) is { Success: true, Length: int length })
        {
            rest = rest[length..];
        }

        return rest;
    }

    private static string Trim(string text)
    {
        string trimmed = text.Trim(' ', '.', ',', ';', ':');
        // The closing bracket is often forgotten.
        return trimmed.Length > 1 && trimmed[0] == '(' ? trimmed[1..].TrimEnd(')').Trim() : trimmed;
    }
}
