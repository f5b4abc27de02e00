using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>A paragraph taken apart: tokens, phrases of the lexicon, times, figures.</summary>
internal sealed class LexedParagraph
{
    private readonly ReportParagraph _source;
    private readonly int[] _firstHit;
    private readonly bool[] _masked;
    private readonly List<int> _pairs = [];

    /// <summary>Takes a paragraph apart.</summary>
    /// <param name="source">The paragraph.</param>
    /// <param name="lexicon">The words.</param>
    /// <param name="figures">Finds the figures.</param>
    public LexedParagraph(ReportParagraph source, Lexicon lexicon, FigureFinder figures)
    {
        _source = source;
        string flat = FlatText.Of(source.Text);
        for (int at = 1; at < source.Text.Length; at++)
        {
            if (char.IsSurrogatePair(source.Text[at - 1], source.Text[at]))
            {
                _pairs.Add(at);
            }
        }

        Tokens = TextTokenizer.Split(flat);
        Hits = lexicon.Find(Tokens);
        _firstHit = new int[Tokens.Count + 1];
        int hit = 0;
        for (int token = 0; token <= Tokens.Count; token++)
        {
            while (hit < Hits.Count && Hits[hit].First < token)
            {
                hit++;
            }

            _firstHit[token] = hit;
        }

        bool hasNumber = Tokens.Exists(token => token.Kind == TokenKind.Number);
        Times = hasNumber || Tokens.Exists(token => token.Text is "nay" or "hiện") ? TimeFinder.Find(flat) : [];
        _masked = new bool[Tokens.Count];
        List<TextSpan> others = hasNumber ? NotFigures.Find(flat) : [];
        Mask(others);
        DocumentNumbers = others;
        Mask([.. Times.Select(time => new TextSpan(time.Start, time.End))]);
        Figures = figures.Find(this);
        Figures.RemoveAll(figure => Threshold.Is(this, figure));
    }

    /// <summary>The paragraph's text.</summary>
    public string Text => _source.Text;

    /// <summary>Its tokens.</summary>
    public List<TextToken> Tokens { get; }

    /// <summary>Phrases of the lexicon, by first token.</summary>
    public List<LexiconHit> Hits { get; }

    /// <summary>Times, in order.</summary>
    public List<TimePhrase> Times { get; }

    /// <summary>Places of document numbers and other numbers that count nothing.</summary>
    public List<TextSpan> DocumentNumbers { get; }

    /// <summary>Figures, in order.</summary>
    public List<Figure> Figures { get; }

    /// <summary>Whether a token belongs to a time or to a number that counts nothing.</summary>
    /// <param name="token">Its index.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public bool IsMasked(int token) => _masked[token];

    /// <summary>The phrases that start at a token.</summary>
    /// <param name="token">Its index; may be the end.</param>
    /// <returns>The phrases, shorter ones first.</returns>
    public IEnumerable<LexiconHit> HitsAt(int token)
    {
        for (int hit = token < Tokens.Count ? _firstHit[token] : Hits.Count; hit < Hits.Count && Hits[hit].First == token; hit++)
        {
            yield return Hits[hit];
        }
    }

    /// <summary>The phrases that start within a stretch.</summary>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last.</param>
    /// <returns>The phrases, by first token.</returns>
    public ReadOnlySpan<LexiconHit> HitsWithin(int first, int end) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Hits)[_firstHit[Math.Min(first, Tokens.Count)].._firstHit[Math.Min(end, Tokens.Count)]];

    /// <summary>The figures within a stretch.</summary>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last.</param>
    /// <returns>The figures, in order.</returns>
    public List<Figure> FiguresWithin(int first, int end)
    {
        int at = FirstFrom(Figures, figure => figure.First, first);
        int start = at;
        while (at < Figures.Count && Figures[at].First < end)
        {
            at++;
        }

        return Figures[start..at];
    }

    /// <summary>Whether a document number starts within a stretch of the text.</summary>
    /// <param name="start">First character.</param>
    /// <param name="end">Character after the last.</param>
    /// <returns><see langword="true"/> if one does.</returns>
    public bool HasDocumentNumber(int start, int end)
    {
        int at = FirstFrom(DocumentNumbers, number => number.Start, start);
        return at < DocumentNumbers.Count && DocumentNumbers[at].Start < end;
    }

    /// <summary>The times within a stretch of the text.</summary>
    /// <param name="start">First character.</param>
    /// <param name="end">Character after the last.</param>
    /// <returns>The times, in order.</returns>
    public IEnumerable<TimePhrase> TimesWithin(int start, int end)
    {
        int at = FirstFrom(Times, time => time.Start, start);
        for (; at < Times.Count && Times[at].Start < end; at++)
        {
            yield return Times[at];
        }
    }

    /// <summary>The token at or after a character.</summary>
    /// <param name="start">Index of the character.</param>
    /// <returns>The token's index.</returns>
    public int TokenAt(int start)
    {
        int at = 0;
        int above = Tokens.Count;
        while (at < above)
        {
            int middle = (at + above) / 2;
            (at, above) = Tokens[middle].End <= start ? (middle + 1, above) : (at, middle);
        }

        return at;
    }

    /// <summary>The text of a stretch of tokens, white space as single spaces.</summary>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last.</param>
    /// <returns>The text; empty for an empty stretch.</returns>
    public string TextOf(int first, int end) => first >= end ? string.Empty : OneSpace(Text[Tokens[first].Start..Tokens[end - 1].End]);

    /// <summary>Where a stretch of tokens stands in the report.</summary>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last.</param>
    /// <returns>Its place, with the text found there as the quote.</returns>
    public SourceLocation PlaceOf(int first, int end) => SourceLocation.Of(_source, Tokens[first].Start, Tokens[end - 1].End, PairsBefore(Tokens[first].Start));

    private int PairsBefore(int start)
    {
        int found = _pairs.BinarySearch(start);
        return found < 0 ? ~found : found;
    }

    private static string OneSpace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Mask(IReadOnlyList<TextSpan> spans)
    {
        int token = 0;
        foreach (TextSpan span in spans)
        {
            while (token < Tokens.Count && Tokens[token].End <= span.Start)
            {
                token++;
            }

            for (int at = token; at < Tokens.Count && Tokens[at].Start < span.End; at++)
            {
                _masked[at] = true;
            }
        }
    }

    // The lists are in order, and a paragraph may be a whole book.
    private static int FirstFrom<T>(List<T> entries, Func<T, int> startOf, int start)
    {
        int at = 0;
        int above = entries.Count;
        while (at < above)
        {
            int middle = (at + above) / 2;
            (at, above) = startOf(entries[middle]) < start ? (middle + 1, above) : (at, middle);
        }

        return at;
    }
}
