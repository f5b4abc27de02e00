using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

public sealed class AreaTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bến Tre")]
    [InlineData("TỈNH BẾN TRE")]
    [InlineData("ben-tre")]
    [InlineData("UBND tỉnh Bến Tre")]
    [InlineData("63-83")]
    public void Row_OfTheReportsOwnProvince_IsTheReportsArea(string? name)
    {
        DraftRow draft = Draft.Of("Phim tuyên truyền", "1", "phim");

        Assert.Equal(Draft.BenTre, Draft.Clean(name is null ? draft : draft.About(name)).Area);
    }

    [Theory]
    [InlineData("Vĩnh Long", "2011", "63-86")]
    [InlineData("Vĩnh Long", "2025", "34-86")]
    [InlineData("Vĩnh Long", "6 tháng đầu năm 2025", "63-86")]
    [InlineData("TP.HCM", "2011", "63-79")]
    [InlineData("Sóc Trăng", "2026", "63-94")]
    [InlineData("Cả nước", "2011", "vn")]
    [InlineData("toàn quốc", "2011", "vn")]
    public void Row_OfAnotherArea_IsKeptForReviewUnderTheSchemeInForce(string name, string period, string expected)
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Phim tuyên truyền", "1", "phim").About(name).In(period));

        Observation observation = Assert.Single(findings.Items);
        Assert.Equal((expected, true), (observation.Area.ToString(), observation.NeedsReview));
        Issue issue = Assert.Single(findings.Issues);
        Assert.Equal((IssueCode.OtherProvince, "A2"), (issue.Code, issue.Source.Cell));
        Assert.Contains("Bến Tre", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_OfANamedProvinceInAFileWithoutOne_IsThatProvinces()
    {
        Findings<Observation> findings = Draft.Normalize(new ReportContext(null, ReportingPeriod.OfYear(2011)), Draft.Of("Phim tuyên truyền", "1", "phim").About("Thanh Hoá"));

        Assert.Empty(findings.Issues);
        Assert.Equal(("63-38", false), (findings.Items[0].Area.ToString(), findings.Items[0].NeedsReview));
    }

    [Fact]
    public void Row_OfNoKnownProvince_IsAnIssueAtItsCell()
    {
        Issue issue = Draft.Failed(Draft.Of("Phim tuyên truyền", "1", "phim").About("Bến Tre Thượng"));

        Assert.Equal((IssueCode.UnknownProvinceInRow, "A2"), (issue.Code, issue.Source.Cell));
    }

    [Fact]
    public void Row_WithoutAnyProvince_IsAnIssue()
    {
        Findings<Observation> findings = Draft.Normalize(new ReportContext(null, ReportingPeriod.OfYear(2011)), Draft.Of("Phim tuyên truyền", "1", "phim"));

        Assert.Empty(findings.Items);
        Assert.Equal(IssueCode.ProvinceMissing, Assert.Single(findings.Issues).Code);
    }

    [Fact]
    public void Row_OfTheReportsProvinceInAnotherScheme_StaysTheReports()
    {
        ReportContext context = new(Area.Parse("34-38"), ReportingPeriod.OfYear(2026));

        Findings<Observation> findings = Draft.Normalize(context, Draft.Of("Phim tuyên truyền", "1", "phim").About("Thanh Hóa").In("2020"));

        Assert.Equal("34-38", Assert.Single(findings.Items).Area.ToString());
    }
}
