using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>The form in which headings are compared: folded, underscores as spaces, no spaces around slashes, no marks at the ends.</summary>
internal static class HeadingKey
{
    public static string Of(string text) => OfFolded(VietnameseText.Fold(text));

    public static string OfFolded(string folded) => string.Join(' ', folded
        .Replace('_', ' ')
        .Replace(" /", "/", StringComparison.Ordinal)
        .Replace("/ ", "/", StringComparison.Ordinal)
        .Trim(' ', ':', '*', '.', ';', ',', '-', '(', ')', '[', ']', '"', '\'')
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
