using System.Collections.Frozen;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>A figure and the words around it, and how far each of them is from it.</summary>
/// <param name="paragraph">Its paragraph.</param>
/// <param name="segment">Its part of the sentence.</param>
/// <param name="figure">The figure.</param>
/// <param name="heading">Terms that stand in the heading or lead-in above, for <see cref="PatternZone.Any"/>.</param>
/// <param name="focus">The words that this figure of a list is meant for ("… lần lượt là 5 và 7"); <see langword="null"/> where it is no such list.</param>
internal sealed class Scene(LexedParagraph paragraph, Segment segment, Figure figure, IReadOnlySet<string> heading, Segment? focus)
{
    private const int PerFigureBefore = 6;
    private const int PerFigureAfter = 12;
    private const int PerFigureAlikeAfter = 30;
    private const int PerFigureInList = 3;
    private const int PerCommaBefore = 2;
    private const int PerCommaAfter = 5;
    private const int PerFigureOfMoney = 25;
    private const int OwnedByOther = 6;
    private const int OwnedByNext = 10;
    private const int OfNextClause = 25;
    private const int OfOtherThing = 45;
    private const int OutOfBrackets = 10;
    private const int OfParts = 25;
    private const string Hides = "no:";
    private const int Elsewhere = 1;
    private const int FromPartBefore = 12;
    private const string Carried = "saveVerb";

    // What is saved or reduced: a figure that names one of these itself is not about another that was named before it.
    private static readonly FrozenSet<string> Things = new[] { "coal", "oil", "wood", "gas", "water", "wastewater", "material", "waste", "dust", "ghg", "energyWord" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Titled = new[] { "lớp", "khóa", "huấn", "tạo", "thảo", "nghị", "đề", "án", "với", "về" }.ToFrozenSet(StringComparer.Ordinal);

    // "Any" reaches this many tokens beyond the part of the sentence; a paragraph may be a whole book.
    private const int Reach = 150;

    private readonly List<Figure> _others = paragraph.FiguresWithin(segment.First, segment.End);
    private readonly Dictionary<string, List<LexiconHit>> _near = ByTerm(paragraph, segment.First, segment.End);
    private Dictionary<string, List<LexiconHit>>? _any;
    private Dictionary<string, List<LexiconHit>>? _before;
    private HashSet<string>? _own;
    private List<(int Open, int Close)>? _titles;

    /// <summary>The figure.</summary>
    public Figure Figure => figure;

    /// <summary>The nearest place where a condition is met.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="nearest">The words that meet it, or the default.</param>
    /// <returns>How far they are, in hundredths of certainty; <see langword="null"/> where it is not met.</returns>
    public int? Nearest(PatternCondition condition, out LexiconHit nearest)
    {
        int? least = null;
        nearest = default;
        Dictionary<string, List<LexiconHit>> hits = condition.Zone == PatternZone.Any
            ? _any ??= ByTerm(paragraph, Math.Max(0, segment.First - Reach), segment.End + Reach)
            : _near;
        foreach (string term in condition.Terms)
        {
            foreach (LexiconHit hit in hits.GetValueOrDefault(term, []))
            {
                if (!IsOfOther(term, hit) && Cost(hit, condition.Zone) is { } cost && (least is null || cost < least))
                {
                    least = cost;
                    nearest = hit;
                }
            }
        }

        // "tiết kiệm 5,2 triệu kWh điện; 1,8 nghìn tấn than": the verb goes on.
        if (least is null && condition.Zone == PatternZone.Near && condition.Terms.Contains(Carried) && segment.First > segment.SentenceFirst)
        {
            _before ??= ByTerm(paragraph, Math.Max(segment.SentenceFirst, segment.First - Reach), segment.First);
            return condition.Terms.Any(_before.ContainsKey) ? FromPartBefore : null;
        }

        return least ?? (condition.Zone == PatternZone.Any && condition.Terms.Any(heading.Contains) ? Elsewhere : null);
    }

    /// <summary>The wordings of the catalogue in the figure's part of the sentence.</summary>
    /// <returns>The wordings.</returns>
    public IReadOnlyList<LexiconHit> Wordings()
    {
        List<LexiconHit> wordings = [];
        foreach (LexiconHit hit in paragraph.HitsWithin(segment.First, segment.End))
        {
            if (hit.Entry.Category == LexiconCategory.Wording)
            {
                wordings.Add(hit);
            }
        }

        return wordings;
    }

    /// <summary>How far words are from the figure.</summary>
    /// <param name="hit">The words.</param>
    /// <returns>In hundredths of certainty; <see langword="null"/> where they belong to the number itself.</returns>
    public int? CostOf(LexiconHit hit) => Cost(hit, PatternZone.Near);

    private bool IsOfOther(string term, LexiconHit hit)
    {
        _own ??= [.. _near.Where(entry => Things.Contains(entry.Key) && entry.Value.Exists(own => own.First >= figure.End && own.First < figure.NounEnd)).Select(entry => entry.Key)];
        bool isOfUnit = hit.First > 1 && paragraph.Tokens[hit.First - 1].Text == "tấn" && paragraph.Tokens[hit.First - 2].Text is "/" or "trên" or "một";
        return (Things.Contains(term) && ((hit.End <= figure.First && _own.Count > 0 && !_own.Contains(term)) || isOfUnit)) || IsInTitle(hit);
    }

    // "lớp "Áp dụng SXSH trong chế biến chè" cho 35 cơ sở": what a course is called tells nothing of those who came.
    private bool IsInTitle(LexiconHit hit)
    {
        foreach ((int open, int close) in _titles ??= Titles())
        {
            if (hit.First > open && hit.First < close)
            {
                return figure.First < open || figure.First > close;
            }
        }

        return false;
    }

    private List<(int Open, int Close)> Titles()
    {
        List<(int, int)> titles = [];
        int open = -1;
        for (int at = segment.First; at < segment.End; at++)
        {
            if (paragraph.Tokens[at].Text is not ("\"" or "“" or "”"))
            {
                continue;
            }

            if (open > segment.First && Titled.Contains(paragraph.Tokens[open - 1].Text))
            {
                titles.Add((open, at));
            }

            open = open < 0 ? at : -1;
        }

        return titles;
    }

    private static Dictionary<string, List<LexiconHit>> ByTerm(LexedParagraph paragraph, int first, int end)
    {
        Dictionary<string, List<LexiconHit>> byTerm = new(StringComparer.Ordinal);
        foreach (LexiconHit hit in paragraph.HitsWithin(first, end))
        {
            if (hit.Entry.Category == LexiconCategory.Term)
            {
                if (!byTerm.TryGetValue(hit.Entry.Name, out List<LexiconHit>? hits))
                {
                    byTerm.Add(hit.Entry.Name, hits = []);
                }

                hits.Add(hit);
            }
        }

        // "nâng cao nhận thức": what the longer words say, the shorter within them do not.
        foreach ((string term, List<LexiconHit> longer) in byTerm.Where(entry => entry.Key.StartsWith(Hides, StringComparison.Ordinal)).ToList())
        {
            byTerm.GetValueOrDefault(term[Hides.Length..])?.RemoveAll(hit => longer.Exists(other => other.First <= hit.First && hit.First < other.End));
        }

        return byTerm;
    }

    private int? Cost(LexiconHit hit, PatternZone zone)
    {
        bool isAfter = hit.First >= figure.End;
        bool isBefore = hit.End <= figure.First;
        if (focus is { } part && isBefore && zone is PatternZone.Near or PatternZone.Before)
        {
            return hit.First >= part.First && hit.End <= part.End ? Elsewhere : null;
        }

        bool isInNoun = isAfter && hit.First < figure.NounEnd;
        return zone switch
        {
            PatternZone.Any or PatternZone.Part => Elsewhere,
            PatternZone.Np => isInNoun ? 0 : null,
            PatternZone.Head => hit.First == figure.End ? 0 : null,
            PatternZone.Before when !isBefore => null,
            PatternZone.After when !isAfter => null,
            _ when isInNoun => figure.Is(Figure.Percent) ? Gap(hit.First - figure.End) : 0,
            _ when isBefore => CostBefore(hit),
            _ when isAfter => CostAfter(hit),
            _ => null,
        };
    }

    private int CostBefore(LexiconHit hit)
    {
        int commas = Count(hit.End, figure.First, ",") + Count(hit.End, figure.First, ";");
        Figure? owner = LastBefore(hit);
        int crossed = Crossed(hit.End, figure.First);
        // "nước giảm 12,5%, đá cây giảm 9%": what fell by 9% has a name of its own.
        int comma = figure.Is(Figure.Percent) ? LastComma(hit.End) : -1;
        bool isOfOther = comma >= 0 && paragraph.Tokens.FindIndex(comma + 1, figure.First - comma - 1, token => token.Text is "giảm" or "tăng") > comma + 1;
        // What follows an earlier figure without a comma is said of that one.
        bool isOwned = owner is not null && crossed == 0 && commas + Count(hit.End, figure.First, "và") > 0 && Count(owner.NounEnd, hit.First, ",") == 0;
        return Gap(figure.First - hit.End) + (commas * PerCommaBefore) + (crossed * (figure.Is(Figure.Money) ? PerFigureOfMoney : PerFigureBefore)) + (isOwned ? OwnedByOther : 0) + (isOfOther ? OfOtherThing : 0);
    }

    private int LastComma(int from)
    {
        int at = figure.First - 1;
        while (at >= from && paragraph.Tokens[at].Text != ",")
        {
            at--;
        }

        return at >= from ? at : -1;
    }

    private int CostAfter(LexiconHit hit)
    {
        int from = Math.Max(figure.HeadEnd, figure.NounEnd);
        int commas = Count(from, hit.First, ",") + Count(from, hit.First, ";");
        int joins = Count(from, hit.First, "và") + Count(from, hit.First, ":");
        int cost = 0;
        int last = figure.NounEnd;
        foreach (Figure other in _others)
        {
            if (other.First >= figure.HeadEnd && other.First < hit.First)
            {
                bool isInList = other.First - last <= 1;
                commas -= isInList && paragraph.Tokens[Math.Max(0, other.First - 1)].Text == "," ? 1 : 0;
                joins -= isInList && paragraph.Tokens[Math.Max(0, other.First - 1)].Text == "và" ? 1 : 0;
                cost += isInList ? PerFigureInList : other.Classes.Intersect(figure.Classes).Any() ? PerFigureAlikeAfter : PerFigureAfter;
                last = other.NounEnd;
            }
        }

        // ", tiết kiệm được 8 – 13%", "(ngân sách tỉnh 450 triệu": what stands right before the next figure, apart from this one, is said of that one.
        bool isApart = commas > 0 || joins > 0 || Count(from, hit.First, "(") > 0;
        bool isOwned = isApart && _others.Exists(other => other.First >= hit.End && other.First - hit.End <= 1);
        // "50% cơ sở áp dụng, mức tiêu hao năng lượng giảm 8-13%": after the comma begins what is said of the next share.
        bool isOfNext = isApart && figure.Is(Figure.Percent) && _others.Exists(other => other.First >= hit.End);
        // "12 tỷ đồng, trong đó ngân sách nhà nước 4,8 tỷ đồng": the parts are not the whole.
        bool isOfParts = figure.Is(Figure.Money) && Enumerable.Range(from, Math.Max(0, hit.First - from - 1)).Any(at => (paragraph.Tokens[at].Text, paragraph.Tokens[at + 1].Text) is ("trong", "đó") or ("còn", "lại"));
        // "số cơ sở biết về SXSH chiếm 27,5%, số cơ sở áp dụng …": a percentage that ends its clause has its words before it.
        bool isClosed = figure.Is(Figure.Percent) && figure.End < paragraph.Tokens.Count && paragraph.Tokens[figure.End].Text is "," or ";" or ")";
        return cost + (isOfParts ? OfParts : 0) + (isOwned ? OwnedByNext : 0) + (isClosed || isOfNext ? OfNextClause : 0) + 1 + Gap(hit.First - figure.HeadEnd) + (commas * PerCommaAfter) + (joins * PerCommaBefore) + (figure.IsBracketed ? OutOfBrackets : 0);
    }

    private static int Gap(int tokens) => Math.Max(0, tokens) / 2;

    private Figure? LastBefore(LexiconHit hit)
    {
        Figure? last = null;
        foreach (Figure other in _others)
        {
            last = other.End <= hit.First ? other : last;
        }

        return last;
    }

    private int Crossed(int first, int end)
    {
        int crossed = 0;
        foreach (Figure other in _others)
        {
            crossed += other.First >= first && other.End <= end ? 1 : 0;
        }

        return crossed;
    }

    private int Count(int first, int end, string sign)
    {
        int count = 0;
        for (int at = Math.Max(0, first); at < end; at++)
        {
            count += paragraph.Tokens[at].Text == sign ? 1 : 0;
        }

        return count;
    }
}
