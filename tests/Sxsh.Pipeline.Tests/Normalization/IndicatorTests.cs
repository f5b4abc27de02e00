using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

public sealed class IndicatorTests
{
    [Theory]
    [InlineData("Doanh nghiệp có nhận thức về SXSH", "50", "doanh nghiệp", "establishments_aware")]
    [InlineData("Doanh nghiệp có nhận thức về SXSH", "50", "%", "awareness_rate")]
    [InlineData("cơ sở sản xuất công nghiệp nhận thức được lợi ích của việc áp dụng SXSH", "90%", null, "awareness_rate")]
    [InlineData("cơ sở sản xuất công nghiệp nhận thức được lợi ích của việc áp dụng SXSH", "120", "cơ sở", "establishments_aware")]
    [InlineData("CSSXCN áp dụng SXSH", "25", "%", "application_rate")]
    [InlineData("Có bộ phận chuyên trách về SXSH", "12", "DN", "establishments_with_dedicated_unit")]
    [InlineData("Tiết kiệm nguyên liệu", "15", "tấn", "material_saved")]
    [InlineData("Tiết kiệm nguyên liệu", "15", "%", "raw_material_reduction_rate")]
    [InlineData("Giảm lượng nước thải", "20", "m3", "wastewater_reduced")]
    [InlineData("Giảm lượng nước thải", "20", "%", "wastewater_reduction_rate")]
    [InlineData("Số cơ sở công nghiệp áp dụng SXSH (lũy kế)", "22", null, "establishments_applying")]
    [InlineData("Số DN CN áp dụng SXSH", "22", null, "establishments_applying")]
    [InlineData("Tỷ lệ DN biết về SXSH", "31,5", "%", "awareness_rate")]
    [InlineData("Cơ sở áp dụng SXSH tiết kiệm năng lượng, nguyên liệu/ĐVSP", "7,5", "%", "energy_saving_rate")]
    [InlineData("Kinh phí hỗ trợ SXSH từ khuyến công", "200", "triệu đồng", "budget_state")]
    [InlineData("Giảm phát thải CO2", "3.368", "tấn", "co2_reduced")]
    [InlineData("Giảm phát thải CO2", "40,9%", null, "ghg_reduction_rate")]
    [InlineData("Tập huấn", "5", "lớp", "training_courses")]
    [InlineData("Tập huấn", "400", "lượt người", "training_attendances")]
    [InlineData("Doanh nghiệp tiết kiệm được năng lượng", "5", "DN", "establishments_saving_energy")]
    [InlineData("Tiết kiệm năng lượng", "13,7", "%", "energy_saving_rate")]
    [InlineData("Tỷ lệ tiết kiệm năng lượng, nguyên nhiên vật liệu trên một đơn vị sản phẩm", "8", "%", "saving_rate_per_unit")]
    public void Label_WithAUnit_IsTheCountOrTheRateOrTheAmount(string label, string value, string? unit, string expected) =>
        Assert.Equal(expected, Draft.Clean(Draft.Of(label, value, unit)).Indicator.Value);

    [Theory]
    [InlineData("Số lớp tập huấn cho doanh nghiệp áp dụng SXSH", "training_courses")]
    [InlineData("Lớp tập huấn cho DN đã áp dụng SXSH", "training_courses")]
    [InlineData("Tỷ lệ DN áp dụng sản xuất sạch hơn", "application_rate")]
    [InlineData("% CSSXCN áp dụng SXSH", "application_rate")]
    [InlineData("Tỉ lệ cơ sở áp dụng SXSH", "application_rate")]
    [InlineData("Số DN đã áp dụng SXSH trên địa bàn tỉnh", "establishments_applying")]
    [InlineData("Tổng số CSSXCN trên địa bàn tỉnh Bến Tre", "establishments_total")]
    [InlineData("Hội nghị, hội thảo, tập huấn", "training_events")]
    public void Label_WithoutAUnit_IsReadByItsFirstNoun(string label, string expected) =>
        Assert.Equal(expected, Draft.Clean(Draft.Of(label, "12")).Indicator.Value);

    [Theory]
    [InlineData("Số lớp", null, "training_courses", "Tập huấn")]
    [InlineData("Số lượt", "lượt", "training_attendances", "Tập huấn")]
    [InlineData("Số lượng", "lớp", "training_courses", "Tập huấn")]
    [InlineData("Hội thảo", null, "workshops", "Tập huấn")]
    [InlineData("Đánh giá nhanh", null, "quick_assessments", "Đánh giá SXSH (DN)")]
    [InlineData("có khả năng hướng dẫn DN", "cán bộ", "staff_can_advise", "Cán bộ có hiểu biết về SXSH", "NĂNG LỰC CÁN BỘ")]
    [InlineData("Doanh nghiệp", "doanh nghiệp", "establishments_aware", "Có nhận thức về SXSH")]
    [InlineData("Điện", "kWh/năm", "electricity_saved", "Tiết kiệm")]
    public void Label_UnderAHeading_IsReadWithIt(string label, string? unit, string expected, params string[] headings) =>
        Assert.Equal(expected, Draft.Clean(Draft.Of(label, "12", unit) with { IndicatorContext = headings }).Indicator.Value);

    [Theory]
    [InlineData("Nhà máy áp dụng SXSH", "nhà máy", "establishments_applying")]
    [InlineData("Công ty có nhận thức về sản xuất sạch hơn", "công ty", "establishments_aware")]
    [InlineData("Đơn vị được đánh giá nhanh SXSH", "đơn vị", "quick_assessments")]
    public void Label_WithAnotherNounForEnterprises_MeansTheSame(string label, string unit, string expected) =>
        Assert.Equal(expected, Draft.Clean(Draft.Of(label, "12", unit)).Indicator.Value);

    [Theory]
    [InlineData("Kim ngạch xuất khẩu", "300", "triệu đồng")]
    [InlineData("Giá trị sản xuất công nghiệp", "300", "tỷ đồng")]
    [InlineData("Số cơ sở sản xuất công nghiệp gây ô nhiễm", "3", "cơ sở")]
    [InlineData("Số DN có tiềm năng áp dụng SXSH", "30", "DN")]
    [InlineData("Doanh nghiệp được tập huấn", "30", "DN")]
    [InlineData("Đánh giá", "5", "DN")]
    [InlineData("Kinh phí tiếp khách", "5", "triệu đồng")]
    [InlineData("Tổng số", "5", null)]
    [InlineData("???", "5", null)]
    public void Label_NotInTheCatalogue_IsAnIssueAtItsCell(string label, string value, string? unit)
    {
        Issue issue = Draft.Failed(Draft.Of(label, value, unit));

        Assert.Equal((IssueCode.UnknownIndicator, "C2", label), (issue.Code, issue.Source.Cell, issue.Source.Quote));
    }

    [Fact]
    public void Label_AboutSomethingElse_IsKeptForReview()
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Lớp tập huấn an toàn lao động", "3", "lớp"));

        Assert.True(Assert.Single(findings.Items).NeedsReview);
        Issue issue = Assert.Single(findings.Issues);
        Assert.Equal((IssueCode.IndicatorNotCertain, "C2"), (issue.Code, issue.Source.Cell));
    }

    [Fact]
    public void Direction_BesideTheNumber_BelongsToTheLabel() =>
        Assert.Equal("raw_material_reduction_rate", Draft.Clean(Draft.Of("Nguyên liệu đầu vào", "giảm 10%")).Indicator.Value);
}
