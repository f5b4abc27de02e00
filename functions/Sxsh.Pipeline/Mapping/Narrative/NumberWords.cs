using System.Collections.Frozen;
using System.Globalization;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Recognizes numbers in words, far enough to know where one ends and what it is about; its value is the normalizer's to say.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Digits = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["một"] = 1, ["mốt"] = 1, ["hai"] = 2, ["ba"] = 3, ["bốn"] = 4, ["tư"] = 4, ["năm"] = 5, ["lăm"] = 5, ["nhăm"] = 5, ["sáu"] = 6, ["bảy"] = 7, ["bẩy"] = 7, ["tám"] = 8, ["chín"] = 9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Starts = new[] { "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Inner = new[] { "mười", "mươi", "trăm", "linh", "lẻ", "chục" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Scales = new[] { "nghìn", "ngàn", "triệu", "tỷ", "vạn" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Vague = new[] { "hàng", "vài", "mấy", "nhiều" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The value of a number in digits, as Vietnamese texts write it, for telling which of two is larger and what adds up.</summary>
    /// <param name="text">A number without words, for example <c>1.250,5</c>.</param>
    /// <returns>Its value; <see langword="null"/> if it has words.</returns>
    public static decimal? Plain(string text) =>
        decimal.TryParse(text.Replace(".", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>Whether a word multiplies a number before it.</summary>
    /// <param name="word">Flat word.</param>
    /// <returns><see langword="true"/> for "triệu" and the like.</returns>
    public static bool IsScale(string word) => Scales.Contains(word);

    /// <summary>Finds the end of a number in words.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="first">Where it may start.</param>
    /// <returns>Index after its last word; <paramref name="first"/> if there is none.</returns>
    public static int EndOfNumber(List<TextToken> tokens, int first)
    {
        if (!Starts.Contains(tokens[first].Text))
        {
            return first;
        }

        int at = first + 1;
        bool isAfterDigit = Digits.ContainsKey(tokens[first].Text);
        while (at < tokens.Count)
        {
            string word = tokens[at].Text;
            if (Inner.Contains(word))
            {
                isAfterDigit = false;
            }
            else if (Digits.ContainsKey(word) && !isAfterDigit && tokens[at - 1].Text != "chục")
            {
                isAfterDigit = true;
            }
            else
            {
                break;
            }

            at++;
        }

        return at;
    }

    /// <summary>Finds the end of an order of magnitude: "hàng tỷ", "vài chục".</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="first">Where it may start.</param>
    /// <returns>Index after its last word; <paramref name="first"/> if there is none.</returns>
    public static int EndOfMagnitude(List<TextToken> tokens, int first)
    {
        int at = first + 1;
        while (Vague.Contains(tokens[first].Text) && at < tokens.Count && (tokens[at].Text is "chục" or "trăm" || IsScale(tokens[at].Text)))
        {
            at++;
        }

        return at == first + 1 ? first : at;
    }
}
