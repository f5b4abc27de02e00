namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Tells percentages that say what share a count before them is: "265 cơ sở nhận thức … (chiếm 63%)", "95 cơ sở áp dụng SXSH, đạt 7,6%".</summary>
internal static class ShareReader
{
    /// <summary>Id told as the pattern of such a percentage.</summary>
    public const string Pattern = "share-of-count";

    private static readonly string[] Signs = ["chiếm", "đạt", "bằng", "tỷ", "lệ", "tỉ", "tương", "đương", "ứng", "với"];

    /// <summary>Whether a figure is such a percentage.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <returns><see langword="true"/> if nothing but the sign of a share stands between it and what was counted.</returns>
    public static bool IsShareOfCount(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        if (!figure.Is(Figure.Percent))
        {
            return false;
        }

        bool hasSign = false;
        int at = figure.First - 1;
        for (; at >= segment.First && Signs.Contains(paragraph.Tokens[at].Text); at--)
        {
            hasSign |= paragraph.Tokens[at].Text == "chiếm";
        }

        bool isApart = at >= segment.First && (paragraph.Tokens[at].Text == "(" || (paragraph.Tokens[at].Text == "," && at < figure.First - 1));
        return isApart || hasSign;
    }
}
