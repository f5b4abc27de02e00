using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading;

/// <summary>Workbooks as LibreOffice saves them.</summary>
public sealed class SampleWorkbookTests
{
    [Theory]
    [InlineData("ben-tre/wide-xlsx/ben-tre-wide.xlsx", FileFormat.Xlsx)]
    [InlineData("ben-tre/wide-xls/ben-tre-wide.xls", FileFormat.Xls)]
    public void Read_WideTable_KeepsAddressesValuesAndMerges(string path, FileFormat format)
    {
        ReadOutcome outcome = ReadingTestFiles.Read(path);

        ReportTable table = ReadingTestFiles.OnlyTable(outcome);
        Assert.Equal((format, "Chỉ tiêu"), (outcome.Format, table.Sheet));
        Assert.Equal(31, table.Rows.Count);
        Assert.Equal("UBND TỈNH BẾN TRE", At(table, "A1").Text);
        Assert.Empty(table.Rows[2]);
        Assert.Equal(("gần 400", CellKind.Text), (At(table, "G11").Text, At(table, "G11").Kind));
        Assert.Equal(("05", 5m), (At(table, "G10").Text, At(table, "G10").Number));
        Assert.Equal(("50", 50m), (At(table, "F15").Text, At(table, "F15").Number));
        Assert.Equal(("10%", 0.1m, true), (At(table, "H26").Text, At(table, "H26").Number, At(table, "H26").IsPercent));
        Assert.Contains(new CellRange(7, 4, 7, 7), table.Merges);
        Assert.Contains(new CellRange(7, 1, 8, 1), table.Merges);
    }

    [Theory]
    [InlineData("soc-trang/long-xlsx/soc-trang-long.xlsx")]
    [InlineData("soc-trang/long-xls/soc-trang-long.xls")]
    public void Read_DateCell_IsADate(string path)
    {
        ReportTable table = ReadingTestFiles.OnlyTable(ReadingTestFiles.Read(path));

        Assert.Equal((CellKind.Date, "7/8/2012", new DateTime(2012, 8, 7)), (At(table, "B7").Kind, At(table, "B7").Text, At(table, "B7").Date));
        Assert.Equal((CellKind.Number, 2011m), (At(table, "B2").Kind, At(table, "B2").Number));
    }

    [Theory]
    [InlineData("mistakes/error-cells-xlsx/o-loi-cong-thuc.xlsx")]
    [InlineData("mistakes/error-cells-xls/o-loi-cong-thuc.xls")]
    public void Read_FormulaCells_GiveTheirLastResultOrError(string path)
    {
        ReportTable table = ReadingTestFiles.OnlyTable(ReadingTestFiles.Read(path));

        Assert.Equal((CellKind.Number, 50m), (At(table, "D2").Kind, At(table, "D2").Number));
        Assert.Equal((CellKind.Error, "#DIV/0!"), (At(table, "D3").Kind, At(table, "D3").Text));
        Assert.Equal((CellKind.Error, "#N/A"), (At(table, "D4").Kind, At(table, "D4").Text));
    }

    [Fact]
    public void Read_ThousandsInAWorkbook_AreShownWithDots()
    {
        ReportTable table = ReadingTestFiles.OnlyTable(ReadingTestFiles.Read("binh-duong/wide-xlsx/binh-duong-wide.xlsx"));

        Assert.Equal(("5.000", 5000m), (At(table, "F7").Text, At(table, "F7").Number));
    }

    [Fact]
    public void Read_SeveralSheets_GivesOneTableEach()
    {
        ReadOutcome outcome = ReadingTestFiles.Read("ben-tre/three-sheets/Báo cáo SXSH năm 2011.xlsx");

        Assert.Equal(["Đào tạo", "Áp dụng SXSH", "Cán bộ, mục tiêu"], outcome.Document!.Tables.Select(table => table.Sheet));
    }

    [Theory]
    [InlineData("ben-tre")]
    [InlineData("binh-duong")]
    [InlineData("soc-trang")]
    [InlineData("thanh-hoa")]
    public void Read_SameTableInThreeFormats_ShowsTheSameTexts(string province)
    {
        string csv = Shown(ReadingTestFiles.Read($"{province}/wide/{province}-wide.csv"));
        string xlsx = Shown(ReadingTestFiles.Read($"{province}/wide-xlsx/{province}-wide.xlsx"));
        string xls = Shown(ReadingTestFiles.Read($"{province}/wide-xls/{province}-wide.xls"));

        Assert.Equal(csv, xlsx);
        Assert.Equal(csv, xls);
    }

    private static string Shown(ReadOutcome outcome) =>
        string.Join('\n', ReadingTestFiles.OnlyTable(outcome).Rows.Select(row => string.Join(';', row.Select(cell => cell.Text))));

    private static Cell At(ReportTable table, string address) =>
        table.Rows.SelectMany(row => row).Single(cell => cell.Address == address);
}
