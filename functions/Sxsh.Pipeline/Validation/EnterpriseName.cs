using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>Compares names of enterprises as people write them.</summary>
internal static class EnterpriseName
{
    // Shorter names differ by one letter and are two firms.
    private const int ShortestForSlips = 11;

    // The form of a firm is left out, or written in several ways.
    private static readonly string[] Forms =
    [
        "trach nhiem huu han", "mot thanh vien", "1 thanh vien", "doanh nghiep tu nhan", "cong ty co phan", "co phan", "cong ty", "chi nhanh", "xi nghiep",
        "nha may", "co so", "hop tac xa", "tap doan", "tong cong ty", "tnhh", "mtv", "dntn", "htx", "cty", "ctcp", "cp", "ct", "sx", "tm", "dv", "xnk",
    ];

    /// <summary>What is left of a name without its form, marks, signs and spaces; <c>y</c> is written <c>i</c>.</summary>
    public static string KeyOf(string name)
    {
        string words = $" {new string([.. VietnameseText.Fold(name).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')])} ";
        while (words.Contains("  ", StringComparison.Ordinal))
        {
            words = words.Replace("  ", " ", StringComparison.Ordinal);
        }

        foreach (string form in Forms)
        {
            words = words.Replace($" {form} ", " ", StringComparison.Ordinal);
        }

        return words.Replace(" ", string.Empty, StringComparison.Ordinal).Replace('y', 'i');
    }

    /// <summary>Whether two keys are one name with at most one slip: a letter too many or two letters changed about. One letter for another makes another name ("Thành Vinh", "Thanh Bình"), and so does a digit.</summary>
    public static bool IsSlip(string left, string right)
    {
        if (left.Length < right.Length)
        {
            (left, right) = (right, left);
        }

        if (right.Length < ShortestForSlips || left.Length - right.Length > 1 || left.Any(char.IsAsciiDigit) || right.Any(char.IsAsciiDigit))
        {
            return false;
        }

        int at = 0;
        while (at < right.Length && left[at] == right[at])
        {
            at++;
        }

        return left.Length > right.Length
            ? left.AsSpan(at + 1).SequenceEqual(right.AsSpan(at))
            : at + 1 < right.Length && left[at] == right[at + 1] && left[at + 1] == right[at] && left.AsSpan(at + 2).SequenceEqual(right.AsSpan(at + 2));
    }
}
