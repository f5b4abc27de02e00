using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Knows the text that stands under tables.</summary>
internal static partial class FootText
{
    /// <summary>A note row: "Ghi chú: …", "(*) …".</summary>
    public static bool IsNote(Cell cell, Vocabulary words)
    {
        string folded = VietnameseText.Fold(cell.Text);
        return Vocabulary.Leading(words.Notes, folded) is { } mark && (!char.IsLetter(mark[^1]) || folded[mark.Length..].TrimStart().StartsWith(':'));
    }

    /// <summary>The place of a signature, or the line with place and day above it.</summary>
    public static bool IsSignature(Cell cell, Vocabulary words)
    {
        string folded = VietnameseText.Fold(cell.Text);
        return Vocabulary.Leading(words.Footers, folded) is not null || PlaceAndDay().IsMatch(folded);
    }

    [GeneratedRegex(@"^(?:[a-z .\-]{2,40},\s*)?ngay[\d .…_]*thang[\d .…_]*nam", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndDay();
}
