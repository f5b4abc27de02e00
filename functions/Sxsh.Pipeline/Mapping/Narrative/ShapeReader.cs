using System.Text.RegularExpressions;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Tells headings, lists, page dates and tickers from sentences.</summary>
internal static class ShapeReader
{
    private const int LongestHeading = 32;
    private const int MostWordsBesideDate = 4;
    private const int FewestHeadlines = 3;
    private const int FewestWordsOfHeadline = 4;

    private static readonly Regex ItemStart = new(@"^ *(?:[-+•▪●◦*–·►✓]|o |\(?\d{1,2}[.)]|[a-zđ][.)]) *", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private static readonly Regex Headline = new(@" {1,}(?:[-|»•*]|\|\|) {1,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private static readonly string[] Uncounted = ["year", "month", "other", Figure.Bare];

    /// <summary>Tells the shape.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="isInList">Whether the paragraph before leads in to a list or ends with a semicolon.</param>
    /// <returns>The shape.</returns>
    public static ParagraphShape Read(LexedParagraph paragraph, bool isInList)
    {
        if (IsPageDate(paragraph))
        {
            return ParagraphShape.PageDate;
        }

        if (IsTicker(paragraph))
        {
            return ParagraphShape.Ticker;
        }

        char last = LastOf(paragraph.Text);
        bool hasFigure = paragraph.Figures.Exists(figure => !figure.Classes.All(Uncounted.Contains));
        if (last == ':' && paragraph.Tokens.Count <= LongestHeading * 2 && !hasFigure)
        {
            return ParagraphShape.Lead;
        }

        string flat = FlatText.Of(paragraph.Text.Length > 12 ? paragraph.Text[..12] : paragraph.Text);
        bool isItem = ItemStart.IsMatch(flat);
        if (isItem && (hasFigure || last is ';' or '.'))
        {
            return ParagraphShape.Item;
        }

        bool isHeading = !hasFigure && paragraph.Tokens.Count <= LongestHeading && last is not ('.' or ';' or ',' or '!' or '…');
        return isHeading ? ParagraphShape.Heading
            : isInList ? ParagraphShape.Item
            : ParagraphShape.Body;
    }

    private static char LastOf(string text)
    {
        string trimmed = text.TrimEnd();
        return trimmed.Length == 0 ? ' ' : trimmed[^1];
    }

    private static bool IsPageDate(LexedParagraph paragraph)
    {
        if (!paragraph.Times.Exists(time => time.Form == TimeForm.Day))
        {
            return false;
        }

        int words = 0;
        for (int token = 0; token < paragraph.Tokens.Count; token++)
        {
            words += paragraph.Tokens[token].Kind == TokenKind.Word && !paragraph.IsMasked(token) ? 1 : 0;
        }

        return words <= MostWordsBesideDate && paragraph.Figures.Count == 0;
    }

    private static bool IsTicker(LexedParagraph paragraph)
    {
        string[] headlines = Headline.Split(paragraph.Text.Replace('–', '-').Replace('\u00a0', ' '));
        return headlines.Length >= FewestHeadlines
            && !paragraph.Text.Contains(". ", StringComparison.Ordinal) && !paragraph.Text.Contains(';', StringComparison.Ordinal)
            && headlines.Count(headline => headline.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWordsOfHeadline && char.IsUpper(headline.TrimStart()[0])) >= Math.Max(FewestHeadlines, headlines.Length - 2);
    }
}
