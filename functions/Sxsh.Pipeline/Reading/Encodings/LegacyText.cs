using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>Judges by its words in which old encoding a text is, and turns it into Unicode. Letters that no encoding explains stay as they are.</summary>
internal static class LegacyText
{
    // Nothing longer is a word; joined-up text says nothing about its letters.
    private const int LongestWord = 24;
    private const int LettersLookedAt = 200_000;

    /// <summary>Whether a text may need repair: it holds a letter that old encodings use for others.</summary>
    public static bool IsSuspect(string text) => text.AsSpan().IndexOfAnyInRange('\u0080', '\u00ff') >= 0 || text.AsSpan().IndexOfAnyInRange('\u0152', '\u0192') >= 0;

    /// <summary>Counts the marked words of a text, and those that are Vietnamese as they stand or in an encoding.</summary>
    public static WordCounts Count(string text)
    {
        (int words, int own, int tcvn3, int vni, int longest) = (0, 0, 0, 0, 0);
        ReadOnlySpan<char> rest = text.AsSpan(0, Math.Min(text.Length, LettersLookedAt));
        foreach (Range range in Words(rest.ToString()))
        {
            ReadOnlySpan<char> word = rest[range];
            if (word.Length < 2 || Ascii.IsValid(word))
            {
                continue;
            }

            words++;
            longest = Math.Max(longest, word.Length);
            if (word.Length <= LongestWord)
            {
                own += IsVietnamese(word) ? 1 : 0;
                tcvn3 += Tcvn3.TryDecode(word, out string decoded) && VietnameseSyllable.IsValid(decoded) ? 1 : 0;
                vni += Vni.TryDecode(word, out decoded) && VietnameseSyllable.IsValid(decoded) ? 1 : 0;
            }
        }

        return new WordCounts(words, own, tcvn3, vni, longest);
    }

    /// <summary>Turns a text into Unicode.</summary>
    /// <param name="text">The text as a program showed its bytes.</param>
    /// <param name="encoding">The encoding of the bytes.</param>
    /// <param name="isCapital">Whether its font shows small letters as capitals.</param>
    public static string Decode(string text, LegacyEncoding encoding, bool isCapital)
    {
        if (encoding == LegacyEncoding.Utf8AsLatin)
        {
            return TryReadAsUtf8(text, out string read) ? read : text;
        }

        StringBuilder decoded = new(text.Length);
        int end = 0;
        foreach (Range range in Words(text))
        {
            (int start, int length) = range.GetOffsetAndLength(text.Length);
            decoded.Append(text, end, start - end);
            ReadOnlySpan<char> word = text.AsSpan(start, length);
            bool isDecoded = encoding == LegacyEncoding.Vni ? Vni.TryDecode(word, out string letters) : Tcvn3.TryDecode(word, out letters);
            decoded.Append(isDecoded ? letters : word.ToString());
            end = start + length;
        }

        decoded.Append(text, end, text.Length - end);
        string whole = VietnameseText.Compose(decoded.ToString());
        return isCapital ? whole.ToUpperInvariant() : encoding == LegacyEncoding.Tcvn3 ? WithCapitals(whole, text) : whole;
    }

    /// <summary>Reads a text whose letters are the bytes of UTF-8 ("Báº¿n Tre").</summary>
    /// <param name="text">The text.</param>
    /// <param name="read">What the bytes say, NFC.</param>
    /// <returns><see langword="false"/> if they are no UTF-8, or hold no Vietnamese letter.</returns>
    public static bool TryReadAsUtf8(string text, out string read)
    {
        read = string.Empty;
        byte[] bytes = new byte[text.Length];
        for (int at = 0; at < text.Length; at++)
        {
            if (!Latin.TryGetByte(text[at], out bytes[at]))
            {
                return false;
            }
        }

        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return false;
        }

        read = VietnameseText.Compose(Encoding.UTF8.GetString(bytes));
        return read.Length < text.Length && Count(read) is { Words: > 0 } counts && counts.Own * 2 > counts.Words;
    }

    /// <summary>The places of the words: unbroken runs of letters, or of signs that some encoding uses for letters.</summary>
    private static IEnumerable<Range> Words(string text)
    {
        int start = -1;
        for (int at = 0; at <= text.Length; at++)
        {
            bool isLetter = at < text.Length && (char.IsAsciiLetter(text[at]) || (text[at] > '\u00a0' && text[at] is not (>= '\u2000' and <= '\u2fff')));
            if (isLetter && start < 0)
            {
                start = at;
            }
            else if (!isLetter && start >= 0)
            {
                yield return start..at;
                start = -1;
            }
        }
    }

    // A marked capital behind a small letter ("chÕ") is a small letter of an old font.
    private static bool IsVietnamese(ReadOnlySpan<char> word)
    {
        for (int at = 1; at < word.Length; at++)
        {
            if (char.IsUpper(word[at]) && char.IsLower(word[at - 1]))
            {
                return false;
            }
        }

        return VietnameseSyllable.IsValid(word.ToString().Replace('Ð', 'Đ').Replace('ð', 'đ'));
    }

    /// <summary>TCVN3 has no capitals with tones: "B¸O C¸O" means capitals throughout.</summary>
    private static string WithCapitals(string decoded, string text)
    {
        bool isAllCapital = text.Count(char.IsAsciiLetterUpper) > 2 && !text.Any(char.IsAsciiLetterLower);
        if (isAllCapital)
        {
            return decoded.ToUpperInvariant();
        }

        return string.Create(decoded.Length, decoded, (letters, whole) =>
        {
            whole.CopyTo(letters);
            foreach (Range range in Words(whole))
            {
                Span<char> word = letters[range];
                if (word.ToString().Count(char.IsAsciiLetterUpper) > 1 && !word.ContainsAnyInRange('a', 'z'))
                {
                    word.ToString().AsSpan().ToUpperInvariant(word);
                }
            }
        });
    }
}
