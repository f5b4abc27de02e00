namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds the group that a percentage counts from, where it is not all industrial establishments.</summary>
internal static class BaseReader
{
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
        return words.Length == 0 || All.Contains(FlatText.Of(words)) ? null : words;
    }
}
