namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>Tells from the name of a font in which encoding text is typed that is set in it.</summary>
internal static class LegacyFont
{
    /// <summary>The encoding.</summary>
    /// <param name="font">Name of the font, for example <c>.VnTime</c> or <c>VNI-Times</c>; <see langword="null"/> if none is known.</param>
    /// <returns><see langword="null"/> for fonts of Unicode text.</returns>
    public static LegacyEncoding? EncodingOf(string? font) =>
        font is null ? null
        : font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) ? LegacyEncoding.Tcvn3
        : font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) ? LegacyEncoding.Vni
        : null;

    /// <summary>Whether the font shows small letters as capitals (<c>.VnTimeH</c>).</summary>
    public static bool IsCapital(string font) => font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) && font.EndsWith('H');

    /// <summary>Turns text set in such a font into Unicode.</summary>
    /// <param name="text">The text as it is stored.</param>
    /// <param name="font">The font.</param>
    /// <returns>The text in Unicode; the same where the font, or the text, is not of an old encoding after all.</returns>
    public static string Decode(string text, string? font)
    {
        if (font is null || EncodingOf(font) is not { } encoding || System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        // Unicode text stays what it is when somebody sets it in an old font.
        WordCounts counts = LegacyText.Count(text);
        int explained = encoding == LegacyEncoding.Tcvn3 ? counts.Tcvn3 : counts.Vni;
        bool isUnicode = counts.Own > explained || (counts.Own == explained && text.AsSpan().ContainsAnyInRange('\u0100', '\u01b0'));
        return counts.Words > 0 && isUnicode ? text : LegacyText.Decode(text, encoding, IsCapital(font));
    }
}
