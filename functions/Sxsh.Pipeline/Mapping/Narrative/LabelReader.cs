namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds what a number without a noun counts, from the label before it: "Số lớp tập huấn: 05", "số doanh nghiệp áp dụng là 16".</summary>
internal static class LabelReader
{
    private static readonly string[] Counting = ["số", "lượng", "tổng"];

    /// <summary>Gives the figure the class of the label's noun.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">A figure without a noun.</param>
    /// <returns>The figure with the noun's classes; unchanged where there is no label.</returns>
    public static Figure Infer(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        int floor = segment.First;
        foreach (Figure other in paragraph.FiguresWithin(segment.First, figure.First))
        {
            floor = other.Is(Figure.Bare) ? floor : Math.Max(floor, other.HeadEnd);
        }

        string before = figure.First > 0 ? paragraph.Tokens[figure.First - 1].Text : string.Empty;
        LexiconHit? noun = null;
        bool isCounted = before == ":";
        for (int at = floor; at < figure.First; at++)
        {
            isCounted |= Counting.Contains(paragraph.Tokens[at].Text);
            LexiconHit head = paragraph.HitsAt(at).LastOrDefault(hit => hit.Entry.Category == LexiconCategory.Head && hit.Entry.Name != "other" && hit.End <= figure.First);
            noun ??= head.Entry is null ? null : head;
        }

        return noun is { } found && isCounted
            ? figure with { Classes = [.. paragraph.HitsAt(found.First).Where(hit => hit.Entry.Category == LexiconCategory.Head && hit.End == found.End).Select(hit => hit.Entry.Name)], IsInferred = true }
            : figure;
    }
}
