using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Completes the label of a part by the noun that its total counts.</summary>
internal static class PartWording
{
    private static readonly string[] Enterprises = ["dn", "doanh nghiep", "co so", "cong ty", "don vi"];
    private static readonly string[] Leads = ["tong so", "so luong", "so"];
    private static readonly string[] ForWhom = ["cho", "tai", "cua", "thuoc"];

    /// <summary>The size that is all by which a part differs from its total: "DN nhỏ và vừa" under "Số DN áp dụng SXSH".</summary>
    /// <returns>The words of the size; <see langword="null"/> where the part says something else.</returns>
    public static string? SizeOf(string label, string total, Vocabulary words)
    {
        FoldedText text = new(label);
        int start = Vocabulary.Leading(Leads, text.Folded)?.Length ?? 0;
        string whole = VietnameseText.Fold(total);
        whole = whole[(Vocabulary.Leading(Leads, whole)?.Length ?? 0)..].TrimStart();
        string? size = words.Sizes.Where(size => text.Folded.EndsWith(" " + size, StringComparison.Ordinal)).MaxBy(size => size.Length);
        string noun = size is null ? string.Empty : text.Folded[start..^size.Length].Trim();
        bool isSame = whole.StartsWith(noun + " ", StringComparison.Ordinal) || (Enterprises.Contains(noun) && Vocabulary.Leading(Enterprises, whole) is not null);
        return noun.Length > 0 && isSame ? text.Slice(text.Folded.Length - size!.Length, text.Folded.Length) : null;
    }

    /// <summary>"có khả năng phổ biến" under "Cán bộ có hiểu biết về SXSH" becomes "Cán bộ có khả năng phổ biến"; a label with a noun of its own stays.</summary>
    public static string Complete(string label, string total, Vocabulary words)
    {
        if (Vocabulary.Leading(words.HeadEnders, VietnameseText.Fold(label)) is null)
        {
            return label;
        }

        FoldedText text = new(total);
        int end = 0;
        foreach (string word in text.Folded.Split(' '))
        {
            if (end > 0 && Vocabulary.Leading(words.HeadEnders, text.Folded[end..].TrimStart()) is not null)
            {
                break;
            }

            end = Math.Min(text.Folded.Length, end + word.Length + (end > 0 ? 1 : 0));
        }

        bool startsWithVerb = Vocabulary.Leading(words.HeadEnders, text.Folded) is not null;
        if (!startsWithVerb && end == text.Folded.Length && Vocabulary.Leading(ForWhom, VietnameseText.Fold(label)) is not null)
        {
            // "cho doanh nghiệp" under "Số lớp tập huấn"
            return $"{total} {label}";
        }

        return startsWithVerb || end == text.Folded.Length ? label : $"{text.Slice(0, end)} {label}";
    }
}
