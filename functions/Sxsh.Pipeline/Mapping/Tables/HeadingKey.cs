using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>The form in which headings are compared: folded, underscores as spaces, no spaces around slashes, no marks at the ends.</summary>
internal static class HeadingKey
{
    private static readonly char[] Marks = [' ', ':', '*', '.', ';', ',', '-', '[', ']', '"', '\''];

    public static string Of(string text) => OfFolded(VietnameseText.Fold(text));

    public static string OfFolded(string folded)
    {
        string text = folded
            .Replace('_', ' ')
            .Replace(" /", "/", StringComparison.Ordinal)
            .Replace("/ ", "/", StringComparison.Ordinal)
            .Trim(Marks);
        string inner = text.StartsWith('(') && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1 ? text[1..^1].Trim(Marks) : text;
        return inner.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', inner.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : inner;
    }
}
