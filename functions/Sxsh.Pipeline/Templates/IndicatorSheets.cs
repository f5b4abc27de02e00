using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Templates;

/// <summary>The sheets of the template that list indicators, one a row.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="request">Whom the template is for.</param>
internal sealed class IndicatorSheets(Catalogue catalogue, TemplateRequest request)
{
    private const int HeadingRow = 5;
    private const string Million = "triệu đồng";

    private static readonly (string Group, string Title)[] ResultGroups =
    [
        ("organisation", "Tổ chức thực hiện"), ("communication", "Tuyên truyền, phổ biến"), ("establishments", "Cơ sở sản xuất công nghiệp"),
        ("models", "Đánh giá, mô hình, hỗ trợ"), ("staff", "Cán bộ"), ("results", "Kết quả chung toàn tỉnh"),
    ];

    // What the national level alone knows, or what belongs to one event or enterprise.
    private static readonly HashSet<string> LeftOut = ["programme_target_provinces", "survey_provinces", "training_events", "assessments", "operating_cost", "payback_months", "investment", "saving_rate_per_unit"];

    private static readonly string[] TargetGroups = ["establishments", "training", "models", "staff"];

    /// <summary>Indicators of the province as a whole.</summary>
    /// <returns>The sheet.</returns>
    public TemplateSheet Results() => Sheet("Chỉ tiêu", "KẾT QUẢ THỰC HIỆN SẢN XUẤT SẠCH HƠN TRONG CÔNG NGHIỆP", ResultGroups, isMoney: false);

    /// <summary>Training.</summary>
    /// <returns>The sheet.</returns>
    public TemplateSheet Training() => Sheet("Đào tạo", "ĐÀO TẠO, TẬP HUẤN, HỘI THẢO VỀ SẢN XUẤT SẠCH HƠN", [("training", string.Empty)], isMoney: false);

    /// <summary>Funding.</summary>
    /// <returns>The sheet.</returns>
    public TemplateSheet Funding() => Sheet("Kinh phí", "KINH PHÍ THỰC HIỆN SẢN XUẤT SẠCH HƠN", [("funding", string.Empty)], isMoney: true);

    /// <summary>Targets and plans.</summary>
    /// <returns>The sheet.</returns>
    public TemplateSheet Targets()
    {
        TemplateSheet sheet = new("Mục tiêu", 6, 62, 16, 16, 12, 16, 30) { FrozenRows = HeadingRow };
        Head(sheet, "MỤC TIÊU, KẾ HOẠCH SẢN XUẤT SẠCH HƠN", withPeriod: false);
        sheet.Row(HeadingRow, TemplateLook.Heading, "TT", "Chỉ tiêu", "Đơn vị tính", "Loại số liệu", "Năm", "Giá trị", "Ghi chú");
        int row = HeadingRow + 1;
        foreach (Indicator indicator in TargetGroups.SelectMany(InGroup))
        {
            sheet.Number(row, 1, row - HeadingRow, TemplateLook.FixedCentered);
            sheet.Text(row, 2, indicator.NameVi, TemplateLook.Fixed);
            sheet.Text(row, 3, indicator.Unit, TemplateLook.FixedCentered);
            sheet.Text(row, 4, "Mục tiêu", TemplateLook.EntryText);
            sheet.Text(row, 5, string.Empty, TemplateLook.EntryText);
            Entry(sheet, row, 6, indicator);
            sheet.Text(row, 7, string.Empty, TemplateLook.EntryText);
            row++;
        }

        sheet.List(new CellRange(HeadingRow + 1, 4, row - 1, 4), "\"Mục tiêu,Kế hoạch\"", isStrict: true);
        sheet.List(new CellRange(HeadingRow + 1, 5, row - 1, 5), $"\"{string.Join(',', Enumerable.Range(request.Period.Last.Year, 11))}\"", isStrict: false);
        return sheet;
    }

    private TemplateSheet Sheet(string name, string title, IReadOnlyList<(string Group, string Title)> groups, bool isMoney)
    {
        TemplateSheet sheet = new(name, 6, 62, 16, 18, 18, 34) { FrozenRows = HeadingRow };
        Head(sheet, title, withPeriod: true);
        string before = request.LastPeriod is { } last ? $"So sánh: số đã báo cáo {PeriodWords.Of(last) ?? last.ToString()}" : "So sánh với kỳ trước";
        sheet.Row(HeadingRow, TemplateLook.Heading, "TT", "Chỉ tiêu", "Đơn vị tính", "Giá trị", before, "Ghi chú");
        int row = HeadingRow + 1;
        int number = 1;
        foreach ((string group, string section) in groups)
        {
            if (section.Length > 0)
            {
                sheet.Row(row++, TemplateLook.Section, string.Empty, section, string.Empty, string.Empty, string.Empty, string.Empty);
            }

            foreach (Indicator indicator in InGroup(group))
            {
                bool inMillions = indicator.Quantity == Quantity.Money;
                sheet.Number(row, 1, number++, TemplateLook.FixedCentered);
                sheet.Text(row, 2, indicator.NameVi, TemplateLook.Fixed);
                sheet.Text(row, 3, inMillions ? UnitInMillions(indicator) : indicator.Unit, isMoney ? TemplateLook.EntryText : TemplateLook.FixedCentered);
                Entry(sheet, row, 4, indicator);
                Before(sheet, row, 5, indicator, inMillions);
                sheet.Text(row, 6, string.Empty, TemplateLook.EntryText);
                row++;
            }
        }

        if (isMoney)
        {
            sheet.List(new CellRange(HeadingRow + 1, 3, row - 1, 3), $"\"đồng,{Million},tỷ đồng\"", isStrict: true);
        }

        return sheet;
    }

    /// <summary>The unit in which money is entered.</summary>
    /// <param name="indicator">An indicator of money.</param>
    /// <returns>Millions of đồng, a year where the indicator is so.</returns>
    internal static string UnitInMillions(Indicator indicator) => indicator.Unit.EndsWith("/năm", StringComparison.Ordinal) ? $"{Million}/năm" : Million;

    private IEnumerable<Indicator> InGroup(string group) => catalogue.Indicators.Where(indicator =>
        indicator.Group == group && !LeftOut.Contains(indicator.Id.Value) && !indicator.Id.Value.StartsWith("event_", StringComparison.Ordinal)
        && ProgrammeFrames.TooEarlyFor(indicator.ProgrammeFrame, request.Period.Last.Year) is null);

    private void Head(TemplateSheet sheet, string title, bool withPeriod)
    {
        sheet.Text(1, 1, title, TemplateLook.Title);
        sheet.Text(2, 1, $"Tỉnh: {catalogue.NameOf(request.Area)}", TemplateLook.Label);
        if (withPeriod && PeriodWords.Of(request.Period) is { } period)
        {
            sheet.Text(3, 1, $"Kỳ báo cáo: {period}", TemplateLook.Label);
        }
    }

    private static void Entry(TemplateSheet sheet, int row, int column, Indicator indicator)
    {
        CellRange cell = new(row, column, row, column);
        bool isRate = indicator.Quantity == Quantity.Rate;
        sheet.Text(row, column, string.Empty, isRate ? TemplateLook.EntryPercent : indicator.Quantity == Quantity.Count ? TemplateLook.EntryWhole : TemplateLook.EntryNumber);
        if (indicator.Unit == "0/1")
        {
            sheet.List(cell, "\"0,1\"", isStrict: true);
        }
        else
        {
            string hint = $"{indicator.NameVi}: {(isRate ? "tỷ lệ, ví dụ 12,5%" : indicator.Quantity == Quantity.Money ? "số tiền theo đơn vị ở cột bên" : indicator.Unit)}";
            sheet.Figure(cell, 0, isRate ? 1 : null, hint.Length > 250 ? hint[..250] : hint);
        }
    }

    private void Before(TemplateSheet sheet, int row, int column, Indicator indicator, bool inMillions)
    {
        bool isRate = indicator.Quantity == Quantity.Rate;
        TemplateLook look = isRate ? TemplateLook.BeforePercent : TemplateLook.Before;
        Observation? last = request.Last.LastOrDefault(each =>
            each is { Kind: ObservationKind.Actual, Value: not null, Subject: null, Sector: null, Size: null, Programme: null, SameAs: null, NeedsReview: false } && each.Indicator == indicator.Id);
        if (last?.Value is { } value)
        {
            sheet.Number(row, column, isRate ? value / 100 : inMillions ? value / 1_000_000 : value, look);
        }
        else
        {
            sheet.Text(row, column, string.Empty, look);
        }
    }
}
