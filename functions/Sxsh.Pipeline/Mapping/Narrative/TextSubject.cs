namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>What a whole text is about.</summary>
/// <param name="IsOnTopic">Whether it is about cleaner production.</param>
/// <param name="Area">The province it is about; <see langword="null"/> where it names none or several alike.</param>
internal sealed record TextSubject(bool IsOnTopic, string? Area)
{
    private const int FirstParagraphs = 4;
    private const double LeastShare = 0.15;

    /// <summary>Tells it.</summary>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <returns>What the text is about.</returns>
    public static TextSubject Of(IReadOnlyList<LexedParagraph> paragraphs)
    {
        int onTopic = 0;
        bool isTopicFirst = false;
        int filled = 0;
        Dictionary<string, int> areas = new(StringComparer.Ordinal);
        foreach (LexedParagraph paragraph in paragraphs.Where(paragraph => paragraph.Tokens.Count > 0 && ShapeReader.Read(paragraph, false) is not (ParagraphShape.Ticker or ParagraphShape.PageDate)))
        {
            filled++;
            bool speaks = paragraph.Hits.Exists(hit => hit.Entry.Category == LexiconCategory.Topic);
            onTopic += speaks ? 1 : 0;
            isTopicFirst |= speaks && filled <= FirstParagraphs;
            foreach (string area in AreaReader.Find(paragraph, 0, paragraph.Tokens.Count))
            {
                areas[area] = areas.GetValueOrDefault(area) + 1;
            }
        }

        List<KeyValuePair<string, int>> ranked = [.. areas.OrderByDescending(pair => pair.Value).Take(2)];
        string? main = ranked.Count == 0 || (ranked.Count == 2 && ranked[0].Value == ranked[1].Value) ? null : ranked[0].Key;
        return new TextSubject(isTopicFirst || (onTopic > 0 && onTopic >= filled * LeastShare), main);
    }
}
