using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Gives "6 tháng đầu năm" the year that a heading over it or the title names.</summary>
internal static class PeriodWithYear
{
    /// <summary>Adds the year of the outer period, if that names exactly one.</summary>
    public static string Complete(string text, string outer)
    {
        string[] years = [.. Years(outer)];
        if (years.Length != 1)
        {
            return text;
        }

        bool endsInYearWord = VietnameseText.Fold(text).EndsWith(" nam", StringComparison.Ordinal);
        return endsInYearWord ? $"{text} {years[0]}" : $"{text} năm {years[0]}";
    }

    /// <summary>The calendar years that a text names, each once.</summary>
    public static IEnumerable<string> Years(string text) => text
        .Split([.. text.Where(character => !char.IsAsciiDigit(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Where(digits => digits.Length == 4 && digits[0] is '1' or '2')
        .Distinct(StringComparer.Ordinal);
}
