using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class SyntheticMarkTests
{
    [Theory]
    [InlineData("SỐ LIỆU GIẢ LẬP – KHÔNG PHẢI BÁO CÁO THẬT")]
    [InlineData("số liệu giả lập - không phải báo cáo thật")]
    [InlineData("So lieu gia lap, khong phai bao cao that.")]
    [InlineData("  (SỐ LIỆU GIẢ LẬP —\n KHÔNG PHẢI BÁO CÁO THẬT!) năm 2018")]
    [InlineData("SO\u0302\u0301 LIE\u0323\u0302U GIA\u0309 LA\u0323\u0302P \u2013 KHO\u0302NG PHA\u0309I BA\u0301O CA\u0301O THA\u0323\u0302T")]
    public void Find_MarkHoweverSpelled_IsFound(string text)
    {
        ReportTable hidden = new("Trang 2", [[Cell.OfText(1, 1, "TT")], [Cell.OfText(7, 1, ""), Cell.OfText(7, 2, text)]], [], true);
        ReportDocument document = new(FileFormat.Xlsx, [new ReportTable("Trang 1", [], [], false), hidden], []);

        SourceLocation? found = SyntheticMark.Find(document);

        Assert.Equal(("Trang 2", "B7"), (found?.Sheet, found?.Cell));
    }

    [Theory]
    [InlineData("Số liệu giả lập")]
    [InlineData("Số liệu giả lập từ mô hình phát thải")]
    [InlineData("Số liệu ước tính, không phải báo cáo chính thức")]
    [InlineData("SỐ LIỆU GIẢ LẬP – KHÔNG PHẢI BÁO CÁO")]
    [InlineData("BÁO CÁO KẾT QUẢ THỰC HIỆN SẢN XUẤT SẠCH HƠN")]
    public void Find_WhatARealReportSays_IsNoMark(string text) =>
        Assert.Null(SyntheticMark.Find(new ReportDocument(FileFormat.Csv, [new ReportTable(null, [[Cell.OfText(1, 1, text)]], [], false)], [])));

    [Fact]
    public void Find_InProse_IsFoundAtItsParagraph()
    {
        SourceLocation? found = SyntheticMark.Find(new ReportDocument(FileFormat.Docx, [], [new ReportParagraph("Kính gửi", 0), new ReportParagraph(SyntheticMark.Text, 9)]));

        Assert.Equal((9, SyntheticMark.Text.Length, SyntheticMark.Text), (found?.Start, found?.Length, found?.Quote));
    }
}
