using System.Text;
using System.Xml;

namespace Sxsh.Pipeline.Marking;

/// <summary>Text as it may stand in a workbook: without characters that XML forbids, and without those that turn the reading direction around and make a text look like another.</summary>
internal static class SheetText
{
    /// <summary>Excel holds no more in a cell.</summary>
    public const int MostCharacters = 32_767;

    /// <summary>Cleans a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text that may be written; cut at <see cref="MostCharacters"/>.</returns>
    public static string Clean(string text)
    {
        StringBuilder clean = new(Math.Min(text.Length, MostCharacters));
        for (int at = 0; at < text.Length && clean.Length < MostCharacters - 1; at++)
        {
            char character = text[at];
            if (at + 1 < text.Length && char.IsSurrogatePair(character, text[at + 1]))
            {
                clean.Append(character).Append(text[++at]);
            }
            else if (XmlConvert.IsXmlChar(character) && !TurnsDirection(character))
            {
                clean.Append(character);
            }
        }

        return clean.ToString();
    }

    /// <summary>Whether a spreadsheet program would take the text for a formula once somebody edits its cell; such a cell is marked as text.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> where it begins as a formula may.</returns>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|';

    private static bool TurnsDirection(char character) => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
