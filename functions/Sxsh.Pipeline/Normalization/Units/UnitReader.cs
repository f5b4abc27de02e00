using System.Collections.Frozen;
using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Values;
using Sxsh.Pipeline.Normalization.Vocabulary;

namespace Sxsh.Pipeline.Normalization.Units;

/// <summary>Reads a unit as reports word it: "lượt cán bộ", "nghìn kWh", "triệu đồng/năm".</summary>
internal static class UnitReader
{
    // Far above any wording of a unit; a longer text is prose.
    private const int LongestText = 400;

    private static readonly string[] Labels = ["don vi tinh", "dvt", "don vi"];

    private static readonly FrozenDictionary<string, UnitWord[]> ByFirstToken = VocabularyTable
        .Read("units.csv", row => new UnitWord(
            Tokens(row.GetString("words")),
            Enum.Parse<Quantity>(row.GetString("quantity"), ignoreCase: true),
            row.GetString("kind"),
            decimal.Parse(row.GetString("factor"), CultureInfo.InvariantCulture)))
        .GroupBy(unit => unit.Tokens[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(unit => unit.Tokens.Count).ToArray(), StringComparer.Ordinal);

    /// <summary>Reads a unit.</summary>
    /// <param name="text">The text, or <see langword="null"/>.</param>
    /// <returns>What it states; a text that is no known unit is kept as such.</returns>
    public static UnitReading Read(string? text)
    {
        if (text?.Length > LongestText)
        {
            return new UnitReading { Text = text.Trim() };
        }

        string bare = Strip(text ?? string.Empty);
        if (bare.Length == 0)
        {
            return UnitReading.Unstated;
        }

        List<ValueToken> tokens = ValueTokenizer.Split(bare);
        UnitWord[] whole = WordsAt(tokens, 0, tokens.Count);
        if (whole.Length > 0)
        {
            return Known(bare, whole, 1m, UnitInterval.None, false) with { IsWhole = true };
        }

        int at = 0;
        decimal scale = ReadScale(tokens, ref at);
        UnitWord[] words = LongestAt(tokens, at);
        at += words.Length == 0 ? 0 : words[0].Tokens.Count;
        if (words.Length == 0 && scale > 1m && (at == tokens.Count || IsInterval(tokens, at)))
        {
            // "triệu", "triệu/năm" as a unit is short for "triệu đồng".
            words = LongestAt([new ValueToken(TokenKind.Word, "đồng", "dong", 0)], 0);
        }

        UnitInterval interval = ReadInterval(tokens, at, words, out bool isIntensity);
        bool hasFigure = tokens.Skip(at).Any(token => token.Kind == TokenKind.Number && token.Text != "1");
        return words.Length == 0 || hasFigure
            ? new UnitReading { Text = bare, Interval = interval, Scale = scale, Factor = scale, IsIntervalOnly = interval != UnitInterval.None && tokens[0].Folded is "/" or "moi" or "mot" or "hang" }
            : Known(bare, words, scale, interval, isIntensity) with { IsWhole = at == tokens.Count || tokens[at].Folded == "/" };
    }

    private static UnitReading Known(string text, UnitWord[] words, decimal scale, UnitInterval interval, bool isIntensity) => new()
    {
        Text = text,
        Quantity = words[0].Quantity,
        Kinds = [.. words.Select(word => word.Kind)],
        Factor = words[0].Factor * scale,
        Scale = scale,
        Interval = interval,
        IsIntensity = isIntensity,
    };

    private static string Strip(string text)
    {
        string bare = text.Trim();
        while (bare.Length > 1 && bare[0] == '(' && bare[^1] == ')')
        {
            bare = bare[1..^1].Trim();
        }

        int colon = bare.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Labels.Contains(VietnameseText.Fold(bare[..colon])) ? bare[(colon + 1)..].Trim() : bare;
    }

    private static string[] Tokens(string text) => [.. ValueTokenizer.Split(text).Select(token => token.Folded)];

    private static decimal ReadScale(List<ValueToken> tokens, ref int at)
    {
        decimal scale = 1m;
        while (at < tokens.Count)
        {
            if (NumeralParser.TryGetWord(tokens[at], [NumberWordRole.Scale, NumberWordRole.Hundred, NumberWordRole.Multiple], out NumberWord? word))
            {
                scale *= word.Value;
            }
            else if (tokens[at].Folded == "tr")
            {
                scale *= 1_000_000m;
                at += at + 1 < tokens.Count && tokens[at + 1].Folded == "." ? 1 : 0;
            }
            else if (at == 0 && tokens[at].Kind == TokenKind.Number && NumberLiteral.TryRead(tokens[at].Text, out NumberLiteral literal) == NumeralOutcome.Read && literal.Value is 10m or 100m or 1000m or 1_000_000m)
            {
                scale *= literal.Value;
            }
            else
            {
                break;
            }

            if (scale > 1_000_000_000_000m)
            {
                return 1m;
            }

            at++;
        }

        return scale;
    }

    private static UnitWord[] LongestAt(IReadOnlyList<ValueToken> tokens, int at)
    {
        if (at >= tokens.Count || !ByFirstToken.TryGetValue(tokens[at].Folded, out UnitWord[]? units))
        {
            return [];
        }

        UnitWord? longest = Array.Find(units, unit => StandsAt(unit, tokens, at));
        return longest is null ? [] : Array.FindAll(units, unit => unit.Tokens.Count == longest.Tokens.Count && StandsAt(unit, tokens, at));
    }

    private static UnitWord[] WordsAt(IReadOnlyList<ValueToken> tokens, int at, int count)
    {
        UnitWord[] words = LongestAt(tokens, at);
        return words.Length > 0 && words[0].Tokens.Count == count ? words : [];
    }

    private static bool StandsAt(UnitWord unit, IReadOnlyList<ValueToken> tokens, int at)
    {
        if (at + unit.Tokens.Count > tokens.Count)
        {
            return false;
        }

        for (int index = 0; index < unit.Tokens.Count; index++)
        {
            if (tokens[at + index].Folded != unit.Tokens[index])
            {
                return false;
            }
        }

        return true;
    }

    private static UnitInterval ReadInterval(List<ValueToken> tokens, int at, UnitWord[] words, out bool isIntensity)
    {
        isIntensity = false;
        for (int index = at; index < tokens.Count; index++)
        {
            bool isSlash = tokens[index].Folded == "/";
            if (!isSlash && tokens[index].Folded is not ("moi" or "mot" or "hang" or "trong"))
            {
                continue;
            }

            int next = index + 1;
            next += isSlash && next < tokens.Count && tokens[next].Folded is "moi" or "mot" or "1" ? 1 : 0;
            UnitInterval interval = next < tokens.Count ? Interval(tokens[next].Folded) : UnitInterval.None;
            if (interval != UnitInterval.None)
            {
                return interval;
            }

            // "lớp/khóa" says the same twice; "kWh/tấn" divides.
            isIntensity |= isSlash && !LongestAt(tokens, next).Any(other => Array.Exists(words, word => word.Kind == other.Kind));
        }

        return UnitInterval.None;
    }

    private static bool IsInterval(List<ValueToken> tokens, int at) =>
        tokens[at].Folded == "/" && at + 1 < tokens.Count && Interval(tokens[at + 1].Folded) != UnitInterval.None;

    private static UnitInterval Interval(string word) => word switch
    {
        "nam" or "n" => UnitInterval.Year,
        "quy" => UnitInterval.Quarter,
        "thang" => UnitInterval.Month,
        _ => UnitInterval.None,
    };
}
