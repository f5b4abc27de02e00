using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>A token of a cell's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; the signs of a number with plain spaces.</param>
/// <param name="Folded">Folded as <see cref="VietnameseText.Fold"/> does.</param>
/// <param name="Start">Offset of its first character in the text.</param>
internal readonly record struct ValueToken(TokenKind Kind, string Text, string Folded, int Start)
{
    /// <summary>Whether this is the word, read without marks only where it was typed without: "tá" is not "tạ", "tư" is not "từ".</summary>
    /// <param name="word">A word with its marks, NFC, lower case.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public bool IsWord(string word)
    {
        if (Kind != TokenKind.Word)
        {
            return false;
        }

        string lower = Text.ToLowerInvariant();
        return lower == word || (Folded == VietnameseText.Fold(word) && (IsPlain(lower) || HasCombiningMarks(lower)));
    }

    private static bool IsPlain(string text) => text.All(char.IsAscii);

    private static bool HasCombiningMarks(string text) => text.Any(character => character is >= '\u0300' and <= '\u036f');
}
