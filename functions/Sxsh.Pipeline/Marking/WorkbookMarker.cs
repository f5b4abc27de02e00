using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Marking;

/// <summary>Marks a workbook: colors and comments the cells of findings, and adds a sheet that lists them. All else of the workbook stays as it is, except macros, which are left out.</summary>
/// <remarks>Sheets pass through piece by piece; the parts that have to be in memory whole are measured first.</remarks>
internal static class WorkbookMarker
{
    private const long LargestSheet = 64L * 1024 * 1024;
    private const long LargestOtherPart = 10L * 1024 * 1024;
    private const string DrawingRelation = "rIdSxshNotes";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // More comments than these make Excel itself slow; the cells behind them are still colored and listed.
    private const int MostNotes = 20_000;

    /// <summary>Marks a workbook.</summary>
    /// <param name="workbook">The workbook's bytes; left as they are.</param>
    /// <param name="issues">The findings and their places.</param>
    /// <param name="fileName">Name of the province's file, for the list.</param>
    /// <param name="note">What the list says about the workbook; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The marked workbook at position 0; <see langword="null"/> if it is of a kind that cannot be marked in place.</returns>
    public static MemoryStream? Mark(MemoryStream workbook, IReadOnlyList<PlacedIssue> issues, string fileName, string? note, CancellationToken cancellationToken)
    {
        if (!IsWithinLimits(workbook))
        {
            return null;
        }

        MemoryStream copy = new();
        workbook.Position = 0;
        workbook.CopyTo(copy);
        copy.Position = 0;
        try
        {
            using (SpreadsheetDocument document = SpreadsheetDocument.Open(copy, isEditable: true, new OpenSettings { AutoSave = false }))
            {
                if (document.StrictRelationshipFound || document.WorkbookPart is not { Workbook.Sheets: not null } part || part.Parts.Any(pair => pair.OpenXmlPart is MacroSheetPart or InternationalMacroSheetPart))
                {
                    return null;
                }

                if (part.VbaProjectPart is { } macros)
                {
                    part.DeletePart(macros);
                }

                Mark(part, issues, fileName, note, cancellationToken);
            }

            MacroFree.Make(copy);
            copy.Position = 0;
            return copy;
        }
        catch (Exception exception) when (IsAboutTheFile(exception))
        {
            return null;
        }
    }

    /// <summary>Whether an exception says that the package is not as the standard asks; all bytes are in memory, so that it cannot be the storage's.</summary>
    private static bool IsAboutTheFile(Exception exception) => exception is
        OpenXmlPackageException or XmlException or InvalidDataException or IOException or ArgumentException or InvalidOperationException or FormatException or
        KeyNotFoundException or NotSupportedException or OverflowException;

    private static bool IsWithinLimits(MemoryStream workbook)
    {
        workbook.Position = 0;
        try
        {
            using ZipArchive archive = new(workbook, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.All(entry => !entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || entry.Length <= (entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) ? LargestSheet : LargestOtherPart));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static void Mark(WorkbookPart part, IReadOnlyList<PlacedIssue> issues, string fileName, string? note, CancellationToken cancellationToken)
    {
        WorkbookStylesPart stylesPart = part.WorkbookStylesPart ?? part.AddNewPart<WorkbookStylesPart>();
        StyleBook styles = new(stylesPart.Stylesheet ??= new Stylesheet());
        FindingsSheet list = new(styles);
        WorksheetPart listPart = ListPart(part, out string listRelation);
        ILookup<string, PlacedIssue> bySheet = issues.Where(placed => placed is { Sheet: not null, Place: not null }).ToLookup(placed => placed.Sheet!, StringComparer.Ordinal);
        int notes = 0;
        foreach (Sheet sheet in part.Workbook.Sheets!.Elements<Sheet>())
        {
            if (sheet.Id?.Value is { } id && id != listRelation && part.TryGetPartById(id, out OpenXmlPart? found) && found is WorksheetPart worksheet)
            {
                List<SheetMark> marks = MarksOf(worksheet, bySheet[(sheet.Name?.Value ?? string.Empty).Normalize()]);
                MarkSheet(worksheet, marks, styles, Math.Max(0, MostNotes - notes), cancellationToken);
                notes += marks.Count;
            }
        }

        using (MemoryStream xml = new())
        {
            list.Write(xml, issues, fileName, note);
            xml.Position = 0;
            listPart.FeedData(xml);
        }

        if (styles.Count > StyleBook.MostFormats)
        {
            throw new NotSupportedException("The workbook has too many cell formats.");
        }

        stylesPart.Stylesheet.Save(stylesPart);
        part.Workbook.Save(part);
    }

    // An earlier list gives its place to the new one, so that no reference by a sheet's number moves.
    private static WorksheetPart ListPart(WorkbookPart part, out string relation)
    {
        Sheets sheets = part.Workbook.Sheets!;
        Sheet[] all = [.. sheets.Elements<Sheet>()];
        int at = Array.FindIndex(all, sheet => string.Equals(sheet.Name?.Value, OwnSheet.Findings, StringComparison.OrdinalIgnoreCase));
        WorksheetPart listPart;
        if (at >= 0 && all[at].Id?.Value is { } known && part.TryGetPartById(known, out OpenXmlPart? found) && found is WorksheetPart earlier)
        {
            (listPart, relation) = (earlier, known);
            all[at].State = null;
        }
        else
        {
            listPart = part.AddNewPart<WorksheetPart>();
            relation = part.GetIdOfPart(listPart);
            at = all.Length;
            sheets.Append(new Sheet { Name = OwnSheet.Findings, SheetId = 1 + all.Select(sheet => sheet.SheetId?.Value ?? 0).DefaultIfEmpty(0u).Max(), Id = relation });
        }

        BookViews views = part.Workbook.BookViews ??= new BookViews();
        if (views.GetFirstChild<WorkbookView>() is not { } view)
        {
            view = views.AppendChild(new WorkbookView());
        }

        view.ActiveTab = (uint)at;
        return listPart;
    }

    private static List<SheetMark> MarksOf(WorksheetPart part, IEnumerable<PlacedIssue> issues)
    {
        List<SheetMark> marks =
        [
            .. issues.GroupBy(placed => placed.Place!.Value).Select(cell => new SheetMark(
                cell.Key.Row,
                cell.Key.Column,
                cell.Max(placed => placed.Issue.Severity),
                string.Join("\n\n", cell.OrderByDescending(placed => placed.Issue.Severity).Select(placed => $"{FindingWords.Of(placed.Issue.Severity).ToUpperInvariant()}: {placed.Issue.Message}")))),
        ];
        HashSet<(int, int)> marked = [.. marks.Select(mark => (mark.Row, mark.Column))];
        marks.AddRange(CellNotes.Marked(part).Where(cell => marked.Add(cell)).Select(cell => new SheetMark(cell.Row, cell.Column, null, string.Empty)));
        return marks;
    }

    private static void MarkSheet(WorksheetPart part, List<SheetMark> marks, StyleBook styles, int mostNotes, CancellationToken cancellationToken)
    {
        SheetMark[] noted = [.. marks.Take(mostNotes)];
        SheetRewriter rewriter = new(
            marks,
            (mark, format) => mark.Severity is { } severity ? styles.Shaded(styles.Unshaded(format), severity) : styles.Unshaded(format),
            Relations);
        using MemoryStream rewritten = new();
        using (Stream source = part.GetStream(FileMode.Open, FileAccess.Read))
        {
            rewriter.Rewrite(source, rewritten, noted.Length > 0 ? DrawingRelation : null, cancellationToken);
        }

        rewritten.Position = 0;
        part.FeedData(rewritten);
        if (noted.Length > 0)
        {
            CellNotes.Write(part, noted, rewriter.NotesRelation ?? DrawingRelation);
        }
    }
}
