using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds the total that a figure is a part of: "…, trong đó …", "04 phim (1 phim trong năm 2008 và 3 phim …)".</summary>
internal sealed class PartFinder
{
    private const int ReachOfSign = 8;
    private const int ReachOfBracket = 12;

    private static readonly string[][] Words = [["trong", "đó"], ["trong", "số", "đó"], ["trong", "số", "này"], ["bao", "gồm"], ["gồm"], ["cụ", "thể", "là"]];

    private static readonly string[] NoItems = [Figure.Money, Figure.Percent, Figure.Bare, "year", "month", "other"];

    private readonly List<(int Draft, Figure Figure, Indicator Indicator)> _sentence = [];
    private int _first = -1;
    private readonly Dictionary<int, (int Total, int First, int End)> _itemsOf = [];
    private (int Total, IndicatorId Indicator)? _listed;

    /// <summary>Whether money is told after what it was spent on: "tổ chức 02 hội nghị …, kinh phí 85 triệu đồng"; so much is not all that was spent.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">An amount of money.</param>
    /// <returns><see langword="true"/> if a count stands before it in its sentence, and no "tổng" between that sums up ("với tổng kinh phí" goes with what stands before it).</returns>
    public static bool IsOfItem(LexedParagraph paragraph, Segment segment, Figure figure) =>
        paragraph.FiguresWithin(segment.SentenceFirst, figure.First).FindLast(other => !other.Classes.All(NoItems.Contains)) is { } count
        && (paragraph.Tokens.FindIndex(count.End, figure.First - count.End, token => token.Text == "tổng") is var total && (total < 0 || paragraph.Tokens[total - 1].Text == "với"));

    /// <summary>Whether a part belongs to the sentence that was begun.</summary>
    /// <param name="segment">The part.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public bool IsWithin(Segment segment) => segment.SentenceFirst == _first;

    /// <summary>Begins a sentence, and forgets the figures of the last.</summary>
    /// <param name="segment">Its first part; <see langword="null"/> where a paragraph has ended.</param>
    public void Enter(Segment? segment)
    {
        Before = [.. _sentence];
        _sentence.Clear();
        _itemsOf.Clear();
        _listed = null;
        _first = segment?.SentenceFirst ?? -1;
    }

    /// <summary>Remembers a figure that later ones may be parts of.</summary>
    /// <param name="draft">Index of its draft.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="indicator">Its indicator.</param>
    public void Add(int draft, Figure figure, Indicator indicator) => _sentence.Add((draft, figure, indicator));

    /// <summary>Looks whether a count is followed by its parts, after a bracket or a colon and coming to it exactly: "8 cơ sở: 3 cơ sở giấy, 5 cơ sở thép", "32 doanh nghiệp (gồm 18 …, 14 …)".</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The count's part of the sentence.</param>
    public void FindItems(LexedParagraph paragraph, Segment segment)
    {
        if (_sentence is not [.., { Indicator.Quantity: Quantity.Count } total] || _itemsOf.ContainsKey(total.Figure.First) || NumberWords.Plain(total.Figure.Text) is not { } rest)
        {
            return;
        }

        int sign = paragraph.Tokens.FindIndex(total.Figure.HeadEnd, segment.End - total.Figure.HeadEnd, token => token.Text is "(" or ":");
        int end = sign >= 0 && paragraph.Tokens[sign].Text == "(" ? paragraph.Tokens.FindIndex(sign, segment.End - sign, token => token.Text == ")") : segment.End;
        if (sign < 0 || end < 0 || sign - total.Figure.HeadEnd > ReachOfSign)
        {
            return;
        }

        List<Figure> items = paragraph.FiguresWithin(sign, end).FindAll(item => item.Classes.Intersect(total.Figure.Classes).Any());
        int count = 0;
        while (count < items.Count && rest > 0m && NumberWords.Plain(items[count].Text) is { } part)
        {
            rest -= part;
            count++;
        }

        if (rest == 0m && count > 1)
        {
            foreach (Figure item in items[..count])
            {
                _itemsOf[item.First] = (_sentence.Count - 1, sign, end);
            }
        }
    }

    /// <summary>The count that a figure is an item of.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="own">What its own words mean; where these stand among the items they say more than that it is one ("14 dự án đánh giá nhanh").</param>
    /// <returns>Index of the count's draft, the figure and its indicator; <see langword="null"/> where it is an item of none.</returns>
    public (int Draft, Figure Figure, Indicator Indicator)? ItemOf(Figure figure, PatternMatch? own)
    {
        if (!_itemsOf.TryGetValue(figure.First, out (int Total, int First, int End) item))
        {
            return null;
        }

        bool isOwn = own is not null && own.First >= item.First && own.End <= item.End;
        return isOwn ? null : _sentence[item.Total];
    }

    /// <summary>What was drafted of the sentence before.</summary>
    public IReadOnlyList<(int Draft, Figure Figure, Indicator Indicator)> Before { get; private set; } = [];

    /// <summary>The figure drafted last in the sentence; <see langword="null"/> where there is none.</summary>
    public (int Draft, Figure Figure, Indicator Indicator)? Last => _sentence.Count == 0 ? null : _sentence[^1];

    /// <summary>The count that stands before a figure in its part of the sentence, with no other figure between.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <returns>Index of the count's draft, the figure and its indicator; <see langword="null"/> where there is none.</returns>
    public (int Draft, Figure Figure, Indicator Indicator)? LastCount(LexedParagraph paragraph, Segment segment, Figure figure)
    {
        if (_sentence.Count == 0 || _sentence[^1] is not { Indicator.Quantity: Quantity.Count } last || last.Figure.First < segment.First)
        {
            return null;
        }

        return paragraph.FiguresWithin(last.Figure.End, figure.First).TrueForAll(other => other.Is(Figure.Bare) || other.Is("other")) ? last : null;
    }

    /// <summary>Finds figures of the sentence that add up to one before them: "06 cơ sở, 2 … giấy, 3 … chè và 1 … dệt".</summary>
    /// <param name="drafts">All drafts so far.</param>
    /// <returns>Indexes of the drafts of each part and its total.</returns>
    public IReadOnlyList<(int Part, int Total)> Sums(IReadOnlyList<DraftRow> drafts)
    {
        List<(int, int)> sums = [];
        for (int at = 0; at < _sentence.Count; at++)
        {
            DraftRow total = drafts[_sentence[at].Draft];
            decimal rest = NumberWords.Plain(total.Value.Text) ?? 0m;
            int end = at + 1;
            while (rest > 0m && end < _sentence.Count && IsAlike(total, drafts[_sentence[end].Draft]) && NumberWords.Plain(drafts[_sentence[end].Draft].Value.Text) is > 0m and var part)
            {
                rest -= part;
                end++;
            }

            if (rest == 0m && end - at > 2)
            {
                sums.AddRange(_sentence[(at + 1)..end].Select(entry => (entry.Draft, _sentence[at].Draft)));
            }
        }

        return sums;
    }

    /// <summary>Finds the parts of the sentence that come to their total exactly: they are what it says they are.</summary>
    /// <param name="drafts">All drafts so far.</param>
    /// <returns>Indexes of their drafts.</returns>
    public IReadOnlyList<int> AddingUp(IReadOnlyList<DraftRow> drafts) =>
    [
        .. _sentence
            .Select(entry => entry.Draft)
            .Where(draft => drafts[draft].PartOf is { } total && drafts[total] is { NeedsReview: false } whole && whole.Indicator == drafts[draft].Indicator && whole.Kind == drafts[draft].Kind)
            .GroupBy(draft => drafts[draft].PartOf ?? 0)
            .Where(parts => parts.Count() > 1 && parts.Sum(part => NumberWords.Plain(drafts[part].Value.Text) ?? 0m) == NumberWords.Plain(drafts[parts.Key].Value.Text))
            .SelectMany(parts => parts),
    ];

    /// <summary>Finds the total.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">The figure's part of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="indicator">Its indicator.</param>
    /// <returns>Index of the total's draft; <see langword="null"/> where the figure is a part of none.</returns>
    public int? Find(LexedParagraph paragraph, Segment segment, Figure figure, Indicator indicator)
    {
        int open = paragraph.Tokens.FindLastIndex(figure.First, Math.Min(ReachOfBracket, figure.First - segment.First + 1), token => token.Text is "(" or ")");
        if (open >= 0 && paragraph.Tokens[open].Text == "(" && HasOwnTime(paragraph, segment, open))
        {
            return null;
        }

        for (int at = figure.First - 1; at >= segment.First; at--)
        {
            string word = paragraph.Tokens[at].Text;
            if (word == ")")
            {
                return null;
            }

            // "năm 2011: 3 lớp" further on in a sentence is an entry with its label.
            bool isBracket = word == "(" || (word == ":" && segment.First == segment.SentenceFirst);
            if (isBracket || Array.Exists(Words, words => TokenWords.StandAt(paragraph.Tokens, at, paragraph.Tokens.Count, words)))
            {
                int total = _sentence.FindLastIndex(entry => entry.Figure.End <= at && (isBracket ? entry.Indicator.Id == indicator.Id : entry.Indicator.Unit == indicator.Unit));
                bool isMeant = total >= 0 && (!isBracket || at - _sentence[total].Figure.NounEnd <= 6);
                if (isMeant || word != ":")
                {
                    _listed = isMeant ? (_sentence[total].Draft, indicator.Id) : null;
                    return _listed?.Total;
                }
            }
        }

        // "13 lớp; trong đó: năm 2010: 2 lớp; năm 2011: 3 lớp": the parts go on.
        return segment.First > segment.SentenceFirst && _listed is { } listed && listed.Indicator == indicator.Id ? listed.Total : null;
    }

    // "02 lớp (năm 2014: 03 lớp)" tells another year's, not a part.
    private static bool HasOwnTime(LexedParagraph paragraph, Segment segment, int open)
    {
        int close = paragraph.Tokens.FindIndex(open, Math.Min(2 * ReachOfBracket, segment.End - open), token => token.Text == ")");
        return close > 0 && paragraph.TimesWithin(paragraph.Tokens[open + 1].Start, paragraph.Tokens[open + 1].End).Any() && paragraph.FiguresWithin(open, close).Count == 1;
    }

    private static bool IsAlike(DraftRow total, DraftRow part) =>
        part.PartOf is null && part.Indicator == total.Indicator && part.Kind == total.Kind && (part.PeriodText is null || part.PeriodText == total.PeriodText) && part.SubjectText == total.SubjectText;
}
