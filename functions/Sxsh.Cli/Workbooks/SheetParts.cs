using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Sxsh.Pipeline.Model;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Sxsh.Cli.Workbooks;

/// <summary>Turns a <see cref="Sheet"/> into the XML of a worksheet.</summary>
internal static class SheetParts
{
    private const uint Landscape = 9;

    /// <summary>Makes a worksheet that fits the width of a landscape A4 page.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <returns>The worksheet.</returns>
    public static Worksheet Create(Sheet sheet)
    {
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(sheet)),
            new Columns(sheet.Widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
            new SheetData(sheet.Rows.Select((cells, index) => RowOf(cells, index, RowHeights.Of(sheet, index)))));
        if (sheet.Merges.Count > 0)
        {
            worksheet.Append(new MergeCells(sheet.Merges.Select(merge => new MergeCell { Reference = Reference(merge) })) { Count = (uint)sheet.Merges.Count });
        }

        worksheet.Append(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        worksheet.Append(new PageSetup { PaperSize = Landscape, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        return worksheet;
    }

    private static SheetView View(Sheet sheet)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (sheet.FrozenRows > 0)
        {
            view.Append(new Pane
            {
                VerticalSplit = sheet.FrozenRows,
                TopLeftCell = CellAddress.Format(sheet.FrozenRows + 1, 1),
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private static Row RowOf(IReadOnlyList<SheetCell> cells, int index, double height)
    {
        var row = new Row { RowIndex = (uint)index + 1, Height = height, CustomHeight = true };
        row.Append(cells.Select((cell, column) => CellOf(cell, CellAddress.Format(index + 1, column + 1))));
        return row;
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell CellOf(SheetCell cell, string address)
    {
        var written = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = address, StyleIndex = (uint)cell.Look };
        if (cell.Number is { } number)
        {
            written.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Text is { } text)
        {
            written.DataType = CellValues.InlineString;
            written.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }

        return written;
    }

    private static string Reference(CellRange range) =>
        $"{CellAddress.Format(range.FirstRow, range.FirstColumn)}:{CellAddress.Format(range.LastRow, range.LastColumn)}";
}
