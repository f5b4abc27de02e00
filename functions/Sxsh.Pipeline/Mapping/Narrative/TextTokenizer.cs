namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Splits flat text into words, numbers and signs.</summary>
internal static class TextTokenizer
{
    /// <summary>Splits a text.</summary>
    /// <param name="flat">Flat text.</param>
    /// <returns>Its tokens; spaces and invisible characters are none.</returns>
    public static List<TextToken> Split(string flat)
    {
        List<TextToken> tokens = [];
        int at = 0;
        while (at < flat.Length)
        {
            char character = flat[at];
            int start = at;
            if (char.IsAsciiDigit(character))
            {
                at = EndOfNumber(flat, at);
                tokens.Add(new TextToken(TokenKind.Number, flat[start..at], start, at));
            }
            else if (char.IsLetter(character))
            {
                at = EndOfWord(flat, at);
                tokens.Add(new TextToken(TokenKind.Word, Visible(flat[start..at]), start, at));
            }
            else
            {
                at++;
                if (character != ' ' && !IsInvisible(character))
                {
                    tokens.Add(new TextToken(TokenKind.Symbol, flat[start..at], start, at));
                }
            }
        }

        return tokens;
    }

    private static int EndOfWord(string flat, int at)
    {
        while (at < flat.Length && (char.IsLetterOrDigit(flat[at]) || IsInvisible(flat[at]) || char.GetUnicodeCategory(flat[at]) == System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            at++;
        }

        return at;
    }

    private static int EndOfNumber(string flat, int start)
    {
        int at = EndOfDigits(flat, start);
        bool isGrouped = false;
        while (at + 1 < flat.Length)
        {
            if (!isGrouped && flat[at] is '.' or ',' && char.IsAsciiDigit(flat[at + 1]))
            {
                at = EndOfDigits(flat, at + 1);
            }
            else if (flat[at] == ' ' && IsGroup(flat, at + 1) && (isGrouped || (at - start <= 3 && flat[start] != '0')))
            {
                isGrouped = true;
                at += 4;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static int EndOfDigits(string flat, int at)
    {
        while (at < flat.Length && char.IsAsciiDigit(flat[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsGroup(string flat, int at) =>
        at + 2 < flat.Length
        && char.IsAsciiDigit(flat[at]) && char.IsAsciiDigit(flat[at + 1]) && char.IsAsciiDigit(flat[at + 2])
        && (at + 3 == flat.Length || !(char.IsAsciiDigit(flat[at + 3]) || (flat[at + 3] is '.' or ',' && at + 4 < flat.Length && char.IsAsciiDigit(flat[at + 4]))));

    private static bool IsInvisible(char character) => character is '\u00ad' or (>= '\u200b' and <= '\u200f') or '\u2060' or '\ufeff' or (>= '\u202a' and <= '\u202e');

    private static string Visible(string word) => word.Any(IsInvisible) ? string.Concat(word.Where(character => !IsInvisible(character))) : word;
}
