using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Vocabulary;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>Reads digits, number words and scale words as one number.</summary>
internal static class NumeralParser
{
    private static readonly FrozenDictionary<string, NumberWord[]> Words = VocabularyTable
        .Read("number-words.csv", row => new NumberWord(
            row.GetString("word"),
            Enum.Parse<NumberWordRole>(row.GetString("role"), ignoreCase: true),
            decimal.Parse(row.GetString("value"), CultureInfo.InvariantCulture)))
        .GroupBy(word => VietnameseText.Fold(word.Word), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Whether the token is a number word of that role.</summary>
    /// <param name="token">The token.</param>
    /// <param name="roles">The roles that count.</param>
    /// <param name="word">The word, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool TryGetWord(ValueToken token, ReadOnlySpan<NumberWordRole> roles, [NotNullWhen(true)] out NumberWord? word)
    {
        word = null;
        if (token.Kind == TokenKind.Word && Words.TryGetValue(token.Folded, out NumberWord[]? words))
        {
            foreach (NumberWord candidate in words)
            {
                if (token.IsWord(candidate.Word) && roles.Contains(candidate.Role))
                {
                    word = candidate;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Reads the number that starts at a token.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="start">Index of its first token.</param>
    /// <param name="numeral">The number, or the default where this does not return <see cref="NumeralOutcome.Read"/>.</param>
    /// <returns>Whether one was read.</returns>
    public static NumeralOutcome TryRead(IReadOnlyList<ValueToken> tokens, int start, out Numeral numeral)
    {
        numeral = default;
        NumeralSum sum = new();
        int at = start;
        while (at < tokens.Count && sum.TryTake(tokens, at))
        {
            at++;
        }

        if (at == start)
        {
            return NumeralOutcome.NotANumber;
        }

        NumeralOutcome outcome = sum.TryFinish(out decimal value, out decimal? other, out decimal scale);
        numeral = new Numeral(value, other, scale, at);
        return outcome;
    }

    /// <summary>Reads an order of magnitude without a figure ("hàng chục triệu", "trăm triệu").</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="start">Index of its first token.</param>
    /// <param name="numeral">The magnitude, a lower bound; the default where this returns <see langword="false"/>.</param>
    /// <returns><see langword="true"/> if there is one.</returns>
    public static bool TryReadMagnitude(IReadOnlyList<ValueToken> tokens, int start, out Numeral numeral)
    {
        numeral = default;
        bool isMarked = start < tokens.Count && TryGetWord(tokens[start], [NumberWordRole.Vague], out _);
        int at = isMarked ? start + 1 : start;
        int first = at;
        decimal value = 1m;
        int scales = 0;
        while (at < tokens.Count && TryGetWord(tokens[at], [NumberWordRole.Hundred, NumberWordRole.Multiple, NumberWordRole.Scale], out NumberWord? word) && value <= NumberLiteral.MaxMagnitude / word.Value)
        {
            value *= word.Value;
            scales += word.Role == NumberWordRole.Scale ? 1 : 0;
            at++;
        }

        // "tỷ đồng" alone is a unit; "trăm triệu" is a magnitude.
        bool isMagnitude = at > first && (isMarked || (at - first > 1 && scales == 1 && !TryGetWord(tokens[first], [NumberWordRole.Scale], out _)));
        numeral = new Numeral(value, null, value, at);
        return isMagnitude;
    }
}
