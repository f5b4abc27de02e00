using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Templates;

/// <summary>The sheet of the template with one enterprise a row.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="request">Whom the template is for; enterprises of the last period are filled in.</param>
/// <param name="lists">The lists to choose from.</param>
internal sealed class EnterpriseSheet(Catalogue catalogue, TemplateRequest request, TemplateLists lists)
{
    private const int HeadingRow = 5;
    private const int FewestRows = 60;
    private const int SpareRows = 20;
    private const int FirstFigure = 6;

    private static readonly string[] Indicators =
    [
        "electricity_saved", "coal_saved", "oil_saved", "gas_saved", "firewood_saved", "water_saved", "material_saved", "wastewater_reduced", "solid_waste_reduced", "co2_reduced", "cost_saved", "investment", "payback_months",
    ];

    /// <summary>Makes the sheet.</summary>
    /// <returns>The sheet.</returns>
    public TemplateSheet Make()
    {
        Indicator[] indicators = [.. Indicators.Select(id => catalogue.Indicators.Single(indicator => indicator.Id.Value == id))];
        Observation[] enterprises = [.. request.Last.Where(each => each is { Subject: not null, Kind: ObservationKind.Actual, NeedsReview: false } && indicators.Any(indicator => indicator.Id == each.Indicator)).DistinctBy(each => each.Subject)];
        int last = HeadingRow + Math.Max(FewestRows, enterprises.Length + SpareRows);
        int note = FirstFigure + indicators.Length;
        TemplateSheet sheet = new("Doanh nghiệp", [6, 36, 26, 11, 18, .. Enumerable.Repeat(15, indicators.Length), 30]) { FrozenRows = HeadingRow };
        sheet.Text(1, 1, "KẾT QUẢ ÁP DỤNG SẢN XUẤT SẠCH HƠN TẠI CÁC DOANH NGHIỆP", TemplateLook.Title);
        sheet.Text(2, 1, $"Tỉnh: {catalogue.NameOf(request.Area)}", TemplateLook.Label);
        if (PeriodWords.Of(request.Period) is { } period)
        {
            sheet.Text(3, 1, $"Kỳ báo cáo: {period}", TemplateLook.Label);
        }

        sheet.Row(HeadingRow, TemplateLook.Heading, ["TT", "Tên doanh nghiệp", "Ngành", "Quy mô", "Chương trình", .. indicators.Select(HeadingOf), "Ghi chú"]);
        sheet.Height(HeadingRow, 64);
        for (int row = HeadingRow + 1; row <= last; row++)
        {
            int index = row - HeadingRow - 1;
            Observation? enterprise = index < enterprises.Length ? enterprises[index] : null;
            sheet.Number(row, 1, index + 1, TemplateLook.FixedCentered);
            sheet.Text(row, 2, enterprise?.Subject ?? string.Empty, TemplateLook.EntryText);
            sheet.Text(row, 3, SectorOf(enterprise?.Sector), TemplateLook.EntryText);
            sheet.Text(row, 4, enterprise?.Size ?? string.Empty, TemplateLook.EntryText);
            sheet.Text(row, 5, enterprise?.Programme ?? string.Empty, TemplateLook.EntryText);
            for (int column = FirstFigure; column < note; column++)
            {
                sheet.Text(row, column, string.Empty, TemplateLook.EntryNumber);
            }

            sheet.Text(row, note, string.Empty, TemplateLook.EntryText);
        }

        sheet.List(new CellRange(HeadingRow + 1, 3, last, 3), lists.Sectors, isStrict: false);
        sheet.List(new CellRange(HeadingRow + 1, 4, last, 4), lists.Sizes, isStrict: false);
        sheet.List(new CellRange(HeadingRow + 1, 5, last, 5), lists.Programmes, isStrict: false);
        sheet.Figure(new CellRange(HeadingRow + 1, FirstFigure, last, note - 1), 0, null, "Ghi số theo đơn vị ở tiêu đề cột; để trống nếu không có gì để báo cáo.");
        return sheet;
    }

    private static string HeadingOf(Indicator indicator) => indicator.Id.Value switch
    {
        "cost_saved" => "Chi phí tiết kiệm được (triệu đồng/năm)",
        "investment" => "Vốn đầu tư SXSH (triệu đồng)",
        _ => string.Create(CultureInfo.InvariantCulture, $"{indicator.NameVi} ({indicator.Unit})"),
    };

    private string SectorOf(string? code) => code is null ? string.Empty : catalogue.Sectors.FirstOrDefault(sector => sector.Code == code)?.NameVi ?? string.Empty;
}
