using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sxsh.Pipeline.Model;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Sxsh.Pipeline.Tests.Templates;

/// <summary>What is entered into a form, cell by cell, and what must come of it.</summary>
internal sealed class TemplateEntries
{
    private static readonly string[] IndicatorSheets = ["Chỉ tiêu", "Đào tạo", "Kinh phí", "Mục tiêu"];

    private readonly Catalogue _catalogue;
    private readonly Dictionary<string, decimal> _values = [];

    private TemplateEntries(Catalogue catalogue) => _catalogue = catalogue;

    public List<(string Sheet, string Cell, object Value)> Cells { get; } = [];

    public List<string> Expected { get; } = [];

    /// <summary>Fills every row of the form: consistent figures, so that no rule has anything to say.</summary>
    public static TemplateEntries For(byte[] form, Catalogue catalogue)
    {
        TemplateEntries entries = new(catalogue);
        using MemoryStream bytes = new(form);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(bytes, isEditable: false);
        foreach (string sheet in IndicatorSheets)
        {
            entries.FillIndicators(sheet, Rows(document, sheet));
        }

        entries.FillEnterprises([.. Rows(document, "Doanh nghiệp")[5].Select(pair => (pair.Key, pair.Value))]);
        entries.Cells.AddRange([("Bìa", "B5", "Sở Công Thương"), ("Bìa", "B7", "0275 123456"), ("Thuyết minh", "A4", "Đã tổ chức 05 lớp tập huấn cho 120 người.")]);
        return entries;
    }

    public static string Line(Observation observation) => string.Create(CultureInfo.InvariantCulture,
        $"{observation.Indicator}|{observation.Kind}|{observation.Status}|{observation.Value / 1.000000000000000000000m}|{observation.Subject}|{observation.Sector}|{observation.Size}|{observation.Programme}");

    /// <summary>Writes one number into a form.</summary>
    public static byte[] Put(byte[] form, string sheet, string address, decimal number)
    {
        using MemoryStream bytes = new();
        bytes.Write(form);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(bytes, isEditable: true))
        {
            WorkbookPart book = document.WorkbookPart!;
            WorksheetPart part = (WorksheetPart)book.GetPartById(book.Workbook.Sheets!.Elements<Sheet>().Single(each => each.Name == sheet).Id!.Value!);
            Cell cell = part.Worksheet.Descendants<Cell>().Single(each => each.CellReference == address);
            cell.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
        }

        return bytes.ToArray();
    }

    private static Dictionary<int, Dictionary<string, string>> Rows(SpreadsheetDocument document, string name)
    {
        WorkbookPart book = document.WorkbookPart!;
        WorksheetPart part = (WorksheetPart)book.GetPartById(book.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!);
        return part.Worksheet.Descendants<Row>().ToDictionary(
            row => (int)row.RowIndex!.Value,
            row => row.Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value!.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), cell => cell.InnerText));
    }

    private void FillIndicators(string sheet, Dictionary<int, Dictionary<string, string>> rows)
    {
        bool isTarget = sheet == "Mục tiêu";
        foreach ((int row, Dictionary<string, string> cells) in rows.Where(row => row.Key > 5 && row.Value["A"].Length > 0))
        {
            Indicator indicator = _catalogue.Indicators.Single(each => each.NameVi == cells["B"]);
            if (indicator.Group == "results" && indicator.Dimensions.Contains("subject"))
            {
                continue;
            }

            decimal value = isTarget ? Math.Min(ValueOf(indicator, row) + 3, indicator.Quantity == Quantity.Rate ? 99 : decimal.MaxValue) : _values[indicator.Id.Value] = ValueOf(indicator, row);
            Cells.Add((sheet, (isTarget ? "F" : "D") + row.ToString(CultureInfo.InvariantCulture), indicator.Quantity switch { Quantity.Rate => value / 100, Quantity.Money => value / 1_000_000, _ => value }));
            if (isTarget)
            {
                Cells.Add((sheet, "E" + row.ToString(CultureInfo.InvariantCulture), 2015m));
            }

            Expect(indicator, isTarget ? ObservationKind.Target : ObservationKind.Actual, ObservationStatus.Observed, value, "|||");
        }
    }

    private decimal ValueOf(Indicator indicator, int row) => indicator switch
    {
        { Unit: "0/1" } => 1,
        { Quantity: Quantity.Rate, Numerator: { } numerator, Denominator: { } denominator } when _values.TryGetValue(numerator.Value, out decimal part) && _values.TryGetValue(denominator.Value, out decimal whole) => decimal.Round(part / whole * 100, 2),
        { Quantity: Quantity.Rate } => 12.5m + (row / 100m),
        { Quantity: Quantity.Money } => indicator.Id.Value == "programme_budget" ? 9_000_500_000m : 1_000_250_000m + (row * 1_000_000m),
        _ => 1000 - (100 * DepthOf(indicator)) + row,
    };

    private int DepthOf(Indicator indicator) => indicator.SubsetOf is { } whole && _catalogue.TryGetIndicator(whole, out Indicator? parent) ? 1 + DepthOf(parent) : 0;

    private void FillEnterprises((string Column, string Heading)[] headings)
    {
        (string Name, string Sector, string Size, string Programme)[] enterprises =
            [("Công ty TNHH MTV Thủy sản “Hòa Bình”", "Xi măng", "Lớn", "CPI"), ("Cơ sở sản xuất kẹo dừa Ánh Dương", "Giấy", "Nhỏ", "VPEG"), ("=Công ty CP 3/2", "Dệt may", "Vừa", "CPI")];
        int row = 6;
        foreach ((string name, string sector, string size, string programme) in enterprises)
        {
            Sector known = _catalogue.Sectors.FirstOrDefault(each => each.NameVi == sector) ?? _catalogue.Sectors[row];
            string number = row.ToString(CultureInfo.InvariantCulture);
            Cells.AddRange([("Doanh nghiệp", "B" + number, name), ("Doanh nghiệp", "C" + number, known.NameVi), ("Doanh nghiệp", "D" + number, size), ("Doanh nghiệp", "E" + number, programme)]);
            int column = 0;
            foreach ((string letter, string heading) in headings.Where(each => each.Heading.Contains('(', StringComparison.Ordinal)))
            {
                string label = heading[..heading.LastIndexOf('(')].Trim();
                Indicator indicator = _catalogue.Indicators.Single(each => each.NameVi == label || (label, each.Id.Value) is ("Chi phí tiết kiệm được", "cost_saved") or ("Vốn đầu tư SXSH", "investment"));
                ObservationStatus status = (row, column) switch { (7, 1) => ObservationStatus.Nil, (7, 2) => ObservationStatus.Unavailable, (8, 3) => ObservationStatus.NotApplicable, _ => ObservationStatus.Observed };
                decimal entered = indicator.Quantity == Quantity.Duration ? row + 6 : 100.25m + column + (row * 10);
                Cells.Add(("Doanh nghiệp", letter + number, status switch { ObservationStatus.Nil => "-", ObservationStatus.Unavailable => "…", ObservationStatus.NotApplicable => "x", _ => entered }));
                Expect(indicator, ObservationKind.Actual, status, status == ObservationStatus.Observed ? entered * (indicator.Quantity == Quantity.Money ? 1_000_000 : 1) : null, $"{name}|{known.Code}|{size}|{programme}");
                column++;
            }

            row++;
        }
    }

    private void Expect(Indicator indicator, ObservationKind kind, ObservationStatus status, decimal? value, string dimensions) =>
        Expected.Add(string.Create(CultureInfo.InvariantCulture, $"{indicator.Id}|{kind}|{status}|{value / 1.000000000000000000000m}|{dimensions}"));
}
