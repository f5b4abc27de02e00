namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Tells a percentage that belongs to the name of what is counted ("số doanh nghiệp giảm trên 5% …") from one that is stated.</summary>
internal static class Threshold
{
    private const int Reach = 9;

    private static readonly string[] Savings = ["giảm", "kiệm", "tiết"];
    private static readonly string[] Firms = ["nghiệp", "sở", "dn", "vị", "ty", "máy", "cssxcn"];
    private static readonly string[] Hedges = ["trên", "hơn", "từ", "tối"];

    /// <summary>Tells it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="figure">The figure.</param>
    /// <returns><see langword="true"/> if it is no value of its own.</returns>
    public static bool Is(LexedParagraph paragraph, Figure figure)
    {
        bool isLimit = figure.Is(Figure.Percent) && (Hedges.Contains(paragraph.Tokens[figure.First].Text) || figure.Text.Contains("trở lên", StringComparison.Ordinal));
        if (!isLimit)
        {
            return false;
        }

        int saving = -1;
        for (int at = figure.First - 1; at >= Math.Max(0, figure.First - Reach); at--)
        {
            string word = paragraph.Tokens[at].Text;
            saving = saving < 0 && Savings.Contains(word) ? at : saving;
            if (saving >= 0 && Firms.Contains(word))
            {
                return IsCounted(paragraph, at);
            }
        }

        return false;
    }

    // "số doanh nghiệp", "12 doanh nghiệp": these are counted; "các doanh nghiệp" are only spoken of.
    private static bool IsCounted(LexedParagraph paragraph, int firm)
    {
        for (int at = firm - 1; at >= Math.Max(0, firm - 5); at--)
        {
            if (paragraph.Tokens[at].Text is "số" or "lượng" || paragraph.Tokens[at].Kind == TokenKind.Number || NumberWords.EndOfNumber(paragraph.Tokens, at) > at)
            {
                return true;
            }
        }

        return false;
    }
}
