using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>TCVN 5712:1993, form VN3: one byte a letter. It has no capitals with tone marks; fonts whose names end in H show small letters as capitals.</summary>
internal static class Tcvn3
{
    private const int First = 0xA1;

    // From 0xA1 on; a space stands where the form has no letter.
    private const string Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ \u0300\u0309\u0303\u0301\u0323àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ";

    /// <summary>Reads a word.</summary>
    /// <param name="word">Letters that stand for bytes, see <see cref="Latin"/>.</param>
    /// <param name="decoded">The Vietnamese word, NFC.</param>
    /// <returns><see langword="false"/> if a letter is none of this encoding.</returns>
    public static bool TryDecode(ReadOnlySpan<char> word, out string decoded)
    {
        StringBuilder letters = new(word.Length);
        decoded = string.Empty;
        foreach (char letter in word)
        {
            if (letter < '\u0080')
            {
                letters.Append(letter);
                continue;
            }

            if (!Latin.TryGetByte(letter, out byte code) || code < First || Letters[code - First] == ' ' || (IsMark(code) && (letters.Length == 0 || !IsVowel(letters[^1]))))
            {
                return false;
            }

            letters.Append(Letters[code - First]);
        }

        decoded = VietnameseText.Compose(letters.ToString());
        return true;
    }

    private static bool IsMark(byte code) => code is >= 0xB0 and <= 0xB4;

    private static bool IsVowel(char letter) => "aeiouyâăêôơưAEIOUYÂĂÊÔƠƯ".Contains(letter, StringComparison.Ordinal);
}
