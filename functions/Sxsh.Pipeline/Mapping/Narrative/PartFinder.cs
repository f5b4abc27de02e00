using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds the total that a figure is a part of: "…, trong đó …", "04 phim (1 phim trong năm 2008 và 3 phim …)".</summary>
internal sealed class PartFinder
{
    private static readonly string[][] Words = [["trong", "đó"], ["trong", "số", "đó"], ["trong", "số", "này"], ["bao", "gồm"], ["gồm"], ["cụ", "thể", "là"]];

    private readonly List<(int Draft, Figure Figure, Indicator Indicator)> _sentence = [];
    private int _first = -1;

    /// <summary>Begins a part of a sentence; a new sentence forgets the figures of the last.</summary>
    /// <param name="segment">The part.</param>
    public void Enter(Segment segment)
    {
        if (segment.SentenceFirst != _first)
        {
            _sentence.Clear();
            _first = segment.SentenceFirst;
        }
    }

    /// <summary>Remembers a figure that later ones may be parts of.</summary>
    /// <param name="draft">Index of its draft.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="indicator">Its indicator.</param>
    public void Add(int draft, Figure figure, Indicator indicator) => _sentence.Add((draft, figure, indicator));

    /// <summary>Finds the total.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="indicator">Its indicator.</param>
    /// <returns>Index of the total's draft; <see langword="null"/> where the figure is a part of none.</returns>
    public int? Find(LexedParagraph paragraph, Segment segment, Figure figure, Indicator indicator)
    {
        for (int at = figure.First - 1; at >= segment.First; at--)
        {
            string word = paragraph.Tokens[at].Text;
            if (word == ")")
            {
                return null;
            }

            bool isBracket = word == "(";
            if (isBracket || Array.Exists(Words, words => Stands(paragraph, at, words)))
            {
                int total = _sentence.FindLastIndex(entry => entry.Figure.End <= at && (isBracket ? entry.Indicator.Id == indicator.Id : entry.Indicator.Unit == indicator.Unit));
                bool isMeant = total >= 0 && (!isBracket || at - _sentence[total].Figure.NounEnd <= 6);
                return isMeant ? _sentence[total].Draft : null;
            }
        }

        return null;
    }

    private static bool Stands(LexedParagraph paragraph, int at, string[] words)
    {
        for (int index = 0; index < words.Length; index++)
        {
            if (at + index >= paragraph.Tokens.Count || paragraph.Tokens[at + index].Text != words[index])
            {
                return false;
            }
        }

        return true;
    }
}
