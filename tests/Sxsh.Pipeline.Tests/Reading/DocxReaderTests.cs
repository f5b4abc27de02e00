using Sxsh.Pipeline.Model;
using Xunit;
using static Sxsh.Pipeline.Tests.Reading.TestPackage;

namespace Sxsh.Pipeline.Tests.Reading;

public sealed class DocxReaderTests
{
    [Fact]
    public void Read_Paragraphs_HaveOffsetsInCodePoints()
    {
        ReportDocument document = Document(Paragraph("Báo cáo 𝟚"), "<w:p/>", Paragraph("Năm 2011"));

        Assert.Equal(FileFormat.Docx, document.Format);
        Assert.Equal([new ReportParagraph("Báo cáo 𝟚", 0), new ReportParagraph("Năm 2011", 10)], document.Paragraphs);
        Assert.Empty(document.Tables);
    }

    [Fact]
    public void Read_Table_HasAddressesOfItsOwnAndTheLinesAboveIt()
    {
        ReportDocument document = Document(
            Paragraph("Năm qua Sở đã tổ chức nhiều lớp tập huấn cho các doanh nghiệp trên địa bàn tỉnh."),
            Paragraph("Biểu 1. Kết quả năm 2011"),
            $"<w:tbl>{Row("Chỉ tiêu", "Kết quả")}{Row("Số lớp tập huấn", "05")}</w:tbl>",
            Paragraph("Ghi chú"));

        ReportTable table = Assert.Single(document.Tables);
        Assert.Equal("Bảng 1", table.Sheet);
        Assert.True(table.IsInText);
        Assert.Equal(["Chỉ tiêu", "Kết quả", "Số lớp tập huấn", "05"], table.Rows.SelectMany(row => row).Select(cell => cell.Text));
        Assert.Equal("B2", table.Rows[1][1].Address);
        Assert.Equal(["Biểu 1. Kết quả năm 2011"], table.Above.Select(line => line.Text));
        Assert.Equal(3, document.Paragraphs.Count);
    }

    [Fact]
    public void Read_MergedCells_AreRanges()
    {
        const string Table = """
            <w:tbl>
            <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Chỉ tiêu</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Năm 2011</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>KH</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>TH</w:t></w:r></w:p></w:tc></w:tr>
            </w:tbl>
            """;

        ReportTable table = Assert.Single(Document(Table).Tables);

        Assert.Equal([new CellRange(1, 1, 2, 1), new CellRange(1, 2, 1, 3)], table.Merges);
        Assert.Equal("C2", table.Rows[1][2].Address);
        Assert.Equal("TH", table.Rows[1][2].Text);
    }

    [Fact]
    public void Read_SeveralParagraphsTabsAndBreaksInACell_AreItsLines()
    {
        ReportTable table = Assert.Single(Document($"<w:tbl><w:tr><w:tc>{Paragraph("Số lớp")}<w:p><w:r><w:t>tập</w:t><w:br/><w:t>huấn</w:t><w:tab/><w:t>x</w:t></w:r></w:p></w:tc><w:tc>{Paragraph("5")}</w:tc></w:tr></w:tbl>").Tables);

        Assert.Equal("Số lớp\ntập\nhuấn\tx", table.Rows[0][0].Text);
    }

    [Fact]
    public void Read_DeletedTextFieldCodesAndFallbacks_AreLeftOut()
    {
        ReportDocument document = Document("<w:p><w:del><w:r><w:delText>16</w:delText></w:r></w:del><w:ins><w:r><w:t>17</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r><mc:AlternateContent><mc:Choice><w:r><w:t> lớp</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t> lớp</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>");

        Assert.Equal("17 lớp", Assert.Single(document.Paragraphs).Text);
    }

    [Fact]
    public void Read_TableOfOneColumn_IsParagraphs()
    {
        ReportDocument document = Document($"<w:tbl>{Row("Báo cáo")}{Row("Năm 2011")}</w:tbl>");

        Assert.Empty(document.Tables);
        Assert.Equal(["Báo cáo", "Năm 2011"], document.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Read_TableInACell_IsATableToo()
    {
        ReportDocument document = Document($"<w:tbl><w:tr><w:tc>{Paragraph("Ngoài")}<w:tbl>{Row("Chỉ tiêu", "Kết quả")}</w:tbl><w:p/></w:tc><w:tc>{Paragraph("5")}</w:tc></w:tr></w:tbl>");

        Assert.Equal([["Ngoài", "5"], ["Chỉ tiêu", "Kết quả"]], document.Tables.Select(table => table.Rows[0].Select(cell => cell.Text)));
    }

    [Fact]
    public void Read_OldFontInStyleOrRun_IsUnicodeAndSaid()
    {
        ReadOutcome outcome = ReadingTestFiles.Read(
            Docx(
                $"<w:p><w:pPr><w:pStyle w:val=\"Cu\"/></w:pPr><w:r><w:t>Sè líp tËp huÊn</w:t></w:r></w:p><w:tbl><w:tr><w:tc>{Paragraph("Sè l­ît ng­êi", "<w:rFonts w:ascii=\".VnTime\"/>")}</w:tc><w:tc>{Paragraph("gaàn 400", "<w:rFonts w:ascii=\"VNI-Times\"/>")}</w:tc></w:tr></w:tbl>",
                ("word/styles.xml", """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Goc"><w:rPr><w:rFonts w:ascii=".VnArial"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Cu"><w:basedOn w:val="Goc"/></w:style></w:styles>""")),
            "bao-cao.docx");

        ReportTable table = Assert.Single(outcome.Document!.Tables);
        Assert.Equal(["Số lượt người", "gần 400"], table.Rows[0].Select(cell => cell.Text));
        Assert.Equal(["Sè l­ît ng­êi", "gaàn 400"], table.Rows[0].Select(cell => cell.Original));
        Assert.Equal("Số lớp tập huấn", Assert.Single(outcome.Document.Paragraphs).Text);
        Assert.Equal([IssueCode.EncodingRepaired, IssueCode.EncodingRepaired], outcome.Issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Read_MacrosAndRemoteTemplate_AreSaidAndLeftAlone()
    {
        ReadOutcome outcome = ReadingTestFiles.Read(
            Docx(
                Paragraph("Năm 2011"),
                ("word/vbaProject.bin", "x"),
                ("word/_rels/settings.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>""")),
            "bao-cao.docm");

        Assert.Equal([IssueCode.MacrosIgnored, IssueCode.LinksNotFollowed], outcome.Issues.Select(issue => issue.Code));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>")]
    [InlineData("<w:document")]
    [InlineData("")]
    public void Read_BodyThatIsNoPlainXml_IsUnreadable(string body)
    {
        byte[] bytes = Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", body)]);

        Assert.Equal(IssueCode.UnreadableFile, ReadingTestFiles.OnlyBlocker(ReadingTestFiles.Read(bytes, "bao-cao.docx")));
    }

    [Fact]
    public void Read_TablesInEachOtherWithoutEnd_AreRejected()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 5_000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 5_000));

        Assert.Equal(IssueCode.UnreadableFile, ReadingTestFiles.OnlyBlocker(ReadingTestFiles.Read(Docx(deep), "bao-cao.docx")));
    }

    private static ReportDocument Document(params string[] body) => ReadingTestFiles.Read(Docx(string.Concat(body)), "bao-cao.docx").Document!;
}
