using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading;

public sealed class HtmlReaderTests
{
    [Fact]
    public void Read_Page_HasParagraphsAndTables()
    {
        ReportDocument document = Document("""
            <!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><script>var a = "<table>";</script>
            <h1>Báo cáo   năm
            2011</h1><p>Sở đã tổ chức <b>05</b> lớp&nbsp;tập huấn.<br>Kết quả tốt.</p>
            <table><tr><th rowspan="2">Chỉ tiêu</th><th colspan="2">Năm 2011</th></tr><tr><th>KH</th><th>TH</th></tr><tr><td>Số lớp<br>tập huấn</td><td>4</td><td> 5 </td></tr></table>
            <div>Ghi chú</div></body></html>
            """);

        Assert.Equal(["Báo cáo năm 2011", "Sở đã tổ chức 05 lớp\u00a0tập huấn.", "Kết quả tốt.", "Ghi chú"], document.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([0, 17, 48, 61], document.Paragraphs.Select(paragraph => paragraph.Start));
        ReportTable table = Assert.Single(document.Tables);
        Assert.Equal("Bảng 1", table.Sheet);
        Assert.Equal([new CellRange(1, 1, 2, 1), new CellRange(1, 2, 1, 3)], table.Merges);
        Assert.Equal(["A3 Số lớp\ntập huấn", "B3 4", "C3 5"], table.Rows[2].Select(cell => $"{cell.Address} {cell.Text}"));
        Assert.Equal(["", "KH", "TH"], table.Rows[1].Select(cell => cell.Text));
    }

    [Fact]
    public void Read_TableThatLaysOutThePage_IsParagraphs()
    {
        ReportDocument document = Document("<table><tr><td>Trang chủ</td><td><p>Tin tức</p><table><tr><td>Chỉ tiêu</td><td>Kết quả</td></tr></table></td></tr></table>");

        Assert.Equal(["Trang chủ", "Tin tức"], document.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(["Chỉ tiêu", "Kết quả"], Assert.Single(document.Tables).Rows[0].Select(cell => cell.Text));
    }

    [Fact]
    public void Read_HiddenRowsAndTables_AreMarked()
    {
        ReportDocument document = Document("<table><tr><td>a</td><td>1</td></tr><tr style='display: none'><td>b</td><td>2</td></tr></table><table hidden><tr><td>c</td><td>3</td></tr></table>");

        Assert.Equal([2], document.Tables[0].HiddenRows);
        Assert.True(document.Tables[1].IsHidden);
    }

    [Theory]
    [InlineData("bao-cao.html")]
    [InlineData("bao-cao.xls")]
    [InlineData("bao-cao.doc")]
    public void Read_PageUnderAnotherName_IsReadAsAPage(string fileName)
    {
        ReadOutcome outcome = ReadingTestFiles.Read(Encoding.UTF8.GetBytes("<html><body><table><tr><td>Chỉ tiêu</td><td>5</td></tr></table></body></html>"), fileName);

        Assert.Equal(FileFormat.Html, outcome.Format);
        Assert.Single(outcome.Document!.Tables);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><i>", 100_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<p", 2_000_000)]
    [InlineData("<a b=1 ", 1_000_000)]
    public void Read_ElementsWithoutEnd_AreRejected(string element, int times)
    {
        ReadOutcome outcome = ReadingTestFiles.Read(Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat(element, times))), "bao-cao.html");

        Assert.Equal(IssueCode.ContentTooLarge, ReadingTestFiles.OnlyBlocker(outcome));
    }

    [Fact]
    public void Read_SpansBeyondAllMeasure_StayWithinTheLimits()
    {
        ReportTable table = Assert.Single(Document("<table><tr><td colspan=999999999>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>").Tables);

        Assert.All(table.Merges, merge => Assert.True(merge.LastColumn <= 1_000));
    }

    private static ReportDocument Document(string html) => ReadingTestFiles.Read(Encoding.UTF8.GetBytes(html), "bao-cao.html").Document!;
}
