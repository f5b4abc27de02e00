using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading.Encodings;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading.Encodings;

public sealed class TextRepairTests
{
    [Fact]
    public void Apply_TableInTcvn3_RepairsWhatFitsBothWaysToo()
    {
        ReadOutcome outcome = Apply("Sè líp tËp huÊn", "Tû lÖ", "Sè", "5", "SXSH");

        Assert.Equal(["Số lớp tập huấn", "Tỷ lệ", "Số", "5", "SXSH"], Texts(outcome));
        Assert.Equal(["Sè líp tËp huÊn", "Tû lÖ", "Sè", null, null], Cells(outcome).Select(cell => cell.Original));
        Issue issue = Assert.Single(outcome.Issues);
        Assert.Equal(IssueCode.EncodingRepaired, issue.Code);
        Assert.Equal("Sè líp tËp huÊn", issue.Source.Quote);
        Assert.Contains("TCVN3 (ABC)", issue.Message, StringComparison.Ordinal);
        Assert.Contains("3 ô", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_TableInVniBesideUnicode_LeavesTheUnicode() =>
        Assert.Equal(["Số lớp tập huấn", "Tỷ lệ doanh nghiệp", "hoá chất"], Texts(Apply("Soá lôùp taäp huaán", "Tỷ lệ doanh nghiệp", "hoá chất")));

    [Theory]
    [InlineData("Báo cáo")]
    [InlineData("Hòa Bình")]
    [InlineData("Sè")]
    [InlineData("µm")]
    [InlineData("Nestlé Việt Nam")]
    [InlineData("20 °C; 5 m²; «A»")]
    public void Apply_NothingShowsAnOldEncoding_LeavesTheText(string text)
    {
        ReadOutcome outcome = Apply(text, "Số liệu");

        Assert.Equal([text, "Số liệu"], Texts(outcome));
        Assert.Empty(outcome.Issues);
    }

    [Fact]
    public void Apply_EthForDStroke_IsMendedWithoutANote()
    {
        ReadOutcome outcome = Apply("Ðồng Nai", "ÐVT");

        Assert.Equal(["Đồng Nai", "ĐVT"], Texts(outcome));
        Assert.Empty(outcome.Issues);
    }

    [Fact]
    public void Apply_MarksAreLost_SaysSoAndGuessesNothing()
    {
        ReadOutcome outcome = Apply("B?o c?o", "S? l?p t?p hu?n");

        Assert.Equal(["B?o c?o", "S? l?p t?p hu?n"], Texts(outcome));
        Assert.Equal(IssueCode.MarksLost, Assert.Single(outcome.Issues).Code);
    }

    [Fact]
    public void Apply_ParagraphsInVni_MoveTheirOffsets()
    {
        ReportDocument document = new(FileFormat.Docx, [], [new ReportParagraph("Baùo caùo keát quaû", 0), new ReportParagraph("Naêm 2011", 20)]);

        ReadOutcome outcome = TextRepair.Apply(new ReadOutcome(FileFormat.Docx, document, []));

        Assert.Equal([new ReportParagraph("Báo cáo kết quả", 0), new ReportParagraph("Năm 2011", 16)], outcome.Document!.Paragraphs);
        Assert.Single(outcome.Issues);
    }

    private static ReadOutcome Apply(params string[] texts)
    {
        Cell[] row = [.. texts.Select((text, at) => Cell.OfText(1, at + 1, text))];
        ReportDocument document = new(FileFormat.Csv, [new ReportTable(null, [row], [], IsHidden: false)], []);
        return TextRepair.Apply(new ReadOutcome(FileFormat.Csv, document, []));
    }

    private static IEnumerable<Cell> Cells(ReadOutcome outcome) => outcome.Document!.Tables[0].Rows[0];

    private static IEnumerable<string> Texts(ReadOutcome outcome) => Cells(outcome).Select(cell => cell.Text);
}
