namespace Sxsh.Pipeline.Reading;

/// <summary>Tells sentences from columns where the text holds signs that could separate columns.</summary>
internal static class ProseTest
{
    private const int LinesLookedAt = 400;
    private const int MostLookedAt = 262_144;
    private const int FewestWords = 12;
    private const int FewestColumns = 3;
    private const double ShareOfOneWidth = 0.6;
    private const double TimesTheRest = 1.5;
    private const int WordsOfShortField = 4;
    private const double ShareOfShortFields = 0.4;

    /// <summary>Whether most of a text is sentences or list entries.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsProse(string text)
    {
        // The beginning tells; the whole may be one line of many millions of signs.
        string beginning = text.Length <= MostLookedAt ? text : text[..MostLookedAt];
        string[] lines = [.. beginning.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(LinesLookedAt)];
        if (HasColumns(lines))
        {
            return false;
        }

        long sentences = 0;
        long rest = 0;
        foreach (string line in lines)
        {
            string bare = line.TrimEnd(';', ',', '.', ':', ' ');
            if (IsSentence(line, bare))
            {
                sentences += line.Length;
            }
            else if (bare.AsSpan().ContainsAny(";|\t,"))
            {
                rest += line.Length;
            }
        }

        return sentences > 0 && sentences >= rest * TimesTheRest;
    }

    // Rows of a table agree on their number of columns, and many of their fields are a word or a number.
    private static bool HasColumns(string[] lines) => lines.Length > 1 && ";|\t,".Any(sign =>
    {
        var usual = lines.CountBy(line => line.Count(character => character == sign) + 1).MaxBy(pair => pair.Value);
        return usual.Key >= FewestColumns && usual.Value > 1 && usual.Value >= lines.Length * ShareOfOneWidth && HasShortFields(lines, sign, usual.Key);
    });

    private static bool HasShortFields(string[] lines, char sign, int width)
    {
        string[] fields = [.. lines.Select(line => line.Split(sign)).Where(row => row.Length == width).SelectMany(row => row)];
        return fields.Count(field => field.AsSpan().Trim().Count(' ') < WordsOfShortField) >= fields.Length * ShareOfShortFields;
    }

    private static bool IsSentence(string line, string bare)
    {
        int signs = bare.AsSpan().Count(';') + bare.AsSpan().Count('|') + bare.AsSpan().Count('\t');
        int words = bare.AsSpan().Count(' ') + 1;
        if (line[0] is '-' or '+' or '•' or '*' or '▪' or '●' && line.Length > 1 && line[1] == ' ')
        {
            // "- Đánh giá nhanh: 4 DN; đánh giá chi tiết: 1 DN"
            return words > 3 && bare.AsSpan().Count(':') >= signs;
        }

        bool isClosed = line[^1] is '.' or '…' or '!' or '?' or ':' or ';' || bare.Contains(". ", StringComparison.Ordinal);
        return words >= FewestWords && isClosed && (signs < FewestColumns || words / (signs + 1) >= FewestWords / 2);
    }
}
