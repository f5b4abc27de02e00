using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Sxsh.Pipeline.Model;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetColumn = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Sxsh.Pipeline.Templates;

/// <summary>One sheet of the template while it is made.</summary>
/// <param name="name">Name on its tab.</param>
/// <param name="widths">Width of each column, in characters.</param>
internal sealed class TemplateSheet(string name, params int[] widths)
{
    private readonly SortedDictionary<int, SortedDictionary<int, SheetCell>> _rows = [];
    private readonly Dictionary<int, double> _heights = [];
    private readonly List<CellRange> _merges = [];
    private readonly List<DataValidation> _validations = [];

    /// <summary>Name on its tab.</summary>
    public string Name { get; } = name;

    /// <summary>Rows at the top that stay in view; 0 for none.</summary>
    public int FrozenRows { get; set; }

    /// <summary>Writes a text.</summary>
    public void Text(int row, int column, string text, TemplateLook look) => Put(row, column, text.Length == 0
        ? new SheetCell()
        : new SheetCell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) }, look);

    /// <summary>Writes a number.</summary>
    public void Number(int row, int column, decimal number, TemplateLook look) =>
        Put(row, column, new SheetCell { CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) }, look);

    /// <summary>Writes a row of texts from column A on.</summary>
    public void Row(int row, TemplateLook look, params ReadOnlySpan<string> texts)
    {
        for (int column = 1; column <= texts.Length; column++)
        {
            Text(row, column, texts[column - 1], look);
        }
    }

    /// <summary>Merges cells of a row.</summary>
    public void Merge(int row, int first, int last) => _merges.Add(new CellRange(row, first, row, last));

    /// <summary>Sets the height of a row, in points.</summary>
    public void Height(int row, double points) => _heights[row] = points;

    /// <summary>Lets a cell take one of a list only; the program shows the list.</summary>
    /// <param name="range">The cells.</param>
    /// <param name="formula">The list as a formula: texts in quotes with commas, or a range.</param>
    /// <param name="isStrict">Whether nothing else is taken.</param>
    public void List(CellRange range, string formula, bool isStrict) => _validations.Add(new DataValidation
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = isStrict,
        ErrorTitle = "Biểu mẫu SXSH",
        Error = "Hãy chọn một mục trong danh sách.",
        SequenceOfReferences = References(range),
        Formula1 = new Formula1(formula),
    });

    /// <summary>Lets a cell take a number within bounds, or one of the signs for "none", "not available" and "not applicable".</summary>
    /// <param name="range">The cells.</param>
    /// <param name="min">Least number.</param>
    /// <param name="max">Greatest number; <see langword="null"/> for no bound.</param>
    /// <param name="hint">What is told beside the cell.</param>
    public void Figure(CellRange range, decimal min, decimal? max, string hint)
    {
        string cell = CellAddress.Format(range.FirstRow, range.FirstColumn);
        string bound = max is { } most ? string.Create(CultureInfo.InvariantCulture, $",{cell}<={most}") : string.Empty;
        _validations.Add(new DataValidation
        {
            Type = DataValidationValues.Custom,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = true,
            ErrorTitle = "Biểu mẫu SXSH",
            Error = "Hãy nhập một số trong khoảng cho phép, hoặc “-” nếu không phát sinh, “…” nếu chưa có số liệu, “x” nếu không áp dụng.",
            PromptTitle = "Cách ghi",
            Prompt = hint,
            SequenceOfReferences = References(range),
            Formula1 = new Formula1(string.Create(CultureInfo.InvariantCulture, $"IF(ISNUMBER({cell}),AND({cell}>={min}{bound}),OR({cell}=\"-\",{cell}=\"…\",{cell}=\"...\",{cell}=\"x\"))")),
        });
    }

    /// <summary>Makes the worksheet; all but the cells to fill is protected, without a password.</summary>
    /// <returns>The worksheet.</returns>
    public Worksheet ToWorksheet()
    {
        SheetView view = new() { WorkbookViewId = 0, ShowGridLines = false };
        if (FrozenRows > 0)
        {
            view.Append(new Pane { VerticalSplit = FrozenRows, TopLeftCell = CellAddress.Format(FrozenRows + 1, 1), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        }

        Worksheet worksheet = new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new Columns(widths.Select((width, index) => new SheetColumn { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
            new SheetData(_rows.Select(row => RowOf(row.Key, row.Value.Values))),
            new SheetProtection { Sheet = true, FormatColumns = false, FormatRows = false, FormatCells = false });
        if (_merges.Count > 0)
        {
            worksheet.Append(new MergeCells(_merges.Select(merge => new MergeCell { Reference = Reference(merge) })));
        }

        if (_validations.Count > 0)
        {
            worksheet.Append(new DataValidations(_validations) { Count = (uint)_validations.Count });
        }

        worksheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = widths.Sum() > 100 ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        return worksheet;
    }

    private static ListValue<StringValue> References(CellRange range) => new() { InnerText = Reference(range) };

    private static string Reference(CellRange range) => $"{CellAddress.Format(range.FirstRow, range.FirstColumn)}:{CellAddress.Format(range.LastRow, range.LastColumn)}";

    private Row RowOf(int number, IEnumerable<SheetCell> cells)
    {
        Row row = new(cells) { RowIndex = (uint)number };
        if (_heights.TryGetValue(number, out double height))
        {
            row.Height = height;
            row.CustomHeight = true;
        }

        return row;
    }

    private void Put(int row, int column, SheetCell cell, TemplateLook look)
    {
        cell.CellReference = CellAddress.Format(row, column);
        cell.StyleIndex = (uint)look;
        if (!_rows.TryGetValue(row, out SortedDictionary<int, SheetCell>? cells))
        {
            _rows[row] = cells = [];
        }

        cells[column] = cell;
    }
}
