using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

public sealed class DimensionTests
{
    [Theory]
    [InlineData("Chi phí tiết kiệm được tại mỗi đơn vị", "mỗi đơn vị")]
    [InlineData("Giảm chi phí nhiên liệu tại Nhà máy bia Sông Xanh - Bình An", "Nhà máy bia Sông Xanh - Bình An")]
    [InlineData("Tiết kiệm chi phí của Công ty TNHH Hoa Mai (triệu đồng)", "Công ty TNHH Hoa Mai")]
    [InlineData("Tiết kiệm chi phí ở DNTN An Phú", "DNTN An Phú")]
    [InlineData("Tiết kiệm chi phí của các doanh nghiệp trên địa bàn tỉnh Bến Tre", null)]
    [InlineData("Tiết kiệm chi phí tại cơ sở", null)]
    [InlineData("TIẾT KIỆM CHI PHÍ", null)]
    public void Subject_InTheLabel_IsTakenOutOfIt(string label, string? expected)
    {
        Observation observation = Assert.Single(Draft.Normalize(Draft.Of(label, "5", "triệu đồng")).Items);

        Assert.Equal(("cost_saved", expected), (observation.Indicator.Value, observation.Subject));
    }

    [Fact]
    public void Subject_OfItsOwnColumn_OutweighsTheLabel() =>
        Assert.Equal("Hoa Mai", Draft.Clean(Draft.Of("Chi phí tiết kiệm được tại mỗi đơn vị", "5", "triệu đồng") with { SubjectText = " Hoa Mai " }).Subject);

    [Theory]
    [InlineData("ngành hóa chất", "20")]
    [InlineData("Ngành hoá chất", "20")]
    [InlineData("ngành chế biến thủy sản", "1020")]
    [InlineData("ngành chế biến gỗ, thuốc lá và thực phẩm", null)]
    [InlineData("ngành rượu, bia, nước giải khát", "11")]
    [InlineData("điều tra của Bộ Công Thương", null)]
    [InlineData("hóa chất", null)]
    public void Sector_OfANoteThatIsWhollyOne_IsItsCode(string note, string? expected) =>
        Assert.Equal(expected, Draft.Clean(Draft.Of("Đánh giá nhanh SXSH", "3", "DN") with { NoteText = note }).Sector);

    [Theory]
    [InlineData("hóa chất", "20")]
    [InlineData("Chế biến thuỷ sản", "1020")]
    [InlineData("1103", "1103")]
    public void Sector_OfItsOwnColumn_IsItsCode(string text, string expected) =>
        Assert.Equal(expected, Draft.Clean(Draft.Of("Đánh giá nhanh SXSH", "3", "DN") with { SectorText = text }).Sector);

    [Fact]
    public void Sector_NotKnown_IsToldAndTheValueKept()
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Đánh giá nhanh SXSH", "3", "DN") with { SectorText = "hàng không vũ trụ" });

        Observation value = Assert.Single(findings.Items);
        Assert.Equal((null, "hàng không vũ trụ"), (value.Sector, value.Subject));
        Assert.Equal(IssueCode.UnknownSector, Assert.Single(findings.Issues).Code);
    }

    [Fact]
    public void Sectors_SeveralInOneCell_AreNotTheWholeProvince()
    {
        Observation value = Draft.Clean(Draft.Of("Đánh giá nhanh SXSH", "3", "DN") with { SectorText = "Dệt may, da giày" });

        Assert.Equal((null, "Dệt may, da giày"), (value.Sector, value.Subject));
    }

    [Theory]
    [InlineData("Tất cả các ngành")]
    [InlineData("Toàn ngành công nghiệp")]
    [InlineData("Chung")]
    public void Sector_AllOfThem_IsTheWholeProvince(string text)
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Đánh giá nhanh SXSH", "3", "DN") with { SectorText = text });

        Observation value = Assert.Single(findings.Items);
        Assert.Equal((null, null), (value.Sector, value.Subject));
        Assert.Empty(findings.Issues);
    }

    [Theory]
    [InlineData("hàng không vũ trụ")]
    [InlineData("công nghiệp")]
    public void Sector_OfTheTitleAndNotKnown_LeavesTheValueWithTheProvince(string text) =>
        Assert.Null(Assert.Single(Draft.Normalize(Draft.Of("Đánh giá nhanh SXSH", "3", "DN") with { TitleSectorText = text }).Items).Subject);

    [Fact]
    public void Sectors_TwoNamesOfOneInATable_ArePartsOfIt()
    {
        DraftRow first = Draft.Of("Đánh giá nhanh SXSH", "3", "DN");
        Findings<Observation> findings = Draft.Normalize(first with { SectorText = "Chế biến gỗ" }, first with { SectorText = "Sản xuất đồ mộc" }, first with { SectorText = "Thủy sản" });

        Assert.Equal([("16", "Chế biến gỗ", null), ("16", "Sản xuất đồ mộc", null), ("1020", null, null)], findings.Items.Select(value => (value.Sector, value.Subject, value.SameAs)));
    }

    [Theory]
    [InlineData("Ngân sách trung ương", "Ngân sách địa phương", "Ngân sách trung ương", "Ngân sách địa phương")]
    [InlineData("NSTW", "NSĐP", "Ngân sách trung ương", "Ngân sách địa phương")]
    [InlineData("Kinh phí sự nghiệp môi trường", "Kinh phí khuyến công địa phương", "Sự nghiệp môi trường", "Khuyến công địa phương")]
    [InlineData("Ngân sách địa phương", "Kinh phí sự nghiệp môi trường", null, null)]
    public void Funds_OfSourcesThatDoNotHoldEachOther_AreParts(string first, string second, string? firstSource, string? secondSource)
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of(first, "100", "triệu đồng"), Draft.Of(second, "250", "triệu đồng"));

        Assert.Equal([("budget_state", firstSource), ("budget_state", secondSource)], findings.Items.Select(value => (value.Indicator.ToString(), value.Programme)));
    }

    [Fact]
    public void Fund_OfOneSource_IsTheWhole() =>
        Assert.Null(Draft.Clean(Draft.Of("Ngân sách địa phương", "250", "triệu đồng")).Programme);

    [Theory]
    [InlineData(null, "Hợp phần CPI", "CPI")]
    [InlineData(null, "Hợp phần CPI tổ chức", "CPI")]
    [InlineData(null, "VPEG; nhân rộng ở hai đơn vị", "VPEG")]
    [InlineData(null, "chỉ số CPI tăng", null)]
    [InlineData("VPEG", null, "VPEG")]
    [InlineData("Chương trình của Sở", null, "Chương trình của Sở")]
    public void Programme_OfColumnOrNote_IsItsShortName(string? column, string? note, string? expected) =>
        Assert.Equal(expected, Draft.Clean(Draft.Of("Mô hình trình diễn SXSH", "3", "DN") with { ProgrammeText = column, NoteText = note }).Programme);

    [Fact]
    public void SizeAndBase_AreKeptAsWorded()
    {
        Observation observation = Draft.Clean(Draft.Of("Có bộ phận chuyên trách về SXSH", "90%") with { SizeText = "vừa và lớn", BaseText = " doanh nghiệp vừa và lớn " });

        Assert.Equal(("dedicated_unit_rate", "vừa và lớn", "doanh nghiệp vừa và lớn"), (observation.Indicator.Value, observation.Size, observation.Base));
    }

    [Fact]
    public void Draft_OfAHiddenSheet_NeedsReview() =>
        Assert.True(Draft.Clean(Draft.Of("Phim tuyên truyền", "1", "phim") with { NeedsReview = true }).NeedsReview);

    [Fact]
    public void Confidence_IsTheLayoutsTimesTheIndicators() =>
        Assert.Equal(0.48m, Draft.Clean(Draft.Of("Số lớp", "1") with { IndicatorContext = ["Tập huấn"], Confidence = 0.5m }).Confidence);
}
