using System.Collections.Frozen;

namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>Bytes that a program took for letters of Western Europe, and back.</summary>
internal static class Latin
{
    // Code page 1252 between 0x80 and 0x9F; the five places that it leaves open are control signs.
    private const string From80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    // Where code page 1258 differs from 1252.
    private static readonly (byte Byte, char Letter)[] In1258 =
    [
        (0xC3, 'Ă'), (0xCC, '\u0300'), (0xD0, 'Đ'), (0xD2, '\u0309'), (0xD5, 'Ơ'), (0xDD, 'Ư'), (0xDE, '\u0303'), (0xE3, 'ă'), (0xEC, '\u0301'), (0xF0, 'đ'), (0xF2, '\u0323'), (0xF5, 'ơ'), (0xFD, 'ư'), (0xFE, '₫'),
    ];

    private static readonly FrozenDictionary<char, byte> Bytes = From80.Select((letter, at) => (Letter: letter, Byte: (byte)(0x80 + at)))
        .Concat(In1258.Select(pair => (pair.Letter, pair.Byte)))
        .ToFrozenDictionary(pair => pair.Letter, pair => pair.Byte);

    /// <summary>Reads bytes by code page 1252; every byte is a letter of it.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        char[] letters = new char[bytes.Length];
        for (int at = 0; at < bytes.Length; at++)
        {
            letters[at] = bytes[at] is >= 0x80 and <= 0x9F ? From80[bytes[at] - 0x80] : (char)bytes[at];
        }

        return new string(letters);
    }

    /// <summary>The byte that a program showed as a letter, by code page 1252, 1258 or Latin-1.</summary>
    /// <returns><see langword="false"/> if it comes from no byte.</returns>
    public static bool TryGetByte(char letter, out byte value)
    {
        value = letter <= '\u00ff' ? (byte)letter : (byte)0;
        return letter <= '\u00ff' || Bytes.TryGetValue(letter, out value);
    }
}
