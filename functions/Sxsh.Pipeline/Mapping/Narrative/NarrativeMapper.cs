using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds the values that prose states, and what the words around them say. Rules and word lists only: the same text always gives the same drafts, and each names the pattern that found it.</summary>
internal sealed class NarrativeMapper
{
    private readonly Lexicon _lexicon;
    private readonly FigureFinder _figures;
    private readonly PatternMatcher _matcher;

    /// <summary>Makes a mapper.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="without">Ids of patterns to leave out; <see cref="PatternMatcher.Wording"/> leaves none out.</param>
    public NarrativeMapper(Catalogue catalogue, IReadOnlySet<string> without)
    {
        _lexicon = new Lexicon(catalogue);
        _figures = new FigureFinder(_lexicon);
        Book = new PatternBook(catalogue, _lexicon, without);
        _matcher = new PatternMatcher(Book);
    }

    /// <summary>The patterns in use.</summary>
    public PatternBook Book { get; }

    /// <summary>Maps a text.</summary>
    /// <param name="paragraphs">Its paragraphs, in order.</param>
    /// <param name="most">Mapping ends after the paragraph in which there are more drafts than this.</param>
    /// <returns>The drafts in the order of the text; <see cref="DraftRow.PartOf"/> counts from the first of them. Issues: <see cref="IssueCode.TextLeftOut"/>.</returns>
    public Findings<DraftRow> Map(IReadOnlyList<ReportParagraph> paragraphs, int most)
    {
        List<LexedParagraph> lexed = [.. paragraphs.Select(paragraph => new LexedParagraph(paragraph, _lexicon, _figures))];
        TextSubject subject = TextSubject.Of(lexed);
        NarrativeState state = new();
        DraftWriter writer = new(_matcher, subject, state);
        List<Issue> issues = [];
        for (int index = 0; index < lexed.Count && writer.Drafts.Count <= most; index++)
        {
            LexedParagraph paragraph = lexed[index];
            if (paragraph.Tokens.Count == 0)
            {
                continue;
            }

            ParagraphShape shape = ShapeReader.Read(paragraph, state.IsInList);
            switch (shape)
            {
                case ParagraphShape.PageDate:
                    break;
                case ParagraphShape.Ticker:
                    if (paragraph.Figures.Exists(figure => !figure.Is(Figure.Bare) && !figure.Is("other")))
                    {
                        issues.Add(Issue.Of(IssueCode.TextLeftOut, SourceLocation.Of(paragraphs[index])));
                    }

                    break;
                case ParagraphShape.Heading:
                    HeadingIntake.TakeHeading(paragraph, state, index);
                    break;
                case ParagraphShape.Lead:
                    HeadingIntake.TakeLead(paragraph, state);
                    break;
                default:
                    if (shape == ParagraphShape.Body)
                    {
                        state.EndList();
                    }

                    writer.Write(paragraph);
                    HeadingIntake.TakeEnd(paragraph, state, shape);
                    break;
            }
        }

        return new Findings<DraftRow>(writer.Drafts, issues);
    }
}
