using System.Text.RegularExpressions;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Reads lists that are matched one by one: "các năm 2013, 2014 lần lượt là 5 và 7", "nhận thức và áp dụng lần lượt đạt 60% và 25%".</summary>
internal static class RespectiveReader
{
    private static readonly Regex Year = new(@"\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Reads one.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="focus">The words before that it is meant for; <see langword="null"/> where it is no such list.</param>
    /// <returns>The year that it is meant for, in words; <see langword="null"/> where it is no list of times.</returns>
    public static string? Read(LexedParagraph paragraph, Segment segment, Figure figure, out Segment? focus)
    {
        focus = null;
        int sign = SignBefore(paragraph, segment, figure);
        if (sign < 0)
        {
            return null;
        }

        List<Figure> list = paragraph.FiguresWithin(sign, segment.End);
        int place = list.FindIndex(entry => entry.First == figure.First);
        // The years stand before the sign or behind it: "lần lượt các năm 2016, 2017 là 12% và 17%".
        string label = paragraph.TextOf(segment.First, list.Count > 0 ? list[0].First : sign);
        MatchCollection years = Year.Matches(label);
        if (years.Count == list.Count && list.Count > 1 && place >= 0)
        {
            focus = segment with { End = list[0].First };
            return $"năm {years[place].Value}";
        }

        List<Segment> parts = Parts(paragraph, segment, sign);
        focus = parts.Count == list.Count && list.Count > 1 && place >= 0 ? parts[place] : null;
        return null;
    }

    private static int SignBefore(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        for (int at = figure.First - 1; at > segment.First; at--)
        {
            if (paragraph.Tokens[at].Text == "lượt" && paragraph.Tokens[at - 1].Text == "lần")
            {
                return at - 1;
            }
        }

        return -1;
    }

    private static List<Segment> Parts(LexedParagraph paragraph, Segment segment, int end)
    {
        List<Segment> parts = [];
        int first = segment.First;
        for (int at = segment.First; at <= end; at++)
        {
            if (at == end || paragraph.Tokens[at].Text is "," or "và")
            {
                parts.Add(segment with { First = first, End = at });
                first = at + 1;
            }
        }

        return parts;
    }
}
