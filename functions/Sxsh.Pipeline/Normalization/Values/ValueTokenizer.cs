using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>Splits a cell's text into words, numbers and symbols.</summary>
internal static class ValueTokenizer
{
    /// <summary>Splits a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Its tokens; white space and invisible characters are none.</returns>
    public static List<ValueToken> Split(string text)
    {
        List<ValueToken> tokens = [];
        int at = 0;
        while (at < text.Length)
        {
            char character = text[at];
            if (char.IsAsciiDigit(character))
            {
                tokens.Add(Number(text, ref at));
            }
            else if (char.IsLetter(character))
            {
                tokens.Add(Word(text, ref at));
            }
            else
            {
                string folded = VietnameseText.Fold(character.ToString());
                if (folded.Length > 0)
                {
                    tokens.Add(new ValueToken(TokenKind.Symbol, character.ToString(), folded, at));
                }

                at++;
            }
        }

        return tokens;
    }

    private static ValueToken Word(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && (char.IsLetter(text[at]) || IsDigitInWord(text[at]) || VietnameseText.Fold(text[at].ToString()).Length == 0))
        {
            // White space folds to nothing too, and ends a word.
            if (char.IsWhiteSpace(text[at]))
            {
                break;
            }

            at++;
        }

        string word = text[start..at];
        return new ValueToken(TokenKind.Word, word, VietnameseText.Fold(word), start);
    }

    private static bool IsDigitInWord(char character) => char.IsAsciiDigit(character) || character is '²' or '³' or '₂';

    private static ValueToken Number(string text, ref int at)
    {
        int start = at;
        StringBuilder number = new();
        TakeDigits(text, ref at, number);
        while (at + 1 < text.Length)
        {
            if (text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]))
            {
                number.Append(text[at++]);
                TakeDigits(text, ref at, number);
            }
            else if (char.IsWhiteSpace(text[at]) && IsGroup(text, at + 1) && CanTakeGroup(number))
            {
                number.Append(' ');
                at++;
                TakeDigits(text, ref at, number);
            }
            else
            {
                break;
            }
        }

        string literal = number.ToString();
        return new ValueToken(TokenKind.Number, literal, literal, start);
    }

    private static void TakeDigits(string text, ref int at, StringBuilder number)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            number.Append(text[at++]);
        }
    }

    private static bool IsGroup(string text, int at) =>
        at + 2 < text.Length
        && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    // Spaces group only what so far is "12" or "12 345": no leading zero, no other sign.
    private static bool CanTakeGroup(StringBuilder number)
    {
        int digits = 0;
        while (digits < number.Length && char.IsAsciiDigit(number[digits]))
        {
            digits++;
        }

        return digits <= 3 && number[0] != '0' && (digits == number.Length || number[digits] == ' ') && !number.ToString().AsSpan().ContainsAny('.', ',');
    }
}
