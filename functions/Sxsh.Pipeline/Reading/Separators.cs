using System.Buffers;

namespace Sxsh.Pipeline.Reading;

/// <summary>Finds the sign that separates the columns of a text.</summary>
internal static class Separators
{
    private const int RecordsLookedAt = 200;

    // Tabs and semicolons are rare in wording, commas are in every sentence and every decimal number: the first that does nearly as well is taken.
    private const string Candidates = "\t;|,";

    /// <summary>The separator that the first line names (<c>sep=;</c>, understood by Excel).</summary>
    /// <param name="text">The text.</param>
    /// <returns>The separator, or <see langword="null"/> if the first line is no such line.</returns>
    public static char? Declared(string text) =>
        text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Candidates.Contains(text[4], StringComparison.Ordinal) && (text.Length == 5 || text[5] is '\r' or '\n') ? text[4] : null;

    /// <summary>Finds the separator.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The separator, or <see langword="null"/> if the text has no columns.</returns>
    public static char? Detect(string text)
    {
        if (Declared(text) is { } declared)
        {
            return declared;
        }

        if (ProseTest.IsProse(text))
        {
            return null;
        }

        int[] scores = [.. Candidates.Select(candidate => Score(text, candidate))];
        int best = scores.Max();
        return best == 0 ? null : Candidates[Array.FindIndex(scores, score => score * 10 >= best * 7)];
    }

    /// <summary>How many records have columns by this separator; none if they look like wording that happens to hold the sign.</summary>
    private static int Score(string text, char separator)
    {
        List<int> widths = Widths(text, separator);
        List<int> columned = [.. widths.Where(width => width > 1)];
        if (columned.Count == 0 || (columned.Count == 1 && widths.Count > 1) || columned.Count * 5 < widths.Count)
        {
            return 0;
        }

        int usual = columned.CountBy(width => width).Max(pair => pair.Value);
        // Sentences have as many commas as they like; rows of a table agree on their number.
        return separator == ',' && usual * 2 < widths.Count ? 0 : columned.Count;
    }

    /// <summary>Columns of each record that holds anything, quotes respected.</summary>
    private static List<int> Widths(string text, char separator)
    {
        List<int> widths = [];
        SearchValues<char> signs = SearchValues.Create([separator, '"', '\r', '\n']);
        int width = 1;
        bool hasText = false;
        bool isQuoted = false;
        int fieldStart = 0;
        int at = 0;
        while (widths.Count < RecordsLookedAt)
        {
            int found = text.AsSpan(at).IndexOfAny(signs);
            hasText |= found > 0 || (found < 0 && at < text.Length);
            if (found < 0)
            {
                break;
            }

            at += found;
            char sign = text[at];
            if (sign == '"')
            {
                isQuoted = isQuoted ? !IsClosing(text, ref at) : at == fieldStart;
                hasText = true;
            }
            else if (!isQuoted && sign == separator)
            {
                width++;
                fieldStart = at + 1;
            }
            else if (!isQuoted)
            {
                EndRecord();
                fieldStart = at + 1;
            }

            at++;
        }

        EndRecord();
        return widths;

        void EndRecord()
        {
            if (hasText)
            {
                widths.Add(width);
            }

            width = 1;
            hasText = false;
        }
    }

    /// <summary>Whether the quote at a place inside a quoted field ends it; a doubled one is stepped over.</summary>
    private static bool IsClosing(string text, ref int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '"')
        {
            at++;
            return false;
        }

        return true;
    }
}
