using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading.Encodings;

namespace Sxsh.Pipeline.Reading;

/// <summary>Decodes text: UTF-8 and UTF-16 with or without a byte order mark, else the old Vietnamese encoding that explains its words. Anything else is not guessed at.</summary>
internal static class TextDecoder
{
    private const int BytesLookedAt = 64 * 1024;
    private const int LongestExample = 60;

    // Signs that code pages 1252 and 1258 share, beside letters that have no marks.
    private const string Signs = "€‚„…‹‘’“”•–—›\u00a0£§«°±²³µ·¹º»¼½¾×÷₫";

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>Whether the bytes hold no signs that text does not have.</summary>
    /// <param name="bytes">The whole file.</param>
    public static bool LooksLikeText(ReadOnlySpan<byte> bytes) => Utf16Of(bytes) is not null || !bytes.ContainsAnyInRange((byte)0, (byte)8);

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">The whole file; the provider of code pages is registered.</param>
    /// <returns>The text; <see langword="null"/> if the bytes are not valid in their encoding, or of no encoding known here.</returns>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return TryDecode(Utf8, bytes[3..]);
        }

        if (Utf16Of(bytes) is { } utf16)
        {
            return TryDecode(utf16, bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? bytes[2..] : bytes);
        }

        return TryDecode(Utf8, bytes) ?? DecodeLegacy(bytes);
    }

    /// <summary>UTF-16 by its mark, or by the zeros and few other values that stand in every other byte.</summary>
    private static Encoding? Utf16Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return bytes[0] == 0xFF ? Utf16 : Utf16BigEndian;
        }

        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, BytesLookedAt)];
        if (bytes.Length < 4 || bytes.Length % 2 != 0 || !sample.Contains((byte)0))
        {
            return null;
        }

        (int even, int odd, int zeros) = (0, 0, 0);
        for (int at = 0; at + 1 < sample.Length; at += 2)
        {
            even += IsHighByte(sample[at]) ? 1 : 0;
            odd += IsHighByte(sample[at + 1]) ? 1 : 0;
            zeros += sample[at] == 0 && sample[at + 1] == 0 ? 1 : 0;
        }

        int units = sample.Length / 2;
        return zeros > 0 ? null : odd * 20 >= units * 19 && odd > even ? Utf16 : even * 20 >= units * 19 && even > odd ? Utf16BigEndian : null;
    }

    private static bool IsHighByte(byte value) => value is 0x00 or 0x01 or 0x03 or 0x1E or 0x20;

    private static DecodedText? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new DecodedText(encoding.GetString(bytes), null, default);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static DecodedText? DecodeLegacy(ReadOnlySpan<byte> bytes)
    {
        string latin = Latin.Decode(bytes);
        string composed = VietnameseText.Compose(Encoding.GetEncoding(1258).GetString(bytes));
        WordCounts counts = LegacyText.Count(latin);
        WordCounts windows = LegacyText.Count(composed);
        int best = Math.Max(windows.Own, Math.Max(counts.Tcvn3, counts.Vni));
        if (best == 0 || best * 5 < counts.Words * 3)
        {
            return latin.All(letter => letter < '\u0080' || Signs.Contains(letter, StringComparison.Ordinal)) ? new DecodedText(latin, null, default) : null;
        }

        LegacyEncoding encoding = windows.Own == best ? LegacyEncoding.Windows1258 : counts.Tcvn3 == best ? LegacyEncoding.Tcvn3 : LegacyEncoding.Vni;
        string text = encoding == LegacyEncoding.Windows1258 ? composed : string.Join('\n', latin.Split('\n').Select(line => LegacyText.Decode(line, encoding, isCapital: false)));
        return new DecodedText(text, encoding, (Cut(latin), Cut(text)));
    }

    /// <summary>The line with the first marked letter.</summary>
    private static string Cut(string text)
    {
        string line = text.Split('\n').FirstOrDefault(part => !Ascii.IsValid(part)) ?? string.Empty;
        return line.Length <= LongestExample ? line.Trim() : line[..LongestExample].Trim();
    }
}
