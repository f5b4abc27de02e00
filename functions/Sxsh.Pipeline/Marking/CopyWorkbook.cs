using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sxsh.Pipeline.Model;
using ReadCell = Sxsh.Pipeline.Model.Cell;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetColumn = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Sxsh.Pipeline.Marking;

/// <summary>Makes a workbook of what was read from a report of another format: a sheet a table, every cell at its own address, and a sheet for the paragraphs. Texts are texts, never formulas.</summary>
internal static class CopyWorkbook
{
    private const uint TextFormat = 1;
    private const uint GroupedFormat = 2;
    private const uint PercentFormat = 3;
    private const uint FinePercentFormat = 4;
    private const uint DateFormat = 5;
    private const uint GeneralFormat = 6;
    private const uint QuotedFormat = 7;
    private const uint HeadingFormat = 8;
    private const int WidestColumn = 55;

    /// <summary>Makes the workbook.</summary>
    /// <param name="document">What was read; <see langword="null"/> if nothing was.</param>
    /// <param name="sheets">The names of the sheets.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>The workbook at position 0.</returns>
    public static MemoryStream Write(ReportDocument? document, CopySheets? sheets, CancellationToken cancellationToken)
    {
        MemoryStream bytes = new();
        using (SpreadsheetDocument workbook = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart part = workbook.AddWorkbookPart();
            part.Workbook = new Workbook(new BookViews(new WorkbookView()), new Sheets());
            part.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            if (document is not null && sheets is not null)
            {
                for (int index = 0; index < document.Tables.Count; index++)
                {
                    WriteTable(Add(part, sheets.Names[index], document.Tables[index].IsHidden), document.Tables[index], cancellationToken);
                }

                if (document.Paragraphs.Count > 0)
                {
                    WriteText(Add(part, CopySheets.Text, isHidden: false), document.Paragraphs);
                }
            }
        }

        bytes.Position = 0;
        return bytes;
    }

    private static WorksheetPart Add(WorkbookPart part, string name, bool isHidden)
    {
        Sheets sheets = part.Workbook.Sheets!;
        WorksheetPart sheet = part.AddNewPart<WorksheetPart>();
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = part.GetIdOfPart(sheet), State = isHidden ? SheetStateValues.Hidden : null });
        return sheet;
    }

    private static void WriteTable(WorksheetPart part, ReportTable table, CancellationToken cancellationToken)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        WriteColumns(writer, table);
        writer.WriteStartElement(new SheetData());
        foreach (IReadOnlyList<ReadCell> cells in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadCell[] filled = [.. cells.Where(cell => cell.Kind != CellKind.Empty)];
            if (filled.Length > 0)
            {
                Row row = new() { RowIndex = (uint)filled[0].Row };
                if (table.HiddenRows.Contains(filled[0].Row))
                {
                    row.Hidden = true;
                }

                writer.WriteStartElement(row);
                foreach (ReadCell cell in filled)
                {
                    writer.WriteElement(CellOf(cell));
                }

                writer.WriteEndElement();
            }
        }

        writer.WriteEndElement();
        if (table.Merges.Count > 0)
        {
            writer.WriteElement(new MergeCells(table.Merges.Select(merge => new MergeCell { Reference = $"{CellAddress.Format(merge.FirstRow, merge.FirstColumn)}:{CellAddress.Format(merge.LastRow, merge.LastColumn)}" })));
        }

        writer.WriteElement(OnePageWide());
        writer.WriteEndElement();
    }

    private static PageSetup OnePageWide() => new() { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 };

    private static void WriteColumns(OpenXmlWriter writer, ReportTable table)
    {
        Dictionary<int, int> widths = [];
        HashSet<(int, int)> merged = [.. table.Merges.Select(merge => (merge.FirstRow, merge.FirstColumn))];
        foreach (ReadCell cell in table.Rows.SelectMany(row => row).Where(cell => !cell.IsBlank && !merged.Contains((cell.Row, cell.Column))))
        {
            widths[cell.Column] = Math.Max(widths.GetValueOrDefault(cell.Column, 8), Math.Min(cell.Text.Length + 2, WidestColumn));
        }

        if (widths.Count > 0)
        {
            writer.WriteElement(new Columns(widths.OrderBy(pair => pair.Key).Select(pair => new SheetColumn
            {
                Min = (uint)pair.Key,
                Max = (uint)pair.Key,
                Width = pair.Value,
                CustomWidth = true,
                Hidden = table.HiddenColumns.Contains(pair.Key) ? true : null,
            })));
        }
    }

    private static void WriteText(WorksheetPart part, IReadOnlyList<ReportParagraph> paragraphs)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new Columns(
            new SheetColumn { Min = 1, Max = 1, Width = 8, CustomWidth = true },
            new SheetColumn { Min = CopySheets.TextColumn, Max = CopySheets.TextColumn, Width = 110, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        writer.WriteStartElement(new Row { RowIndex = 1 });
        writer.WriteElement(TextCell(1, 1, "Đoạn", HeadingFormat));
        writer.WriteElement(TextCell(1, CopySheets.TextColumn, "Nội dung", HeadingFormat));
        writer.WriteEndElement();
        for (int index = 0; index < paragraphs.Count; index++)
        {
            int row = CopySheets.FirstTextRow + index;
            writer.WriteStartElement(new Row { RowIndex = (uint)row });
            writer.WriteElement(NumberCell(row, 1, index + 1, GeneralFormat));
            writer.WriteElement(TextCell(row, CopySheets.TextColumn, paragraphs[index].Text, SheetText.LooksLikeFormula(paragraphs[index].Text) ? QuotedFormat : TextFormat));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteElement(OnePageWide());
        writer.WriteEndElement();
    }

    private static SheetCell CellOf(ReadCell cell) => cell switch
    {
        { Kind: CellKind.Number, Number: { } number, IsPercent: true } => NumberCell(cell.Row, cell.Column, number, decimal.IsInteger(number * 100) ? PercentFormat : FinePercentFormat),
        { Kind: CellKind.Number, Number: { } number } => NumberCell(cell.Row, cell.Column, number, decimal.IsInteger(number) && cell.Text.Contains('.', StringComparison.Ordinal) ? GroupedFormat : GeneralFormat),
        { Kind: CellKind.Date, Date: { } date } when date.Year >= 1901 => NumberCell(cell.Row, cell.Column, (decimal)date.ToOADate(), DateFormat),
        _ => TextCell(cell.Row, cell.Column, cell.Text, SheetText.LooksLikeFormula(cell.Text) ? QuotedFormat : TextFormat),
    };

    private static SheetCell NumberCell(int row, int column, decimal number, uint format) =>
        new() { CellReference = CellAddress.Format(row, column), StyleIndex = format, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) };

    private static SheetCell TextCell(int row, int column, string text, uint format) => new()
    {
        CellReference = CellAddress.Format(row, column),
        StyleIndex = format,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(SheetText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    // In the order of the constants above.
    private static Stylesheet Styles()
    {
        return new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
            new Fonts(FontOf(isBold: false), FontOf(isBold: true)) { Count = 2 },
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
            new Borders(new Border(), new Border(
                new LeftBorder { Style = BorderStyleValues.Hair }, new RightBorder { Style = BorderStyleValues.Hair }, new TopBorder { Style = BorderStyleValues.Hair }, new BottomBorder { Style = BorderStyleValues.Hair }, new DiagonalBorder())) { Count = 2 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(
                new CellFormat(),
                FormatOf(0),
                FormatOf(3),
                FormatOf(9),
                FormatOf(10),
                FormatOf(164),
                FormatOf(0),
                FormatOf(49, isQuoted: true),
                FormatOf(0, font: 1)) { Count = 9 });

        static Font FontOf(bool isBold)
        {
            Font font = new();
            if (isBold)
            {
                font.Append(new Bold());
            }

            font.Append(new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" });
            return font;
        }

        static CellFormat FormatOf(uint number, bool isQuoted = false, uint font = 0) => new()
        {
            NumberFormatId = number,
            FontId = font,
            BorderId = 1,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            QuotePrefix = isQuoted ? true : null,
            Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top },
        };
    }
}
