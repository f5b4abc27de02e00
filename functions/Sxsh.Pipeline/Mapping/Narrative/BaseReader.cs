namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds the group that a percentage counts from, where it is not all industrial establishments.</summary>
internal static class BaseReader
{
    private const int LongestGroup = 10;
    private const int ReachOfAlone = 24;

    private static readonly string[] Groups = ["establishment", "person", "zone", "craft_village", "supermarket", "province", "organisation"];
    private static readonly string[] All = ["cơ sở sản xuất công nghiệp", "cssxcn", "doanh nghiệp", "cơ sở", "doanh nghiệp sản xuất công nghiệp", "cơ sở sản xuất", "dn", "doanh nghiệp công nghiệp"];

    /// <summary>Finds it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="figure">A percentage.</param>
    /// <returns>The group as worded; <see langword="null"/> where the words name none or all establishments.</returns>
    public static string? Find(LexedParagraph paragraph, Figure figure)
    {
        int first = figure.End;
        first += first < paragraph.Tokens.Count && paragraph.Tokens[first].Text is "số" or "các" or "tổng" ? 1 : 0;
        bool isGroup = paragraph.HitsAt(first).Any(hit => hit.Entry.Category == LexiconCategory.Head && Groups.Contains(hit.Entry.Name));
        string words = isGroup ? paragraph.TextOf(first, figure.NounEnd) : string.Empty;
        words = words.Length == 0 || All.Contains(FlatText.Of(words)) ? Alone(paragraph, figure) : words;
        return words.Length == 0 ? null : words;
    }

    // "Riêng các doanh nghiệp vừa và lớn, tỷ lệ áp dụng đạt 31%"
    private static string Alone(LexedParagraph paragraph, Figure figure)
    {
        int at = paragraph.Tokens.FindLastIndex(figure.First, Math.Min(ReachOfAlone, figure.First + 1), token => token.Text is "riêng" or "." or ";");
        if (at < 0 || paragraph.Tokens[at].Text != "riêng")
        {
            return string.Empty;
        }

        int first = at + 1;
        while (first < figure.First && paragraph.Tokens[first].Text is "các" or "đối" or "với" or "nhóm")
        {
            first++;
        }

        int comma = paragraph.Tokens.FindIndex(first, figure.First - first, token => token.Text == ",");
        bool isGroup = comma > first && comma - first <= LongestGroup && paragraph.HitsAt(first).Any(hit => hit.Entry.Category == LexiconCategory.Head && Groups.Contains(hit.Entry.Name));
        string words = isGroup ? paragraph.TextOf(first, comma) : string.Empty;
        return All.Contains(FlatText.Of(words)) ? string.Empty : words;
    }
}
