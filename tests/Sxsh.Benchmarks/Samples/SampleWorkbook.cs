using Sxsh.Pipeline.Model;

namespace Sxsh.Benchmarks.Samples;

/// <summary>A workbook as a province might send it: a sheet of indicators, and annexes that list enterprises, until it is as large as wanted.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Cells">Cells that hold something.</param>
public sealed record SampleWorkbook(string Path, long Bytes, int Cells)
{
    private const int IndicatorRows = 1000;
    private const int RowsOfSheet = 20_000;
    private const int GroupRows = 50;
    private const int Columns = 12;

    // Measured on the finished file.
    private const int BytesOfRow = 490;
    private const int FirstDay = 42_000;

    private static readonly string[] Streets = ["Trần Hưng Đạo", "Nguyễn Huệ", "Lê Lợi", "Hùng Vương", "Nguyễn Đình Chiểu", "Đồng Khởi", "Phan Đình Phùng", "Võ Nguyên Giáp"];
    private static readonly string[] Forms = ["Công ty TNHH", "Công ty cổ phần", "Doanh nghiệp tư nhân", "Hợp tác xã", "Cơ sở sản xuất"];
    private static readonly string[] Words = [.. Catalogue.BuiltIn.Indicators.SelectMany(indicator => indicator.NameVi.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)).Distinct()];
    private static readonly string[] Measures = ["lắp biến tần cho động cơ", "thay lò hơi đốt than bằng lò biomass", "tuần hoàn nước làm mát", "quản lý nội vi", "thu hồi nhiệt thải", "thay đèn huỳnh quang bằng LED"];

    /// <summary>Writes a workbook.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="megabytes">About how large, in 1024 · 1024 bytes.</param>
    /// <returns>What was written.</returns>
    public static SampleWorkbook Write(string folder, int megabytes)
    {
        string path = System.IO.Path.Combine(folder, $"bao-cao-{megabytes}.xlsx");
        int cells;
        using (WorkbookWriter workbook = new(path))
        {
            WriteIndicators(workbook);
            int rows = megabytes * 1024 * 1024 / BytesOfRow;
            for (int first = 0; first < rows; first += RowsOfSheet)
            {
                WriteEnterprises(workbook, first, Math.Min(rows, first + RowsOfSheet));
            }

            cells = workbook.Cells;
        }

        return new SampleWorkbook(path, new FileInfo(path).Length, cells);
    }

    private static void WriteIndicators(WorkbookWriter workbook)
    {
        workbook.Sheet("Chỉ tiêu");
        WriteTitle(workbook, "BÁO CÁO TÌNH HÌNH THỰC HIỆN SẢN XUẤT SẠCH HƠN TRONG CÔNG NGHIỆP", 7);
        WriteHeads(workbook, ["TT", "Kỳ báo cáo", "Chỉ tiêu", "Giá trị", "Đơn vị tính", "Ngành", "Ghi chú"]);
        Indicator[] indicators = [.. Catalogue.BuiltIn.Indicators.Where(indicator => indicator.Aggregation is Aggregation.Sum or Aggregation.Last && indicator.Unit != "0/1")];
        for (int i = 0; i < IndicatorRows; i++)
        {
            Indicator indicator = indicators[i % indicators.Length];
            workbook.Row();
            workbook.Number(i + 1, 0);
            workbook.Text($"{2009 + (i / indicators.Length % 16)}", 0);
            workbook.Text(indicator.NameVi, 0);
            workbook.Number(10 + (i * 37 % 4900), WorkbookWriter.Thousands);
            workbook.Text(indicator.Unit, 0);
            workbook.Text(i / indicators.Length < 16 ? "" : Catalogue.BuiltIn.Sectors[i / indicators.Length % 20].NameVi, 0);
            workbook.Text("theo báo cáo của cơ sở", 0);
        }
    }

    private static void WriteEnterprises(WorkbookWriter workbook, int from, int to)
    {
        Random random = new(from + 1);
        int number = (from / RowsOfSheet) + 1;
        workbook.Sheet($"Phụ lục {number}");
        WriteTitle(workbook, $"PHỤ LỤC {number}. DANH SÁCH CƠ SỞ SẢN XUẤT CÔNG NGHIỆP", Columns);
        WriteHeads(workbook, ["Mã số", "Cơ sở sản xuất", "Địa chỉ", "Huyện", "Mã số thuế", "Lao động", "Điện (kWh)", "Nước (m³)", "Than (tấn)", "Tỷ lệ giảm", "Ngày khảo sát", "Giải pháp đã thực hiện"]);
        for (int row = from; row < to; row++)
        {
            if (row % GroupRows == 0)
            {
                workbook.Row();
                workbook.Text(Catalogue.BuiltIn.Sectors[row / GroupRows % Catalogue.BuiltIn.Sectors.Count].NameVi, WorkbookWriter.Heading);
                workbook.Merge(Columns);
            }

            workbook.Row();
            workbook.Number(row + 1, 0);
            workbook.Text($"{Forms[random.Next(Forms.Length)]} {(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))} {Streets[random.Next(Streets.Length)]} {random.Next(10_000)}", 0);
            workbook.Text($"Số {random.Next(1, 999)}/{random.Next(1, 99)}, đường {Streets[random.Next(Streets.Length)]}, ấp {random.Next(1, 30)}", 0);
            workbook.Text($"Huyện {Streets[random.Next(Streets.Length)]}", 0);
            workbook.Text($"{random.NextInt64(1_000_000_000, 9_999_999_999)}", 0);
            workbook.Number(random.Next(5, 2000), WorkbookWriter.Thousands);
            workbook.Number(random.Next(1_000, 90_000_000), WorkbookWriter.Thousands);
            workbook.Number(Math.Round(random.NextDouble() * 100_000, 2), WorkbookWriter.Decimals);
            workbook.Number(Math.Round(random.NextDouble() * 10_000, 3), WorkbookWriter.Decimals);
            workbook.Number(Math.Round(random.NextDouble(), 4), WorkbookWriter.Percent);
            workbook.Number(FirstDay + random.Next(3000), WorkbookWriter.Date);
            workbook.Text($"Đã {Measures[random.Next(Measures.Length)]} và {Measures[random.Next(Measures.Length)]}, đầu tư {random.Next(10, 9_999_999)} nghìn đồng, tiết kiệm {random.Next(1, 999_999)} nghìn đồng/năm; {Sentence(random)}", 0);
        }
    }

    private static string Sentence(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(120, 200)).Select(_ => Words[random.Next(Words.Length)]));

    private static void WriteTitle(WorkbookWriter workbook, string title, int columns)
    {
        workbook.Row();
        workbook.Text(title, WorkbookWriter.Heading);
        workbook.Merge(columns);
    }

    private static void WriteHeads(WorkbookWriter workbook, string[] heads)
    {
        workbook.Row();
        foreach (string head in heads)
        {
            workbook.Text(head, WorkbookWriter.Heading);
        }
    }
}
