using System.Buffers;
using System.Collections.Frozen;

namespace Sxsh.Pipeline.Reading.Html;

/// <summary>Looks through a web page before it is parsed: how many elements it has, and how deep they lie in each other.</summary>
/// <remarks>The parser looks through all open elements at many a tag, so that time grows with the product of the two; and every element costs memory.</remarks>
internal static class HtmlSurvey
{
    private const int LongestName = 40;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>\f");

    // Elements without content, and those that the next of their kind closes.
    private static readonly FrozenSet<string> NotNested = FrozenSet.ToFrozenSet(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
            "p", "li", "td", "th", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot", "colgroup", "o:p", "html", "body", "head",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = NotNested.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Measures a page.</summary>
    /// <param name="text">The page.</param>
    /// <returns>What is too large, in the words of the message; <see langword="null"/> if nothing is.</returns>
    public static string? Excess(string text)
    {
        int elements = 0;
        int attributes = 0;
        int depth = 0;
        int close = -1;
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            bool isEnd = text[at + 1] == '/';
            ReadOnlySpan<char> name = NameAt(text, isEnd ? at + 2 : at + 1);
            if (name.IsEmpty)
            {
                continue;
            }

            elements += isEnd ? 0 : 1;
            if (close < at)
            {
                // Each sign is looked at once, however many tags a page forgets to close.
                int end = text.IndexOf('>', at);
                close = end < 0 ? text.Length : end;
                attributes += text.AsSpan(at, close - at).Count('=');
            }

            depth = Math.Max(0, depth + (Lookup.Contains(name) ? 0 : isEnd ? -1 : 1));
            if (elements > ReadingLimits.Elements || attributes > ReadingLimits.Elements)
            {
                return ReadingLimits.TooManyElements;
            }

            if (depth > ReadingLimits.Nesting)
            {
                return ReadingLimits.TooDeep;
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> NameAt(string text, int start)
    {
        if (start >= text.Length || !char.IsAsciiLetter(text[start]))
        {
            return [];
        }

        ReadOnlySpan<char> name = text.AsSpan(start, Math.Min(LongestName, text.Length - start));
        int length = name.IndexOfAny(NameEnds);
        return length < 0 ? name : name[..length];
    }
}
