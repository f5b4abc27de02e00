using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Dimensions;

/// <summary>Finds the enterprise or group that a label is about: "… tại mỗi đơn vị", "… của Công ty X".</summary>
internal static class SubjectFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase;

    private static readonly Regex Each = new(@" (?:tại|của|ở|cho) ((?:mỗi|từng) (?:đơn vị|doanh nghiệp|DN|cơ sở|công ty|nhà máy|hộ|làng nghề))(?: tham gia)?\b", Options);

    private static readonly Regex Named = new(
        @" (?:tại|của|ở|cho) ((?:tổng công ty|công ty|cty|nhà máy|xí nghiệp|dntn|doanh nghiệp tư nhân|htx|hợp tác xã|tập đoàn|cơ sở|làng nghề|hộ kinh doanh) [^,;(]+)",
        Options);

    // "cơ sở trên địa bàn tỉnh Bến Tre" names no enterprise.
    private static readonly string[] Generic = [" trên ", " trong ", " thuộc ", " được ", " đã ", " tỉnh ", " của ", " các ", " có "];

    /// <summary>Finds the subject.</summary>
    /// <param name="label">The label.</param>
    /// <param name="rest">The label without it.</param>
    /// <returns>The subject as worded, or <see langword="null"/>.</returns>
    public static string? Find(string label, out string rest)
    {
        rest = label;
        Match match = Each.Match(label);
        if (!match.Success)
        {
            match = Named.Match(label);
            if (!match.Success || !HasName(match.Groups[1].Value, label))
            {
                return null;
            }
        }

        rest = label.Remove(match.Index, match.Length).Trim();
        return match.Groups[1].Value.Trim(' ', '.', ':');
    }

    // A name has capitals beyond its first word; in a label all of capitals nothing can be told.
    private static bool HasName(string subject, string label)
    {
        bool isAllCapitals = !label.Any(char.IsLower);
        return !isAllCapitals
            && !Array.Exists(Generic, words => subject.Contains(words, StringComparison.OrdinalIgnoreCase))
            && subject.Split(' ').Skip(1).Any(word => word.Length > 0 && char.IsUpper(word[0]) && !IsAbbreviation(word));
    }

    private static bool IsAbbreviation(string word) => VietnameseText.Fold(word) is "sxsh" or "cn-ttcn" or "kcn" or "ccn" or "sxcn" or "cnnt" or "ttcn" or "fdi" or "dn" or "vlxd" or "cbnls" or "nlts";
}
