namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds the enterprise that a sentence is about: "Công ty TNHH Thanh Bình", "mỗi đơn vị".</summary>
internal static class SubjectReader
{
    private const int LongestName = 14;

    private static readonly string[][] Heads =
    [
        ["tổng", "công", "ty"], ["công", "ty"], ["cty"], ["nhà", "máy"], ["xí", "nghiệp"], ["dntn"], ["doanh", "nghiệp", "tư", "nhân"], ["htx"], ["hợp", "tác", "xã"], ["tập", "đoàn"], ["làng", "nghề"], ["cơ", "sở"],
    ];

    private static readonly string[] Each = ["mỗi", "từng"];
    private static readonly string[] EachOf = ["đơn", "doanh", "công", "nhà", "cơ", "dn"];

    // Words of a name that are written small, and those that only look like one.
    private static readonly string[] Ends = ["đã", "được", "có", "là", "với", "tại", "cho", "của", "trong", "trên", "năm", "để", "khi", "sẽ", "nhờ", "sau", "giúp", "tiết", "giảm", "áp", "thực", "đạt", "đầu", "hàng", "mỗi", "như", "tham", "về", "theo", "ở", "các", "này", "trình"];
    private static readonly string[] NoNames = ["sxsh", "kcn", "ccn", "ubnd", "cn-ttcn", "tnhh", "cp", "mtv", "dn", "cổ", "sx", "xk", "xnk", "tm", "dv", "cpi", "vpeg"];

    /// <summary>Finds the subjects named within a stretch.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last.</param>
    /// <returns>Each name with the token it starts at, in order.</returns>
    public static List<(int At, string Name)> Find(LexedParagraph paragraph, int first, int end)
    {
        List<(int, string)> names = [];
        for (int at = first; at < end; at++)
        {
            bool isEach = at + 2 < end && Each.Contains(paragraph.Tokens[at].Text) && EachOf.Contains(paragraph.Tokens[at + 1].Text);
            if (isEach)
            {
                names.Add((at, paragraph.TextOf(at, paragraph.Tokens[at + 1].Text == "dn" ? at + 2 : at + 3)));
                at += 2;
            }
            else if (Array.Find(Heads, head => TokenWords.StandAt(paragraph.Tokens, at, end, head)) is { } head && EndOfName(paragraph, at + head.Length, end) is var last && last > at + head.Length)
            {
                names.Add((at, paragraph.TextOf(at, last)));
                at = last - 1;
            }
        }

        return names;
    }

    /// <summary>The end of a name: after its last capital; <paramref name="at"/> if there is none.</summary>
    private static int EndOfName(LexedParagraph paragraph, int at, int end)
    {
        int last = at;
        for (int token = at; token < Math.Min(end, at + LongestName); token++)
        {
            string word = paragraph.Tokens[token].Text;
            bool isJoin = word is "-" or "&" or "." or "/";
            if (Ends.Contains(word) || (paragraph.Tokens[token].Kind == TokenKind.Symbol && !isJoin) || (isJoin && token + 1 < end && !char.IsUpper(paragraph.Text[paragraph.Tokens[token + 1].Start])))
            {
                break;
            }

            bool isName = paragraph.Tokens[token].Kind == TokenKind.Word && char.IsUpper(paragraph.Text[paragraph.Tokens[token].Start]) && !NoNames.Contains(word);
            last = isName ? token + 1 : last;
        }

        return last;
    }
}
