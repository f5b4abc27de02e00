using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Vocabulary;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>Words beside a number that say how exact it is: "gần", "hơn", "trở lên".</summary>
internal static class Hedges
{
    private static readonly Hedge[] Longest = [.. VocabularyTable
        .Read("hedges.csv", row => new Hedge(
            [.. ValueTokenizer.Split(row.GetString("words")).Select(token => token.Folded)],
            row.GetString("place") == "before",
            Enum.Parse<HedgeMeaning>(row.GetString("meaning").Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true)))
        .OrderByDescending(hedge => hedge.Tokens.Count)];

    /// <summary>The longest such words that start at a token and stand before a number.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">Index of the first word.</param>
    /// <returns>The words, or <see langword="null"/>.</returns>
    public static Hedge? Before(IReadOnlyList<ValueToken> tokens, int at) => Array.Find(Longest, hedge => hedge.IsBefore && StandsAt(hedge, tokens, at));

    /// <summary>The longest such words that end at a token and stand after a number.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="end">Index after the last word.</param>
    /// <returns>The words, or <see langword="null"/>.</returns>
    public static Hedge? After(IReadOnlyList<ValueToken> tokens, int end) => Array.Find(Longest, hedge => !hedge.IsBefore && StandsAt(hedge, tokens, end - hedge.Tokens.Count));

    /// <summary>What two hedges come to together: the one that says more or less outweighs the one that says about.</summary>
    /// <param name="qualifier">The qualifier so far.</param>
    /// <param name="meaning">The next hedge.</param>
    /// <returns>The qualifier.</returns>
    public static Qualifier Join(Qualifier qualifier, HedgeMeaning meaning) => meaning switch
    {
        HedgeMeaning.Approx => qualifier == Qualifier.Exact ? Qualifier.Approx : qualifier,
        HedgeMeaning.ApproxLess => Qualifier.ApproxLess,
        HedgeMeaning.ApproxMore => Qualifier.ApproxMore,
        _ => qualifier,
    };

    private static bool StandsAt(Hedge hedge, IReadOnlyList<ValueToken> tokens, int at)
    {
        if (at < 0 || at + hedge.Tokens.Count > tokens.Count)
        {
            return false;
        }

        for (int index = 0; index < hedge.Tokens.Count; index++)
        {
            if (tokens[at + index].Folded != hedge.Tokens[index])
            {
                return false;
            }
        }

        return true;
    }
}
