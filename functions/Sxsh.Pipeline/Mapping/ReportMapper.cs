using Sxsh.Pipeline.Mapping.Forms;
using Sxsh.Pipeline.Mapping.Tables;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping;

/// <summary>Finds the values of a report and the words around them; what the words mean is the normalizer's to say.</summary>
public sealed class ReportMapper
{
    /// <summary>Mapping ends at the row in which a report gets more values than this; whoever maps it must not take such a report.</summary>
    public const int MaxValues = 50_000;

    private readonly SheetMapper _sheets;

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
    }

    /// <summary>Turns every filled value cell of the tables it finds into a draft.</summary>
    /// <param name="document">The report as read.</param>
    /// <returns>
    /// The drafts, sheet by sheet, row by row, from left to right. Issues: <see cref="IssueCode.NoTableFound"/> (blocker) where no table of a known layout was found at all,
    /// <see cref="IssueCode.TableNotUnderstood"/>, <see cref="IssueCode.HiddenSheet"/>, <see cref="IssueCode.ColumnNotUnderstood"/>, <see cref="IssueCode.TotalLeftOut"/>, <see cref="IssueCode.IndicatorMissing"/>.
    /// </returns>
    public Findings<DraftRow> Map(ReportDocument document)
    {
        MappingResult result = MapSheets(document);
        if (result.Tables.Count == 0)
        {
            result.Issues.Add(Issue.Of(IssueCode.NoTableFound, SourceLocation.WholeReport));
        }

        return new Findings<DraftRow>(result.Drafts, result.Issues);
    }

    /// <summary>Says what <see cref="Map"/> takes each column for, and why.</summary>
    /// <param name="document">The report as read.</param>
    /// <returns>The tables found, sheet by sheet from top to bottom; empty where none was.</returns>
    public IReadOnlyList<TableMapping> Explain(ReportDocument document) => MapSheets(document).Tables;

    private MappingResult MapSheets(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        MappingResult result = new();
        foreach (ReportTable table in document.Tables)
        {
            if (ObservationForm.Is(table))
            {
                ObservationFormMapper.Map(table, result);
            }
            else
            {
                _sheets.Map(table, result);
            }
        }

        return result;
    }
}
