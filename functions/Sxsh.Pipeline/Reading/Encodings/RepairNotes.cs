using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>What the province is told about text that was turned into Unicode: how much, from what, and the first example.</summary>
internal static class RepairNotes
{
    // A whole paragraph is no example.
    private const int LongestExample = 60;

    /// <summary>The note about cells of one table.</summary>
    public static Issue OfCells(string? sheet, IReadOnlyList<Cell> repaired) =>
        Note(SourceLocation.Of(sheet, repaired[0]), repaired[0].Original ?? string.Empty, repaired[0].Text, string.Create(CultureInfo.InvariantCulture, $"{repaired.Count} ô"));

    /// <summary>The note about paragraphs.</summary>
    public static Issue OfParagraphs(ReportParagraph first, string original, int count) =>
        Note(SourceLocation.Of(first), original, first.Text, string.Create(CultureInfo.InvariantCulture, $"{count} đoạn văn"));

    private static Issue Note(SourceLocation place, string original, string text, string count) =>
        Issue.Of(IssueCode.EncodingRepaired, place, LegacyWording.NameOf(EncodingOf(original, text)), count, Cut(original), Cut(text));

    private static LegacyEncoding EncodingOf(string original, string text) =>
        text == LegacyText.Decode(original, LegacyEncoding.Vni, isCapital: false) ? LegacyEncoding.Vni
        : LegacyText.TryReadAsUtf8(original, out string read) && read == text ? LegacyEncoding.Utf8AsLatin
        : LegacyEncoding.Tcvn3;

    private static string Cut(string text) => text.Length <= LongestExample ? text.Trim() : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestExample - 1]) ? LongestExample - 1 : LongestExample).Trim(), "…");
}
