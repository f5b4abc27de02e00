using Sxsh.Pipeline.Mapping.Forms;
using Sxsh.Pipeline.Mapping.Narrative;
using Sxsh.Pipeline.Mapping.Tables;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping;

/// <summary>Finds the values of a report and the words around them; what the words mean is the normalizer's to say.</summary>
public sealed class ReportMapper
{
    /// <summary>Mapping ends at the row in which a report gets more values than this; whoever maps it must not take such a report.</summary>
    public const int MaxValues = 50_000;

    private static readonly Lazy<NarrativeMapper> BuiltInNarrative = new(() => new NarrativeMapper(Catalogue.BuiltIn, new HashSet<string>()));

    private readonly SheetMapper _sheets;
    private readonly Lazy<NarrativeMapper> _narrative;

    /// <summary>A mapper with the layouts built into this assembly.</summary>
    public ReportMapper()
        : this(LayoutReader.BuiltIn)
    {
    }

    /// <summary>A mapper with given layouts.</summary>
    /// <param name="layouts">The layouts, in the order in which they are preferred where two understand a header equally well.</param>
    public ReportMapper(IReadOnlyList<Layout> layouts)
    {
        ArgumentNullException.ThrowIfNull(layouts);
        _sheets = new SheetMapper(layouts);
        _narrative = BuiltInNarrative;
    }

    /// <summary>A mapper that reads prose without some of its patterns; for telling what they are worth.</summary>
    /// <param name="withoutPatterns">Ids of the patterns to leave out.</param>
    public ReportMapper(IReadOnlySet<string> withoutPatterns)
        : this(LayoutReader.BuiltIn) => _narrative = new Lazy<NarrativeMapper>(() => new NarrativeMapper(Catalogue.BuiltIn, withoutPatterns));

    /// <summary>Turns every filled value cell of the tables it finds, and every value that its paragraphs state, into a draft.</summary>
    /// <param name="document">The report as read.</param>
    /// <returns>
    /// The drafts, sheet by sheet, row by row, from left to right, then those of the prose. Issues: <see cref="IssueCode.NoTableFound"/> (blocker) where neither a table of a known layout nor a value in prose was found
    /// (<see cref="IssueCode.NoFigureInText"/> where the report is prose only), <see cref="IssueCode.TextLeftOut"/>,
    /// <see cref="IssueCode.TableNotUnderstood"/>, <see cref="IssueCode.HiddenSheet"/>, <see cref="IssueCode.ColumnNotUnderstood"/>, <see cref="IssueCode.TotalLeftOut"/>, <see cref="IssueCode.IndicatorMissing"/>.
    /// </returns>
    public Findings<DraftRow> Map(ReportDocument document)
    {
        MappedReport mapped = Map(document, []);
        return new Findings<DraftRow>(mapped.Drafts, mapped.Issues);
    }

    /// <summary>Maps a report of a province that has said what some of its headings and labels mean.</summary>
    /// <param name="document">The report as read.</param>
    /// <param name="corrections">What was said; it beats what the words say, and <see cref="IssueCode.MappingCorrected"/> tells so.</param>
    /// <returns>The drafts and findings, and what each column was taken for.</returns>
    public MappedReport Map(ReportDocument document, IReadOnlyList<ColumnCorrection> corrections)
    {
        MappingResult result = MapSheets(document, corrections);
        MapParagraphs(document, result);
        if (result.Tables.Count == 0 && result.Drafts.Count == 0)
        {
            result.Issues.Add(Issue.Of(document.Tables.Count == 0 && document.Paragraphs.Count > 0 ? IssueCode.NoFigureInText : IssueCode.NoTableFound, SourceLocation.WholeReport));
        }

        return new MappedReport(result.Drafts, result.Issues, result.Tables);
    }

    private void MapParagraphs(ReportDocument document, MappingResult result)
    {
        if (document.Paragraphs.Count == 0 || result.IsFull)
        {
            return;
        }

        int first = result.Drafts.Count;
        Findings<DraftRow> prose = _narrative.Value.Map(document.Paragraphs, MaxValues - first);
        result.Drafts.AddRange(prose.Items.Select(draft => draft.PartOf is { } total ? draft with { PartOf = first + total } : draft));
        result.Issues.AddRange(prose.Issues);
    }

    private void MapSheet(ReportTable sheet, CorrectedHeadings corrected, SheetProse lines, MappingResult result)
    {
        (int tables, int values, int issues) = (result.Tables.Count, result.Drafts.Count, result.Issues.Count);
        _sheets.Map(sheet, corrected, result);
        if (result.Tables.Count > tables || result.Drafts.Count > values || result.IsFull)
        {
            return;
        }

        IReadOnlyList<DraftRow> prose = lines.Map(sheet, MaxValues - values);
        result.Drafts.AddRange(prose.Select(draft => draft.PartOf is { } total ? draft with { PartOf = values + total } : draft));
        if (prose.Count > 0 && SheetProse.IsAllLines(sheet))
        {
            // "1 | Sở đã tổ chức …": numbered lines look like a table.
            result.Issues.RemoveRange(issues, result.Issues.Count - issues);
        }

        if (prose.Count > 0 && sheet.IsHidden)
        {
            result.Issues.Add(Issue.Of(IssueCode.HiddenSheet, prose[0].Place ?? SourceLocation.WholeReport, sheet.Sheet ?? string.Empty));
        }
    }

    private MappingResult MapSheets(ReportDocument document, IReadOnlyList<ColumnCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(document);
        MappingResult result = new();
        CorrectedHeadings corrected = new(corrections);
        SheetProse lines = new(_narrative);
        foreach (ReportTable table in document.Tables)
        {
            if (ObservationForm.Is(table))
            {
                ObservationFormMapper.Map(table, result);
            }
            else
            {
                MapSheet(table, corrected, lines, result);
            }
        }

        return result;
    }
}
