namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>What a whole text is about.</summary>
/// <param name="IsOnTopic">Whether it is about cleaner production.</param>
/// <param name="Area">The province it is about; <see langword="null"/> where it names none or several alike.</param>
internal sealed record TextSubject(bool IsOnTopic, string? Area)
{
    private const int FirstParagraphs = 4;
    private const double LeastShare = 0.15;
    private const int LeastMentions = 2;
    private const int WordsOfSentence = 8;

    /// <summary>Tells it.</summary>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <returns>What the text is about.</returns>
    public static TextSubject Of(IReadOnlyList<LexedParagraph> paragraphs)
    {
        int onTopic = 0;
        bool isTopicFirst = false;
        int filled = 0;
        int beginning = 0;
        Dictionary<string, int> areas = new(StringComparer.Ordinal);
        HashSet<string> areasFirst = new(StringComparer.Ordinal);
        foreach (LexedParagraph paragraph in paragraphs.Where(paragraph => paragraph.Tokens.Count > 0 && ShapeReader.Read(paragraph, false) is not (ParagraphShape.Ticker or ParagraphShape.PageDate)))
        {
            // A letterhead of short lines ("Số: 125/BC-SCT") stands before what the text begins with.
            filled++;
            beginning += paragraph.Tokens.Count >= WordsOfSentence ? 1 : 0;
            bool speaks = paragraph.Hits.Exists(hit => hit.Entry.Category == LexiconCategory.Topic);
            onTopic += speaks ? 1 : 0;
            isTopicFirst |= speaks && beginning <= FirstParagraphs;
            foreach (string area in AreaReader.Find(paragraph, 0, paragraph.Tokens.Count))
            {
                areas[area] = areas.GetValueOrDefault(area) + 1;
                if (beginning <= FirstParagraphs)
                {
                    areasFirst.Add(area);
                }
            }
        }

        // A province named once in passing, far down in a long text, is not what the text is about.
        List<KeyValuePair<string, int>> ranked = [.. areas.Where(pair => areasFirst.Contains(pair.Key) || pair.Value >= Math.Max(LeastMentions, filled * LeastShare)).OrderByDescending(pair => pair.Value).Take(2)];
        string? main = ranked.Count == 0 || (ranked.Count == 2 && ranked[0].Value == ranked[1].Value) ? null : ranked[0].Key;
        return new TextSubject(isTopicFirst || (onTopic > 0 && onTopic >= filled * LeastShare), main);
    }
}
