using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

public sealed class UnitTests
{
    [Theory]
    [InlineData("Tiết kiệm điện", "1.250,5", "nghìn kWh", 1250500)]
    [InlineData("Tiết kiệm điện", "1.250,5 nghìn kWh", null, 1250500)]
    [InlineData("Tiết kiệm điện", "2", "MWh", 2000)]
    [InlineData("Tiết kiệm điện", "0,5", "GWh/năm", 500000)]
    [InlineData("Tiết kiệm điện", "144.000", "kWh/năm", 144000)]
    [InlineData("Tiết kiệm than", "500", "kg", 0.5)]
    [InlineData("Tiết kiệm than", "12 tạ", null, 1.2)]
    [InlineData("Tiết kiệm nước", "114.400", "m3", 114400)]
    [InlineData("Tiết kiệm nước", "114.400", "m³/năm", 114400)]
    [InlineData("Tiết kiệm nước", "114.400", "mét khối", 114400)]
    [InlineData("Tiết kiệm dầu DO", "2", "m3", 2000)]
    [InlineData("Lượng CO2 giảm (tấn)", "125 tấn CO2", null, 125)]
    [InlineData("Tổng kinh phí", "250", "triệu đồng", 250000000)]
    [InlineData("Tổng kinh phí (triệu đồng)", "250", null, 250000000)]
    [InlineData("Tổng kinh phí", "250", "ĐVT: triệu đồng", 250000000)]
    [InlineData("Tổng kinh phí", "250", "(tr.đ)", 250000000)]
    [InlineData("Tổng kinh phí", "250", "1.000 đồng", 250000)]
    [InlineData("Tổng kinh phí", "1,3 tỷ", "triệu đồng", 1300000000)]
    [InlineData("Tổng kinh phí", "1,3 tỷ đồng", "triệu đồng", 1300000000)]
    [InlineData("Thời gian hoàn vốn", "2,5 năm", "tháng", 30)]
    [InlineData("Tỷ lệ doanh nghiệp áp dụng SXSH", "5", "phần trăm", 5)]
    [InlineData("Tỷ lệ doanh nghiệp áp dụng SXSH", "5", "% DN", 5)]
    public void Unit_OfTheSameKind_IsConverted(string indicator, string value, string? unit, double expected)
    {
        Observation observation = Draft.Clean(Draft.Of(indicator, value, unit));

        Assert.Equal((decimal)expected, observation.Value);
    }

    [Theory]
    [InlineData("300", "triệu đồng/tháng")]
    [InlineData("300 triệu đồng/tháng", null)]
    [InlineData("mỗi tháng 300 triệu đồng", null)]
    [InlineData("300 triệu đồng mỗi tháng", null)]
    public void Unit_PerMonth_BecomesAYearWithLessConfidence(string value, string? unit)
    {
        Observation observation = Draft.Clean(Draft.Of("Chi phí tiết kiệm được", value, unit));

        Assert.Equal((3_600_000_000m, 0.8m, "VND/năm"), (observation.Value!.Value, observation.Confidence, observation.Unit));
        Assert.Contains("tháng", observation.ReportedUnit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Số lớp tập huấn", "khóa")]
    [InlineData("Số lớp tập huấn", "khoá học")]
    [InlineData("Hội thảo", "hội nghị")]
    [InlineData("Lượt người tham gia", "lượt cán bộ")]
    [InlineData("Lượt người tham gia", "học viên")]
    [InlineData("Áp phích", "bản")]
    [InlineData("Tờ rơi", "tờ rơi")]
    [InlineData("Đánh giá nhanh SXSH", "cơ sở")]
    [InlineData("Đánh giá nhanh SXSH", "Nhà máy")]
    [InlineData("Cơ sở được hỗ trợ", "DN")]
    [InlineData("Mô hình trình diễn SXSH", "mô hình")]
    [InlineData("Dự án trình diễn SXSH", "dự án")]
    [InlineData("Hệ thống xử lý nước thải", "hệ thống")]
    [InlineData("Sổ tay hướng dẫn SXSH", "bộ")]
    [InlineData("Số tin bài đăng", "tin, bài")]
    [InlineData("Số lớp tập huấn", "lớp/khóa")]
    [InlineData("Số lớp tập huấn", "LOP")]
    public void Unit_OfTheSameThingByAnotherNoun_Fits(string indicator, string unit)
    {
        Observation observation = Draft.Clean(Draft.Of(indicator, "12", unit));

        Assert.Equal((12m, unit), (observation.Value!.Value, observation.ReportedUnit));
    }

    [Theory]
    [InlineData("Số lớp tập huấn", "5", "tấn")]
    [InlineData("Số lớp tập huấn", "5%", null)]
    [InlineData("Số lớp tập huấn", "5", "triệu đồng")]
    [InlineData("Số lớp tập huấn", "5", "doanh nghiệp")]
    [InlineData("Tổng kinh phí", "5", "USD")]
    [InlineData("Tổng kinh phí", "5", "lớp")]
    [InlineData("Tiết kiệm điện", "5", "kWh/tấn")]
    [InlineData("Tiết kiệm điện", "5", "tấn")]
    [InlineData("Nước thải giảm", "20", "m3/ngày")]
    [InlineData("Thời gian hoàn vốn", "5", "%")]
    [InlineData("Có kế hoạch hành động", "24", "tỉnh")]
    public void Unit_OfAnotherThing_IsAnIssue(string indicator, string value, string? unit) =>
        Assert.Equal(IssueCode.UnitMismatch, Draft.Failed(Draft.Of(indicator, value, unit)).Code);

    [Fact]
    public void Unit_NotKnown_IsKeptForReview()
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Số lớp tập huấn", "5", "xe"));

        Assert.True(Assert.Single(findings.Items).NeedsReview);
        Assert.Equal(IssueCode.UnknownUnit, Assert.Single(findings.Issues).Code);
    }

    [Theory]
    [InlineData("Tổng kinh phí", "250")]
    [InlineData("Tiết kiệm điện", "250")]
    public void MoneyOrAmount_WithoutAUnit_IsKeptForReview(string indicator, string value)
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of(indicator, value));

        Assert.True(Assert.Single(findings.Items).NeedsReview);
        Assert.Equal(IssueCode.UnitMissing, Assert.Single(findings.Issues).Code);
    }

    [Fact]
    public void Unit_BesideTheValue_OutweighsTheColumn()
    {
        Observation observation = Draft.Clean(Draft.Of("Doanh nghiệp có nhận thức về SXSH", "90%", "doanh nghiệp"));

        Assert.Equal(("awareness_rate", 90m), (observation.Indicator.Value, observation.Value!.Value));
    }

    [Fact]
    public void Unit_OfAHeading_IsTaken()
    {
        Observation observation = Draft.Clean(Draft.Of("Ngân sách nhà nước", "1,5") with { IndicatorContext = ["Kinh phí (tỷ đồng)"] });

        Assert.Equal(1_500_000_000m, observation.Value);
    }
}
