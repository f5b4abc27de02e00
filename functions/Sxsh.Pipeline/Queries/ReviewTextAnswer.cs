using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Queries;

/// <summary>The text of a report as it was read.</summary>
/// <param name="Complete">Whether every paragraph is given. Of a text above <see cref="MostCharacters"/> only those with figures and their neighbours are.</param>
/// <param name="Missing">Whether the report's bytes are missing, so that there is no text to be shown.</param>
/// <param name="Paragraphs">The paragraphs in order; the places of figures count code points from the start of the text, as <see cref="ReportParagraph.Start"/> does.</param>
public sealed record ReviewTextAnswer(bool Complete, bool Missing, IReadOnlyList<ReportParagraph> Paragraphs)
{
    /// <summary>Texts up to this many characters are given whole.</summary>
    public const int MostCharacters = 1_000_000;

    /// <summary>Makes the answer.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The answer.</returns>
    public static ReviewTextAnswer Of(ReviewedReport report)
    {
        if (report.Text is not { } text)
        {
            return new ReviewTextAnswer(true, true, []);
        }

        if (text.Sum(paragraph => (long)paragraph.Text.Length) <= MostCharacters)
        {
            return new ReviewTextAnswer(true, false, text);
        }

        SortedSet<int> kept = [];
        int at = 0;
        foreach (int start in report.Figures.Select(figure => figure.Read.Source.Start).OfType<int>().Order())
        {
            while (at + 1 < text.Count && text[at + 1].Start <= start)
            {
                at++;
            }

            kept.UnionWith(Enumerable.Range(at - 1, 3).Where(index => index >= 0 && index < text.Count));
        }

        List<ReportParagraph> given = [];
        int length = 0;
        foreach (ReportParagraph paragraph in kept.Select(index => text[index]).TakeWhile(paragraph => (length += paragraph.Text.Length) <= MostCharacters))
        {
            given.Add(paragraph);
        }

        return new ReviewTextAnswer(false, false, given);
    }
}
