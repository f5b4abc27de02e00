using Sxsh.Pipeline.Mapping.Narrative;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping;

/// <summary>Reads sheets of one document that hold no table but lines of text, one cell a row: a report typed, or pasted, into a spreadsheet.</summary>
/// <param name="narrative">Reads prose; made when it is first needed.</param>
internal sealed class SheetProse(Lazy<NarrativeMapper> narrative)
{
    // A report of two hundred pages has less text; what is longer is none that somebody typed into cells.
    private const int MostCharacters = 500_000;
    private const int LongestBullet = 5;

    private int _charactersLeft = MostCharacters;

    /// <summary>Maps the lines of a sheet.</summary>
    /// <param name="sheet">A sheet in which no table was found.</param>
    /// <param name="most">Mapping ends after the line in which there are more drafts than this.</param>
    /// <returns>The drafts in the order of the sheet, each at its cell; <see cref="DraftRow.PartOf"/> counts from the first of them. None where the document's lines have become too many.</returns>
    public IReadOnlyList<DraftRow> Map(ReportTable sheet, int most)
    {
        List<Cell> lines = [.. sheet.Rows.Select(Line).OfType<Cell>()];
        List<ReportParagraph> paragraphs = new(lines.Count);
        int start = 0;
        foreach (Cell line in lines)
        {
            paragraphs.Add(new ReportParagraph(line.Text, start));
            start += line.Text.Length + 1;
        }

        _charactersLeft -= start;
        if (lines.Count == 0 || _charactersLeft < 0)
        {
            return [];
        }

        int[] starts = [.. paragraphs.Select(paragraph => paragraph.Start)];
        return [.. narrative.Value.Map(paragraphs, most).Items.Select(AtItsCell)];

        DraftRow AtItsCell(DraftRow draft)
        {
            int found = Array.BinarySearch(starts, draft.Place?.Start ?? 0);
            Cell line = lines[found >= 0 ? found : ~found - 1];
            bool isHidden = sheet.IsHidden || sheet.HiddenRows.Contains(line.Row) || sheet.HiddenColumns.Contains(line.Column);
            return draft with
            {
                Sheet = sheet.Sheet,
                Place = new SourceLocation(sheet.Sheet, line.Address, null, null, draft.Place?.Quote),
                SentencePlace = null,
                NeedsReview = draft.NeedsReview || isHidden,
            };
        }
    }

    /// <summary>Tells whether nothing but lines of text stands in a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool IsAllLines(ReportTable sheet) => sheet.Rows.All(row => row.All(cell => cell.IsBlank) || Line(row) is not null);

    // A row of several cells belongs to a table, where the words that a figure needs may stand in any of them.
    private static Cell? Line(IReadOnlyList<Cell> row)
    {
        Cell[] filled = [.. row.Where(cell => !cell.IsBlank).Take(3)];
        return filled switch
        {
            [{ Kind: CellKind.Text } line] => line,
            [{ Text.Length: <= LongestBullet }, { Kind: CellKind.Text } line] => line,
            _ => null,
        };
    }
}
