using System.IO.Compression;
using System.Text;
using Sxsh.Cli.Workbooks;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Tests.Workbooks;

public sealed class WorkbookWriterTests
{
    private static readonly WorkbookProperties Properties = new("Tiêu đề <&>", "Chủ đề", "Người lập", "từ khóa", "synthetic", new DateTime(2019, 1, 15, 0, 0, 0, DateTimeKind.Utc));

    private static readonly Sheet Table = new(
        "Số liệu 'A'",
        [40, 12],
        [
            [SheetCell.Of("Chỉ tiêu", CellLook.Heading), SheetCell.Of("Năm 2018", CellLook.Heading)],
            [SheetCell.Of("Lượt người tham gia tập huấn", CellLook.Text), SheetCell.Of(1234m, CellLook.Whole)],
            [SheetCell.Of("Bài báo", CellLook.Text), SheetCell.Of("-", CellLook.Whole)],
            [SheetCell.Of("Ghi chú: <&>", CellLook.Note)],
        ],
        [new CellRange(4, 1, 4, 2)],
        1);

    [Fact]
    public void Write_Sheets_AreReadAsTheyWereMeant()
    {
        using var content = new MemoryStream(WorkbookWriter.Write([Table, Table with { Name = "Trang 2" }], Properties));

        CheckResult result = new ReportChecker(Catalogue.BuiltIn).Check(content, "a.xlsx", "ben-tre", "2018", CancellationToken.None);

        Assert.Equal(FileFormat.Xlsx, result.Format);
        Assert.Equal(["Số liệu 'A'", "Số liệu 'A'", "Trang 2", "Trang 2"], result.Observations.Select(observation => observation.Source.Sheet));
        Assert.Equal(1234m, result.Observations[0].Value);
        Assert.Equal(("B3", ObservationStatus.Nil), (result.Observations[1].Source.Cell, result.Observations[1].Status));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytesWithoutAClock()
    {
        byte[] first = WorkbookWriter.Write([Table], Properties);

        Assert.Equal(first, WorkbookWriter.Write([Table], Properties));
        using var archive = new ZipArchive(new MemoryStream(first));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
    }

    [Fact]
    public void Write_Properties_AreInTheCorePart()
    {
        using var archive = new ZipArchive(new MemoryStream(WorkbookWriter.Write([Table], Properties)));
        using var text = new StreamReader(archive.GetEntry("docProps/core.xml")!.Open());

        string core = text.ReadToEnd();

        Assert.Contains("<dc:title>Tiêu đề &lt;&amp;&gt;</dc:title>", core, StringComparison.Ordinal);
        Assert.Contains("<cp:category>synthetic</cp:category>", core, StringComparison.Ordinal);
        Assert.Contains("2019-01-15T00:00:00Z", core, StringComparison.Ordinal);
    }

    [Fact]
    public void Delimited_Numbers_AreWrittenTheVietnameseWay()
    {
        var sheet = new Sheet(
            "x",
            [1, 1, 1],
            [
                [SheetCell.Of("a;\"b\"", CellLook.Text), SheetCell.Of(1234567m, CellLook.Whole), SheetCell.Of(1234.5m, CellLook.TwoDecimals)],
                [SheetCell.Of("c", CellLook.Text)],
            ],
            [],
            0);

        Assert.Equal("\uFEFF\"a;\"\"b\"\"\";1.234.567;1.234,50\r\nc;;\r\n", Encoding.UTF8.GetString(DelimitedText.Write(sheet)));
    }
}
