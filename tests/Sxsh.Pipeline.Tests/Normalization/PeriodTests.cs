using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2010", "2010")]
    [InlineData("Năm 2010", "2010")]
    [InlineData("NĂM 2010", "2010")]
    [InlineData("cả năm 2010", "2010")]
    [InlineData("Kết quả năm 2010", "2010")]
    [InlineData("Ước thực hiện năm 2011", "2011")]
    [InlineData("2008-2009", "2008/2009")]
    [InlineData("2009 và 2010", "2009/2010")]
    [InlineData("2008, 2009 và 2010", "2008/2010")]
    [InlineData("2022 – 2030", "2022/2030")]
    [InlineData("giai đoạn 2009-2013", "2009/2013")]
    [InlineData("Giai đoạn 2012- 2016", "2012/2016")]
    [InlineData("từ năm 2008 đến tháng 5/2011", "2008/2011-05")]
    [InlineData("tu nam 2008 den thang 5/2011", "2008/2011-05")]
    [InlineData("từ năm 2008 đến hết năm 2010", "2008/2010")]
    [InlineData("đến nay", "../2011")]
    [InlineData("Lũy kế đến nay", "../2011")]
    [InlineData("tính đến nay", "../2011")]
    [InlineData("đến tháng 5/2011", "../2011-05")]
    [InlineData("lũy kế đến tháng 9/2011", "../2011-09")]
    [InlineData("tính đến cuối năm 2010", "../2010")]
    [InlineData("đến 31/12/2010", "../2010")]
    [InlineData("từ năm 2008 đến nay", "2008/2011")]
    [InlineData("2008 - nay", "2008/2011")]
    [InlineData("từ tháng 7 năm 2009", "2009-07/2011")]
    [InlineData("hiện tại", "2011")]
    [InlineData("hiện nay", "2011")]
    [InlineData("trong kỳ", "2011")]
    [InlineData("năm trước", "2010")]
    [InlineData("14/4/2011", "2011-04")]
    [InlineData("ngày 7/8/2012", "2012-08")]
    [InlineData("15-2-2012", "2012-02")]
    [InlineData("14.05.2018", "2018-05")]
    [InlineData("5⁄3⁄2017", "2017-03")]
    [InlineData("30/11//2013", "2013-11")]
    [InlineData("4/17/2019", "2019-04")]
    [InlineData("2011-05-14", "2011-05")]
    [InlineData("12 tháng 3 năm 2016", "2016-03")]
    [InlineData("10-11/10/2018", "2018-10")]
    [InlineData("(10-11/10/2018", "2018-10")]
    [InlineData("Từ ngày 8 đến 10/6/2016", "2016-06")]
    [InlineData("28/5 - 3/6/2012", "2012-05/2012-06")]
    [InlineData("quý III/2011", "2011-Q3")]
    [InlineData("Quý 3 năm 2011", "2011-Q3")]
    [InlineData("Quý IV", "2011-Q4")]
    [InlineData("II/2011", "2011-Q2")]
    [InlineData("6 tháng đầu năm 2012", "2012-H1")]
    [InlineData("6 tháng cuối năm", "2011-H2")]
    [InlineData("9 tháng năm 2011", "2011-01/2011-09")]
    [InlineData("trong 9 tháng", "2011-01/2011-09")]
    [InlineData("tháng 5/2011", "2011-05")]
    [InlineData("tháng 5 năm 2011", "2011-05")]
    [InlineData("5/2011", "2011-05")]
    [InlineData("từ tháng 1 đến tháng 6/2012", "2012-H1")]
    [InlineData("2011-H1", "2011-H1")]
    [InlineData("Cùng kỳ", "2010")]
    [InlineData("cùng kỳ năm trước", "2010")]
    [InlineData("Cùng kỳ năm 2009", "2009")]
    [InlineData("Lũy kế từ đầu năm", "2011")]
    [InlineData("từ đầu năm đến nay", "2011")]
    [InlineData("2008_2011-05", "2008/2011-05")]
    public void Period_InWords_IsRead(string text, string expected) =>
        Assert.Equal(expected, Draft.Clean(Draft.Of("Phim tuyên truyền", "1", "phim").In(text)).Period.ToString());

    [Theory]
    [InlineData("2009 và 2011")]
    [InlineData("99/99/2011")]
    [InlineData("30/2/2011")]
    [InlineData("tháng 13/2011")]
    [InlineData("2013-2009")]
    [InlineData("17/4")]
    [InlineData("năm tới")]
    [InlineData("366/QĐ-UBND")]
    [InlineData("1819")]
    [InlineData("9999")]
    [InlineData("quý 5/2011")]
    [InlineData("từ năm 2012 đến nay")]
    public void Period_ThatIsNone_IsAnIssueAtItsCell(string text)
    {
        Issue issue = Draft.Failed(Draft.Of("Phim tuyên truyền", "1", "phim").In(text));

        Assert.Equal((IssueCode.PeriodNotUnderstood, "B2"), (issue.Code, issue.Source.Cell));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("đến nay")]
    [InlineData("hiện tại")]
    [InlineData("từ năm 2008 đến nay")]
    public void Period_ThatLeansOnAnUnknownReport_IsMissing(string? text)
    {
        DraftRow draft = Draft.Of("Phim tuyên truyền", "1", "phim");

        Findings<Observation> findings = Draft.Normalize(new ReportContext(Draft.BenTre, null), text is null ? draft : draft.In(text));

        Assert.Empty(findings.Items);
        Assert.Equal(IssueCode.PeriodMissing, Assert.Single(findings.Issues).Code);
    }

    [Theory]
    [InlineData(null, "2008/2011-05")]
    [InlineData("hiện tại", "2008/2011-05")]
    [InlineData("đến nay", "../2011-05")]
    [InlineData("từ năm 2009 đến nay", "2009/2011-05")]
    [InlineData("Năm 2010", "2010")]
    public void Title_WithAPeriod_IsTheReportsOwn(string? text, string expected)
    {
        DraftRow draft = Draft.Of("Phim tuyên truyền", "1", "phim") with { TitlePeriodText = "từ năm 2008 đến tháng 5/2011" };

        Assert.Equal(expected, Draft.Clean(text is null ? draft : draft.In(text)).Period.ToString());
    }

    [Theory]
    [InlineData("từ năm 2008 đến tháng 5/2011", "2008/2011-05")]
    [InlineData("từ năm 2009", "2009/2011-05")]
    [InlineData("từ năm 2008 đến năm 2010", "../2011-05")]
    [InlineData("điều tra của Bộ", "../2011-05")]
    public void Note_ThatEndsAtTheSameTime_MakesUntilNowExact(string note, string expected)
    {
        DraftRow draft = Draft.Of("Phim tuyên truyền", "1", "phim").In("Đến nay") with { TitlePeriodText = "từ năm 2008 đến tháng 5/2011", NotePeriodText = note };

        Assert.Equal(expected, Draft.Clean(draft).Period.ToString());
    }

    [Theory]
    [InlineData("đến năm 2020", "2020")]
    [InlineData("2020", "2020")]
    [InlineData("giai đoạn 2021-2025", "2025")]
    [InlineData("quý III/2011", "2011-Q3")]
    public void Target_HasTheYearItIsToBeReached(string text, string expected) =>
        Assert.Equal(expected, Draft.Clean(Draft.Of("Phim tuyên truyền", "1", "phim").In(text) with { Kind = ObservationKind.Target }).Period.ToString());

    [Fact]
    public void DateCell_IsItsMonth()
    {
        Cell cell = new(2, 2, "14/04/2011", CellKind.Date, null, new DateTime(2011, 4, 14), false);
        DraftRow draft = Draft.Of("Phim tuyên truyền", "1", "phim") with { PeriodCell = cell, PeriodText = cell.Text };

        Assert.Equal("2011-04", Draft.Clean(draft).Period.ToString());
    }

    [Fact]
    public void NumberCell_IsItsYear()
    {
        Cell cell = new(2, 2, "2.010", CellKind.Number, 2010m, null, false);
        DraftRow draft = Draft.Of("Phim tuyên truyền", "1", "phim") with { PeriodCell = cell, PeriodText = cell.Text };

        Assert.Equal("2010", Draft.Clean(draft).Period.ToString());
    }
}
