using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Sxsh.Pipeline.Model;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Sxsh.Pipeline.Tests.Marking;

/// <summary>A marked workbook, read back by the Open XML SDK.</summary>
internal sealed class MarkedBook : IDisposable
{
    private readonly MarkedReport _report;
    private readonly SpreadsheetDocument _document;

    public MarkedBook(MarkedReport report)
    {
        _report = report;
        Bytes = report.Content.ToArray();
        using (ZipArchive archive = new(new MemoryStream(Bytes)))
        {
            Parts = [.. archive.Entries.Select(entry => entry.FullName)];
        }

        _document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
    }

    public byte[] Bytes { get; }

    public bool IsOwn => _report.IsOwn;

    public string FileName => _report.FileName;

    public IReadOnlyList<string> Parts { get; }

    public IReadOnlyList<string> Sheets => [.. Book.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];

    public IReadOnlyList<string> Links => [.. PartOf(OwnSheet.Findings).Worksheet.Descendants<Hyperlink>().Select(link => link.Location!.Value!)];

    /// <summary>What the standard's schema says against it; what the province's own parts hold is not ours.</summary>
    public IReadOnlyList<string> Errors =>
        [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(_document)
            .Where(error => error.Part?.Uri.OriginalString.Contains("theme", StringComparison.Ordinal) != true)
            .Select(error => $"{error.Part?.Uri}: {error.Path?.XPath}: {error.Description}")];

    public IReadOnlyList<(string Severity, string Cell, string Finding, string ToDo, string Code)> Listed
    {
        get
        {
            IEnumerable<Row> rows = PartOf(OwnSheet.Findings).Worksheet.Descendants<Row>().Where(row => row.RowIndex! > 6u);
            return [.. rows.Select(row => row.Elements<Cell>().Select(TextOf).ToArray()).Select(cells => (cells[1], cells[3], cells[4], cells[5], cells[7]))];
        }
    }

    private WorkbookPart Book => _document.WorkbookPart!;

    public string TextAt(string sheet, string cell) => TextOf(CellAt(sheet, cell));

    public string XmlOf(string sheet)
    {
        using StreamReader reader = new(PartOf(sheet).GetStream());
        return reader.ReadToEnd();
    }

    public string NoteAt(string sheet, string cell) =>
        PartOf(sheet).WorksheetCommentsPart?.Comments.CommentList!.Elements<Comment>().Single(comment => comment.Reference == cell).InnerText ?? string.Empty;

    public string? ColorAt(string sheet, string cell)
    {
        Fill fill = Book.WorkbookStylesPart!.Stylesheet.Fills!.Elements<Fill>().ElementAt((int)FormatOf(sheet, cell).FillId!.Value);
        return fill.PatternFill?.ForegroundColor?.Rgb?.Value;
    }

    public (uint NumberFormat, bool IsBold) FormatAt(string sheet, string cell)
    {
        CellFormat format = FormatOf(sheet, cell);
        Font font = Book.WorkbookStylesPart!.Stylesheet.Fonts!.Elements<Font>().ElementAt((int)(format.FontId?.Value ?? 0));
        return (format.NumberFormatId?.Value ?? 0, font.Bold is not null);
    }

    public void Dispose()
    {
        _document.Dispose();
        _report.Content.Dispose();
    }

    private CellFormat FormatOf(string sheet, string cell) =>
        Book.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)(CellAt(sheet, cell).StyleIndex?.Value ?? 0));

    private Cell CellAt(string sheet, string cell) => PartOf(sheet).Worksheet.Descendants<Cell>().Single(each => each.CellReference == cell);

    private string TextOf(Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? Book.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().ElementAt(int.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture)).InnerText
        : cell.InnerText;

    private WorksheetPart PartOf(string sheet) =>
        (WorksheetPart)Book.GetPartById(Book.Workbook.Sheets!.Elements<Sheet>().Single(each => each.Name!.Value!.Normalize() == sheet).Id!.Value!);
}
