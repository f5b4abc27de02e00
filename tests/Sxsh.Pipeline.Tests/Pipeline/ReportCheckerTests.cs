using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Pipeline;

public sealed class ReportCheckerTests
{
    private readonly ReportChecker _checker = new(Catalogue.BuiltIn);

    [Fact]
    public void Check_TwoValuesOfARowWithTheSameFinding_TellsItOnce()
    {
        CheckResult result = Check("TT;Chỉ tiêu;ĐVT;Năm 2018;Năm 2019\n1;Doanh nghiệp đã áp dụng SXSH;doanh nghiệp;3;4\n2;Số con mèo;con;5;6\n");

        Issue unknown = Assert.Single(result.Issues, issue => issue.Code == IssueCode.UnknownIndicator);
        Assert.Equal("B3", unknown.Source.Cell);
        Assert.Equal(1, result.Counts.Errors);
        Assert.Equal(2, result.Observations.Count);
    }

    [Fact]
    public void Check_NoTable_SaysSoAndNothingElse()
    {
        CheckResult result = Check("a;b\nc;d\n");

        Assert.Equal([IssueCode.NoTableFound], result.Issues.Where(issue => issue.Severity == Severity.Blocker).Select(issue => issue.Code));
    }

    [Fact]
    public void Check_MoreValuesThanAreTaken_IsRejected()
    {
        StringBuilder rows = new("tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi\n");
        for (int row = 0; row <= ReportChecker.MaxRows; row++)
        {
            rows.Append("Bến Tre;2010;Số bài báo;1;bài\n");
        }

        CheckResult result = Check(rows.ToString());

        Assert.Equal(CheckOutcome.Rejected, result.Outcome);
        Assert.Contains("(quá 50.000 giá trị)", Assert.Single(result.Issues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ATableOfFarMoreValuesThanAreTaken_IsNotReadToItsEnd()
    {
        string heading = "Chỉ tiêu;Đơn vị tính" + string.Concat(Enumerable.Range(0, 3_000).Select(column => $";Năm {2000 + (column % 20)}"));
        string row = "\nSố lớp tập huấn về SXSH;lớp" + string.Concat(Enumerable.Repeat(";5", 3_000));

        CheckResult result = Check(heading + string.Concat(Enumerable.Repeat(row, 200)));

        Assert.Equal(IssueCode.ContentTooLarge, Assert.Single(result.Issues, issue => issue.Severity == Severity.Blocker).Code);
        Assert.True(result.Counts.Rows == 0);
    }

    [Fact]
    public void Check_EnglishHeadings_AreUnderstood()
    {
        CheckResult result = Check("province;period;indicator;value;unit\nBến Tre;2010;Doanh nghiệp đã áp dụng SXSH;16;DN\n");

        Assert.Equal(16m, Assert.Single(result.Observations).Value);
    }

    private CheckResult Check(string text)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(text));
        return _checker.Check(content, "a.csv", "ben-tre", "2019", CancellationToken.None);
    }
}
