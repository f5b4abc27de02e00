using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds what figures mean that a sentence names only by those of the sentence before: "Riêng năm 2013, con số này lần lượt là 11 và 2 doanh nghiệp."</summary>
internal static class BackReference
{
    private const int Reach = 24;

    private static readonly string[][] Signs = [["con", "số", "này"], ["con", "số", "trên"], ["số", "này"], ["số", "liệu", "này"], ["các", "số", "này"], ["chỉ", "tiêu", "này"], ["tỷ", "lệ", "này"], ["các", "tỷ", "lệ", "này"]];

    /// <summary>Finds the figure of the sentence before that one of this sentence goes on with.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="before">The drafts of the sentence before, with their figures, in order.</param>
    /// <returns>Which of them; <see langword="null"/> where the sentence refers to none, or not as many.</returns>
    public static (int Draft, Figure Figure, Indicator Indicator)? Find(LexedParagraph paragraph, Segment segment, Figure figure, IReadOnlyList<(int Draft, Figure Figure, Indicator Indicator)> before)
    {
        int sign = EndOfSign(paragraph, segment, figure.First);
        if (sign < 0)
        {
            return null;
        }

        List<Figure> list = paragraph.FiguresWithin(sign, segment.SentenceEnd);
        int place = list.FindIndex(entry => entry.First == figure.First);
        // What "con số này" is of several figures is not said.
        return place >= 0 && list.Count == before.Count && before[place].Figure.Is(Figure.Percent) == figure.Is(Figure.Percent) ? before[place] : null;
    }

    private static int EndOfSign(LexedParagraph paragraph, Segment segment, int end)
    {
        for (int at = Math.Max(segment.SentenceFirst, end - Reach); at < end; at++)
        {
            foreach (string[] sign in Signs)
            {
                if (TokenWords.StandAt(paragraph.Tokens, at, end, sign))
                {
                    return at + sign.Length;
                }
            }
        }

        return -1;
    }
}
