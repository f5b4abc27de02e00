using System.Text;

namespace Sxsh.Pipeline.Reading;

/// <summary>Decodes text: UTF-8 with or without a byte order mark, UTF-16 with one. Anything else is not guessed at.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>Whether the bytes hold no signs that text does not have.</summary>
    /// <param name="bytes">The whole file.</param>
    public static bool LooksLikeText(ReadOnlySpan<byte> bytes) => IsUtf16(bytes) || !bytes.ContainsAnyInRange((byte)0, (byte)8);

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="text">The text without its byte order mark, or empty where this returns <see langword="false"/>.</param>
    /// <returns><see langword="false"/> if the bytes are not valid in their encoding.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        (Encoding encoding, int start) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
            [0xFF, 0xFE, ..] => (Utf16, 2),
            [0xFE, 0xFF, ..] => (Utf16BigEndian, 2),
            _ => (Utf8, 0),
        };
        try
        {
            text = encoding.GetString(bytes[start..]);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = string.Empty;
            return false;
        }
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
