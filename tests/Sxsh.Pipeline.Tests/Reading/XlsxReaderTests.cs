using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading;

public sealed class XlsxReaderTests
{
    [Theory]
    [InlineData("General", "1234.5", "1234,5", "1234.5")]
    [InlineData("General", "0.30000000000000004", "0,3", "0.3")]
    [InlineData("General", "1.1000000000000001", "1,1", "1.1")]
    [InlineData("General", "12345678901", "12345678901", "12345678901")]
    [InlineData("General", "115800000000", "1,158E+11", "115800000000")]
    [InlineData("General", "0.333333333333333", "0,333333333", "0.333333333333333")]
    [InlineData("General", "-7", "-7", "-7")]
    [InlineData("0", "4.5", "5", "4.5")]
    [InlineData("00", "5", "05", "5")]
    [InlineData("0.00", "3.755", "3,76", "3.755")]
    [InlineData("0.##", "3.5", "3,5", "3.5")]
    [InlineData("#,##0", "12480000", "12.480.000", "12480000")]
    [InlineData("#,##0", "5000", "5.000", "5000")]
    [InlineData("#,##0", "0", "0", "0")]
    [InlineData("#,##0.00", "1250.5", "1.250,50", "1250.5")]
    [InlineData("#,##0.00", "-0.5", "-0,50", "-0.5")]
    [InlineData("0%", "0.9", "90%", "0.9")]
    [InlineData("0.0%", "0.0375", "3,8%", "0.0375")]
    [InlineData("#,##0,", "12480000", "12.480", "12480000")]
    [InlineData("#,##0\" đồng\"", "1300000", "1.300.000 đồng", "1300000")]
    [InlineData("#,##0 [$₫-42A]", "1300000", "1.300.000 ₫", "1300000")]
    [InlineData("#,##0;[Red](#,##0)", "-5000", "(5.000)", "-5000")]
    [InlineData("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", "0", "-", "0")]
    [InlineData("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", "5000", "5.000", "5000")]
    [InlineData("0.00E+00", "12345", "1,23E+04", "12345")]
    [InlineData("[<1000]0;#,##0", "500", "500", "500")]
    [InlineData("[<1000]0;#,##0", "5000", "5.000", "5000")]
    [InlineData("# ?/?", "0.5", "0,5", "0.5")]
    [InlineData("@", "16", "16", "16")]
    [InlineData("000-000", "123456", "123-456", "123456")]
    public void Read_NumberCell_KeepsTheStoredNumberAndShowsItAsExcelDoes(string format, string stored, string shown, string number)
    {
        TestWorkbook workbook = new();
        int style = workbook.Style(format);

        Cell cell = Single(workbook.Sheet("S", $"""<row r="1"><c r="A1" s="{style}"><v>{stored}</v></c></row>"""));

        Assert.Equal(CellKind.Number, cell.Kind);
        Assert.Equal(shown, cell.Text);
        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), cell.Number);
        Assert.Equal(format.Contains('%', StringComparison.Ordinal), cell.IsPercent);
        Assert.Null(cell.Date);
    }

    [Theory]
    [InlineData("d/m/yyyy", "40647", "14/4/2011")]
    [InlineData("dd/mm/yyyy", "40641", "08/04/2011")]
    [InlineData("dd/mm/yyyy hh:mm", "40641.5625", "08/04/2011 13:30")]
    [InlineData("mm/yyyy", "40664", "05/2011")]
    [InlineData("yyyy-mm-dd", "40664", "2011-05-01")]
    [InlineData("[$-42A]d mmmm yyyy", "40664", "1 Tháng Năm 2011")]
    [InlineData("\"tháng \"m/yyyy", "40664", "tháng 5/2011")]
    [InlineData("dddd, d/m/yy h:mm AM/PM", "40641.5625", "Thứ Sáu, 8/4/11 1:30 CH")]
    public void Read_DateCell_KeepsTheDateAndShowsItAsExcelDoes(string format, string stored, string shown)
    {
        TestWorkbook workbook = new();
        int style = workbook.Style(format);

        Cell cell = Single(workbook.Sheet("S", $"""<row r="1"><c r="A1" s="{style}"><v>{stored}</v></c></row>"""));

        Assert.Equal(CellKind.Date, cell.Kind);
        Assert.Equal(shown, cell.Text);
        Assert.Equal(DateTime.FromOADate(double.Parse(stored, System.Globalization.CultureInfo.InvariantCulture)), cell.Date);
        Assert.Null(cell.Number);
    }

    [Theory]
    [InlineData("hh:mm", "0.5625", "13:30")]
    [InlineData("[h]:mm", "1.2604166666666667", "30:15")]
    public void Read_TimeWithoutDate_IsText(string format, string stored, string shown)
    {
        TestWorkbook workbook = new();
        int style = workbook.Style(format);

        Cell cell = Single(workbook.Sheet("S", $"""<row r="1"><c r="A1" s="{style}"><v>{stored}</v></c></row>"""));

        Assert.Equal((CellKind.Text, shown), (cell.Kind, cell.Text));
    }

    [Fact]
    public void Read_EachKindOfCell_IsTold()
    {
        TestWorkbook workbook = new() { SharedStrings = "<si><t>gần 400</t></si><si><r><t>Bê\u0301n</t></r><r><t xml:space=\"preserve\"> Tre</t></r></si>" };
        workbook.Sheet("S", """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>05</t></is></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#DIV/0!</v></c>
            <c r="F1" t="str"><f>A1</f><v>gần 400</v></c><c r="G1"><f>2*8</f><v>16</v></c><c r="H1" t="e"><f>NA()</f><v>#N/A</v></c><c r="I1"/></row>
            """);

        IReadOnlyList<Cell> row = Assert.Single(Only(workbook).Rows);

        Assert.Equal(["gần 400", "Bến Tre", "05", "TRUE", "#DIV/0!", "gần 400", "16", "#N/A"], row.Select(cell => cell.Text));
        Assert.Equal(
            [CellKind.Text, CellKind.Text, CellKind.Text, CellKind.Boolean, CellKind.Error, CellKind.Text, CellKind.Number, CellKind.Error],
            row.Select(cell => cell.Kind));
        Assert.Equal(16m, row[6].Number);
    }

    [Fact]
    public void Read_GapsBetweenRowsAndCells_KeepsExcelsAddresses()
    {
        ReportTable table = Only(new TestWorkbook().Sheet("S", """<row r="3"><c r="B3"><v>1</v></c></row><row r="7"><c r="D7"><v>2</v></c></row><row r="900"><c r="A900"/></row>"""));

        Assert.Equal(7, table.Rows.Count);
        Assert.Empty(table.Rows[0]);
        Assert.Equal("B3", table.Rows[2][1].Address);
        Assert.Equal(["A7", "B7", "C7", "D7"], table.Rows[6].Select(cell => cell.Address));
        Assert.Equal(CellKind.Empty, table.Rows[6][2].Kind);
    }

    [Fact]
    public void Read_CellsWithoutAddresses_AreCountedOn()
    {
        ReportTable table = Only(new TestWorkbook().Sheet("S", """<row><c><v>1</v></c><c t="e"><v>#REF!</v></c></row><row><c><v>3</v></c></row>"""));

        Assert.Equal((CellKind.Error, "B1"), (table.Rows[0][1].Kind, table.Rows[0][1].Address));
        Assert.Equal("A2", table.Rows[1][0].Address);
    }

    [Theory]
    [InlineData("A1:XFD1048576")]
    [InlineData("A1")]
    public void Read_DimensionThatLies_IsNotBelieved(string dimension)
    {
        ReportTable table = Only(new TestWorkbook().Sheet("S", """<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>""", before: $"""<dimension ref="{dimension}"/>"""));

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("3", table.Rows[0][2].Text);
    }

    [Fact]
    public void Read_MergedCells_AreCountedFromOne()
    {
        ReportTable table = Only(new TestWorkbook().Sheet(
            "S",
            """<row r="2"><c r="B2" t="inlineStr"><is><t>Kết quả</t></is></c><c r="C2"/></row>""",
            """<mergeCells count="1"><mergeCell ref="B2:E3"/></mergeCells>"""));

        Assert.Equal([new CellRange(2, 2, 3, 5)], table.Merges);
    }

    [Theory]
    [InlineData("visible", false)]
    [InlineData("hidden", true)]
    [InlineData("veryHidden", true)]
    public void Read_HiddenSheet_IsReadAndMarked(string state, bool isHidden)
    {
        ReportTable table = Only(new TestWorkbook().Sheet("Đào tạo", """<row r="1"><c r="A1"><v>1</v></c></row>""", state: state));

        Assert.Equal(("Đào tạo", isHidden), (table.Sheet, table.IsHidden));
        Assert.Single(table.Rows);
    }

    [Fact]
    public void Read_SeveralSheets_KeepsTheirOrderAndTheirErrorsApart()
    {
        TestWorkbook workbook = new TestWorkbook()
            .Sheet("Một", """<row r="1"><c r="A1"><v>1</v></c></row>""")
            .Sheet("Hai", string.Empty)
            .Sheet("Ba", """<row r="1"><c r="A1" t="e"><v>#NAME?</v></c></row>""");

        ReadOutcome outcome = Read(workbook);

        Assert.Equal(["Một", "Hai", "Ba"], outcome.Document!.Tables.Select(table => table.Sheet));
        Assert.Equal(CellKind.Number, outcome.Document.Tables[0].Rows[0][0].Kind);
        Assert.Empty(outcome.Document.Tables[1].Rows);
        Assert.Equal("#NAME?", outcome.Document.Tables[2].Rows[0][0].Text);
    }

    [Fact]
    public void Read_StrictOpenXml_IsReadLikeAnyOther()
    {
        TestWorkbook workbook = new() { IsStrict = true, SharedStrings = "<si><t>Chỉ tiêu</t></si>" };
        int style = workbook.Style("0%");

        ReportTable table = Only(workbook.Sheet("Đào tạo", $"""<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="{style}"><v>0.9</v></c><c r="C2" t="e"><v>#N/A</v></c></row>"""));

        Assert.Equal("Đào tạo", table.Sheet);
        Assert.Equal(["Chỉ tiêu", "90%", "#N/A"], table.Rows[1].Select(cell => cell.Text));
    }

    [Fact]
    public void Read_WorkbookWithoutSheets_IsUnreadable() =>
        Assert.Equal(IssueCode.UnreadableFile, ReadingTestFiles.OnlyBlocker(Read(new TestWorkbook())));

    [Fact]
    public void Read_NumberBeyondDecimal_IsText()
    {
        Cell cell = Single(new TestWorkbook().Sheet("S", """<row r="1"><c r="A1"><v>1E+300</v></c></row>"""));

        Assert.Equal((CellKind.Text, "1E+300"), (cell.Kind, cell.Text));
    }

    [Fact]
    public void Read_StrayCellInTheLastRow_IsRead()
    {
        ReportTable table = Only(new TestWorkbook().Sheet("S", """<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>"""));

        Assert.Equal("A1048576", table.Rows[^1][0].Address);
    }

    [Theory]
    [InlineData("""<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>""")]
    [InlineData("""<row r="2147483647"><c r="A2147483647"><v>1</v></c></row>""")]
    [InlineData("""<row r="0"><c r="A0"><v>1</v></c></row>""")]
    [InlineData("""<row r="-5"><c r="B1"><v>1</v></c></row><row r="99999999999"/>""")]
    [InlineData("""<row r="1"><c r="?"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></row>""")]
    public void Read_CellsOutsideOfTheSheetOrBrokenXml_IsUnreadable(string rows) =>
        Assert.Equal(IssueCode.UnreadableFile, ReadingTestFiles.OnlyBlocker(Read(new TestWorkbook().Sheet("S", rows))));

    [Fact]
    public void Read_RowPositionsBeyondAllReason_IsContentTooLarge() =>
        Assert.Equal(
            IssueCode.ContentTooLarge,
            ReadingTestFiles.OnlyBlocker(Read(new TestWorkbook().Sheet("S", """<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>"""))));

    [Fact]
    public void Read_MoreSheetsThanTaken_IsContentTooLarge()
    {
        TestWorkbook workbook = new();
        for (int index = 0; index < 201; index++)
        {
            workbook.Sheet($"S{index}", string.Empty);
        }

        Assert.Equal(IssueCode.ContentTooLarge, ReadingTestFiles.OnlyBlocker(Read(workbook)));
    }

    [Fact]
    public void Read_PartThatUnzipsToFarMoreThanItsSize_IsContentTooLarge()
    {
        byte[] zeros = new byte[40 * 1024 * 1024];
        zeros.AsSpan().Fill((byte)' ');

        ReadOutcome outcome = Read(new TestWorkbook().Sheet("S", string.Empty).Part("xl/worksheets/sheet9.xml", zeros));

        Assert.Equal(IssueCode.ContentTooLarge, ReadingTestFiles.OnlyBlocker(outcome));
        Assert.Contains("giải nén quá 300 MB", outcome.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DocumentTypeWithEntities_IsUnreadable()
    {
        TestWorkbook workbook = new TestWorkbook().Sheet("S", string.Empty);
        using MemoryStream saved = workbook.Save();
        using (System.IO.Compression.ZipArchive archive = new(saved, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using Stream part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write(Encoding.UTF8.GetBytes("""<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>"""));
        }

        Assert.Equal(IssueCode.UnreadableFile, ReadingTestFiles.OnlyBlocker(ReadingTestFiles.Read(saved.ToArray(), "a.xlsx")));
    }

    [Fact]
    public void Read_MoreNumberFormatsThanAnyWorkbookHas_IsContentTooLarge()
    {
        TestWorkbook workbook = new TestWorkbook().Sheet("a", """<row r="1"><c r="A1"><v>1</v></c></row>""");
        for (int format = 0; format <= 20_000; format++)
        {
            workbook.Style("0.0");
        }

        using MemoryStream file = workbook.Save();
        ReadOutcome outcome = ReadingTestFiles.Read(file.ToArray(), "a.xlsx");

        Assert.Equal(IssueCode.ContentTooLarge, ReadingTestFiles.OnlyBlocker(outcome));
        Assert.Contains("quá 20.000 định dạng số", outcome.Issues[0].Message, StringComparison.Ordinal);
    }

    private static ReadOutcome Read(TestWorkbook workbook)
    {
        using MemoryStream content = workbook.Save();
        return ReadingTestFiles.Read(content.ToArray(), "a.xlsx");
    }

    private static ReportTable Only(TestWorkbook workbook) => ReadingTestFiles.OnlyTable(Read(workbook));

    private static Cell Single(TestWorkbook workbook) => Assert.Single(Assert.Single(Only(workbook).Rows));
}
