using System.Collections.Frozen;
using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>VNI for Windows: a plain letter, then one byte for all its marks; some letters have a byte of their own.</summary>
internal static class Vni
{
    private static readonly FrozenDictionary<char, char> Own = Pairs("ñđöưôơííììæỉóĩòịîỵ");

    // After a, e, o, u, y, ơ and ư: the tone.
    private static readonly FrozenDictionary<char, char> Tones = Pairs("ù\u0301ø\u0300û\u0309õ\u0303ï\u0323");

    // After a, e and o: the circumflex, with the tone that stands on it; a space is no tone.
    private static readonly FrozenDictionary<char, char> OnCircumflex = Pairs("â á\u0301à\u0300å\u0309ã\u0303ä\u0323");

    // After a: the breve.
    private static readonly FrozenDictionary<char, char> OnBreve = Pairs("ê é\u0301è\u0300ú\u0309ü\u0303ë\u0323");

    /// <summary>Reads a word.</summary>
    /// <param name="word">Letters that stand for bytes, see <see cref="Latin"/>.</param>
    /// <param name="decoded">The Vietnamese word, NFC.</param>
    /// <returns><see langword="false"/> if a sign has no place in this encoding.</returns>
    public static bool TryDecode(ReadOnlySpan<char> word, out string decoded)
    {
        StringBuilder letters = new(word.Length);
        decoded = string.Empty;
        foreach (char sign in word)
        {
            if (sign < '\u0080')
            {
                letters.Append(sign);
                continue;
            }

            if (!Latin.TryGetByte(sign, out byte code) || !TryAppend(letters, (char)code))
            {
                return false;
            }
        }

        decoded = VietnameseText.Compose(letters.ToString());
        return true;
    }

    private static bool TryAppend(StringBuilder letters, char sign)
    {
        char small = char.ToLowerInvariant(sign);
        if (Own.TryGetValue(small, out char letter))
        {
            letters.Append(small == sign ? letter : char.ToUpperInvariant(letter));
            return true;
        }

        char before = letters.Length == 0 ? ' ' : letters[^1];
        switch (char.ToLowerInvariant(before))
        {
            case 'a' or 'e' or 'o' or 'u' or 'y' or 'ơ' or 'ư' when Tones.TryGetValue(small, out char tone):
                letters.Append(tone);
                return true;
            case 'a' or 'e' or 'o' when OnCircumflex.TryGetValue(small, out char tone):
                Append(letters, '\u0302', tone);
                return true;
            case 'a' when OnBreve.TryGetValue(small, out char tone):
                Append(letters, '\u0306', tone);
                return true;
            default:
                return false;
        }
    }

    private static void Append(StringBuilder letters, char mark, char tone)
    {
        letters.Append(mark);
        if (tone != ' ')
        {
            letters.Append(tone);
        }
    }

    private static FrozenDictionary<char, char> Pairs(string pairs) =>
        Enumerable.Range(0, pairs.Length / 2).ToFrozenDictionary(at => pairs[at * 2], at => pairs[(at * 2) + 1]);
}
