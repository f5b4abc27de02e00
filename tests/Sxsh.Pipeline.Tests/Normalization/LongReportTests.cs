using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

/// <summary>Real figures in the long form, as the mapping stage hands them over.</summary>
public sealed class LongReportTests
{
    private static readonly ReportNormalizer Normalizer = new(Catalogue.BuiltIn);

    [Fact]
    public void BenTre_LongForm_GivesItsFacts()
    {
        Findings<Observation> findings = Normalizer.Normalize(
            [
                Row("Bến Tre", "2007", "Đơn vị thực hiện chương trình áp dụng SXSH và tiết kiệm năng lượng", "03", "đơn vị", "Sở Khoa học và Công nghệ; chỉ mới thực hiện được do khó khăn về kinh phí"),
                Row("Bến Tre", "đến nay", "Văn bản quan trọng đã được ban hành", "3", "văn bản"),
                Row("Bến Tre", "từ năm 2008 đến tháng 5/2011", "Lớp tập huấn, hội thảo, đào tạo về SXSH", "05", "lớp"),
                Row("Bến Tre", "từ năm 2008 đến tháng 5/2011", "Lượt cán bộ kỹ thuật, cán bộ quản lý, doanh nghiệp tham gia", "gần 400", "lượt"),
                Row("Bến Tre", "từ tháng 7 năm 2009", "Tờ rơi tuyên truyền về SXSH", "một số", "tờ rơi", "không có con số"),
                Row("Bến Tre", "2008-2009", "Phim ngắn tuyên truyền về SXSH", "04", "phim"),
                Row("Bến Tre", "2008", "phim ngắn tuyên truyền về SXSH", "1", "phim") with { PartOf = 5 },
                Row("Bến Tre", "2009", "phim ngắn tuyên truyền về SXSH", "3", "phim") with { PartOf = 5 },
                Row("Bến Tre", "đến nay", "Doanh nghiệp được hỗ trợ thực hiện mô hình trình diễn SXSH", "06", "doanh nghiệp", "Hợp phần CPI"),
                Row("Bến Tre", "đến nay", "Làng nghề được hỗ trợ thực hiện mô hình trình diễn SXSH", "01", "làng nghề", "Hợp phần CPI; làng nghề chế biến thủy sản xã Bình Thắng"),
                Row("Bến Tre", "2010", "Doanh nghiệp có nhận thức về SXSH", "50", "doanh nghiệp", "điều tra cơ bản của Bộ Công Thương"),
                Row("Bến Tre", "2010", "Doanh nghiệp đã áp dụng SXSH", "16", "doanh nghiệp", "điều tra cơ bản của Bộ Công Thương"),
                Row("Bến Tre", "2010", "Doanh nghiệp giảm trên 5% tiêu thụ năng lượng, nguyên nhiên liệu trên một đơn vị sản phẩm", "6", "đơn vị", "điều tra cơ bản của Bộ Công Thương"),
                Row("Bến Tre", "hiện tại", "Cán bộ Sở Công Thương có hiểu biết về SXSH", "15", "cán bộ"),
                Row("Bến Tre", "hiện tại", "cán bộ có khả năng hướng dẫn DN", "3", "cán bộ") with { PartOf = 13 },
                Row("Bến Tre", "hiện tại", "cán bộ có khả năng phổ biến", "11", "cán bộ") with { PartOf = 13 },
                Row("Bến Tre", "hiện tại", "cán bộ có thêm năng lực đào tạo SXSH", "01", "cán bộ") with { PartOf = 13 },
                Row("Bến Tre", "2009 và 2010", "Cán bộ được cử tham gia khóa đào tạo tư vấn", "2", "cán bộ", "Hợp phần CPI tổ chức"),
                Row("Bến Tre", "2009 và 2010", "Cán bộ được cử tham gia khóa giảng viên hướng dẫn SXSH", "2", "cán bộ", "Hợp phần CPI tổ chức"),
                Row("Bến Tre", "14/4/2011", "Sở Công Thương và Trung tâm Khuyến công các tỉnh phía Nam dự hội thảo", "16", "đơn vị"),
                Target("Bến Tre", "2013", "giảm nguyên liệu đầu vào", "10%", "%", "Kế hoạch hành động 2009-2013"),
                Target("Bến Tre", "2013", "giảm tổng lượng phát thải tính trên đơn vị sản phẩm", "15%", "%", "Kế hoạch hành động 2009-2013"),
                Target("Bến Tre", "2013", "giảm chất thải", "20%", "%", "Kế hoạch hành động 2009-2013; một số ngành"),
                Target("Bến Tre", "2013", "doanh nghiệp và các cấp quản lý được tập huấn nâng cao năng lực về SXSH", "60%", "%", "Kế hoạch hành động 2009-2013"),
            ],
            Draft.BenTre2011);

        Assert.Equal(
            [
                "63-83 establishments_supported 2007 Actual 3 cơ sở",
                "63-83 legal_documents_issued ../2011 Actual 3 văn bản",
                "63-83 training_events 2008/2011-05 Actual 5 lớp",
                "63-83 training_attendances 2008/2011-05 Actual 400 ApproxLess lượt người",
                "63-83 films 2008/2009 Actual 4 phim",
                "63-83 films 2008 Actual 1 phim partOf=4",
                "63-83 films 2009 Actual 3 phim partOf=4",
                "63-83 demonstration_enterprises ../2011 Actual 6 doanh nghiệp programme=CPI",
                "63-83 demonstration_craft_villages ../2011 Actual 1 làng nghề programme=CPI",
                "63-83 establishments_aware 2010 Actual 50 doanh nghiệp",
                "63-83 establishments_applying 2010 Actual 16 doanh nghiệp",
                "63-83 establishments_saving_over_5pct 2010 Actual 6 doanh nghiệp",
                "63-83 staff_aware 2011 Actual 15 cán bộ",
                "63-83 staff_can_advise 2011 Actual 3 cán bộ partOf=12",
                "63-83 staff_can_disseminate 2011 Actual 11 cán bộ partOf=12",
                "63-83 staff_can_train 2011 Actual 1 cán bộ partOf=12",
                "63-83 staff_sent_to_consultant_training 2009/2010 Actual 2 cán bộ programme=CPI",
                "63-83 staff_sent_to_trainer_training 2009/2010 Actual 2 cán bộ programme=CPI",
                "63-83 event_participating_organisations 2011-04 Actual 16 đơn vị",
                "63-83 raw_material_reduction_rate 2013 Target 10 %",
                "63-83 emission_reduction_rate 2013 Target 15 %",
                "63-83 waste_reduction_rate 2013 Target 20 %",
                "63-83 training_coverage_rate 2013 Target 60 %",
            ],
            findings.Items.Select(ObservationLine.Of));
        Assert.Equal(IssueCode.NoFigure, Assert.Single(findings.Issues).Code);
    }

    [Fact]
    public void BinhDuong_LongForm_GivesItsFacts()
    {
        Findings<Observation> findings = Normalizer.Normalize(
            [
                Row("Bình Dương", "từ năm 2011 đến nay", "Lượt cán bộ được tập huấn phổ biến kiến thức SXSH", "hơn 500", "lượt"),
                Row("Bình Dương", "từ năm 2011 đến nay", "Bài tuyên truyền SXSH trên Báo Bình Dương", "20", "bài"),
                Row("Bình Dương", "từ năm 2011 đến nay", "Phóng sự về SXSH trên Đài Phát thanh – Truyền hình tỉnh", "2", "phóng sự"),
                Row("Bình Dương", "từ năm 2011 đến nay", "Áp phích tuyên truyền nâng cao nhận thức về SXSH", "5.000", "áp phích"),
                Row("Bình Dương", "từ năm 2011 đến nay", "Đánh giá nhanh SXSH", "15", "DN"),
                Row("Bình Dương", "từ năm 2011 đến nay", "Đánh giá tổng thể SXSH", "2", "DN"),
                Plan("Bình Dương", "2015", "lớp tập huấn SXSH", "2", "lớp"),
                Plan("Bình Dương", "2015", "tờ rơi giới thiệu các hiệu quả từ SXSH", "3.000", "tờ rơi"),
                Plan("Bình Dương", "2015", "đánh giá nhanh SXSH", "3", "DN", "ngành chế biến gỗ, thuốc lá và thực phẩm"),
                Plan("Bình Dương", "2015", "đánh giá tổng thể SXSH", "2", "DN", "ngành hóa chất"),
            ],
            new ReportContext(Area.Parse("63-74"), ReportingPeriod.OfYear(2015)));

        Assert.Equal(
            [
                "63-74 training_attendances 2011/2015 Actual 500 ApproxMore lượt người",
                "63-74 media_articles 2011/2015 Actual 20 bài",
                "63-74 tv_features 2011/2015 Actual 2 phóng sự",
                "63-74 posters 2011/2015 Actual 5000 tờ",
                "63-74 quick_assessments 2011/2015 Actual 15 doanh nghiệp",
                "63-74 full_assessments 2011/2015 Actual 2 doanh nghiệp",
                "63-74 training_courses 2015 Plan 2 lớp",
                "63-74 leaflets 2015 Plan 3000 tờ",
                "63-74 quick_assessments 2015 Plan 3 doanh nghiệp",
                "63-74 full_assessments 2015 Plan 2 doanh nghiệp sector=20",
            ],
            findings.Items.Select(ObservationLine.Of));
        Assert.Empty(findings.Issues);
    }

    [Fact]
    public void SocTrang_LongForm_CountsWhatIsSaidTwiceOnce()
    {
        Findings<Observation> findings = Normalizer.Normalize(
            [
                Row("Sóc Trăng", "2011", "Đơn vị tham gia dự án trình diễn SXSH", "2", "đơn vị", "VPEG; Minh Đăng, Stapimex"),
                Row("Sóc Trăng", "2011", "Chi phí tiết kiệm được tại mỗi đơn vị", "hàng tỷ đồng", "đồng", "không có con số cụ thể"),
                Row("Sóc Trăng", "2012", "Đơn vị tham gia dự án trình diễn SXSH", "2", "đơn vị", "VPEG; nhân rộng: Út Xi, Sao Ta"),
                Row("Sóc Trăng", "2011", "Cơ sở chế biến thủy sản triển khai dự án trình diễn SXSH", "02", "cơ sở", "nhắc lại: Minh Đăng, Stapimex") with { IsRestated = true },
                Plan("Sóc Trăng", "2012", "cơ sở công nghiệp tiếp tục triển khai dự án trình diễn SXSH", "02", "cơ sở", "nhắc lại: Út Xi, Sao Ta") with { IsRestated = true },
                Row("Sóc Trăng", "7/8/2012", "Công ty trình bày báo cáo kết quả tại hội thảo", "02", "công ty"),
            ],
            new ReportContext(Area.Parse("63-94"), ReportingPeriod.OfYear(2012)));

        Assert.Equal(
            [
                "63-94 demonstration_enterprises 2011 Actual 2 doanh nghiệp programme=VPEG",
                "63-94 cost_saved 2011 Actual 1000000000 Vague VND/năm subject=mỗi đơn vị",
                "63-94 demonstration_enterprises 2012 Actual 2 doanh nghiệp programme=VPEG",
                "63-94 demonstration_enterprises 2011 Actual 2 doanh nghiệp sameAs=0",
                "63-94 demonstration_enterprises 2012 Plan 2 doanh nghiệp sameAs=2",
                "63-94 event_reporting_enterprises 2012-08 Actual 2 doanh nghiệp",
            ],
            findings.Items.Select(ObservationLine.Of));
        Assert.Empty(findings.Issues);
    }

    [Fact]
    public void ThanhHoa_LongForm_GivesItsTargets()
    {
        Findings<Observation> findings = Normalizer.Normalize(
            [
                Row("Thanh Hóa", "10-11/10/2018", "Doanh nghiệp sản xuất công nghiệp tham dự Hội nghị", "hơn 100", "doanh nghiệp", "Hội nghị nâng cao năng lực áp dụng SXSH"),
                Target("Thanh Hóa", "2020", "cơ sở sản xuất công nghiệp nhận thức được lợi ích của việc áp dụng SXSH", "90%", "%"),
                Target("Thanh Hóa", "2020", "cơ sở sản xuất công nghiệp áp dụng SXSH", "50%", "%"),
                Target("Thanh Hóa", "2020", "mức tiêu thụ năng lượng, nguyên liệu, nhiên liệu, vật liệu trên đơn vị sản phẩm tiết kiệm được", "từ 8 đến 13%", "%", "các cơ sở áp dụng SXSH"),
                Target("Thanh Hóa", "2020", "doanh nghiệp vừa và lớn có bộ phận chuyên trách về SXSH", "90%", "%"),
                Target("Thanh Hóa", "2020", "cán bộ chuyên trách về SXSH ở các cấp, các ngành được đào tạo, tập huấn", "100%", "%"),
            ],
            new ReportContext(Area.Parse("63-38"), ReportingPeriod.OfYear(2018)));

        Assert.Equal(
            [
                "63-38 event_participating_enterprises 2018-10 Actual 100 ApproxMore doanh nghiệp",
                "63-38 awareness_rate 2020 Target 90 %",
                "63-38 application_rate 2020 Target 50 %",
                "63-38 saving_rate_per_unit 2020 Target 8 ..13 Range %",
                "63-38 dedicated_unit_rate 2020 Target 90 %",
                "63-38 staff_trained_rate 2020 Target 100 %",
            ],
            findings.Items.Select(ObservationLine.Of));
        Assert.Empty(findings.Issues);
    }

    [Fact]
    public void OtherAreas_InBenTresReport_AreKeptForReviewUnderTheirOwnArea()
    {
        DraftRow[] rows =
        [
            Row("TP. Hồ Chí Minh", null, "Giảm chi phí nhiên liệu tại Nhà máy bia Sài Gòn - Củ Chi", "gần 1,3 tỷ đồng", "đồng/năm", "cải thiện nồi hơi"),
            Row("Đồng Nai", "2022 – 2030", "Kế hoạch sản xuất và tiêu dùng bền vững", "ban hành", null, "không có con số"),
            Row("Cả nước", null, "Tỉnh mục tiêu được Hợp phần CPI lựa chọn", "5", "tỉnh"),
            Row("Cả nước", "2010", "Tỉnh thành được điều tra cơ bản về tình hình SXSH", "53", "tỉnh thành"),
        ];

        Findings<Observation> findings = Normalizer.Normalize(rows, Draft.BenTre2011);

        Assert.Equal(
            [
                "63-79 cost_saved 2011 Actual 1300000000 ApproxLess VND/năm subject=Nhà máy bia Sài Gòn - Củ Chi review",
                "vn programme_target_provinces 2011 Actual 5 tỉnh programme=CPI review",
                "vn survey_provinces 2010 Actual 53 tỉnh review",
            ],
            findings.Items.Select(ObservationLine.Of));
        Assert.Equal([IssueCode.OtherProvince, IssueCode.NoFigure, IssueCode.OtherProvince, IssueCode.OtherProvince], findings.Issues.Select(issue => issue.Code));
    }

    private static DraftRow Row(string area, string? period, string indicator, string value, string? unit, string? note = null)
    {
        DraftRow draft = Draft.Of(indicator, value, unit).About(area) with { NoteText = note };
        return period is null ? draft : draft.In(period);
    }

    private static DraftRow Target(string area, string period, string indicator, string value, string unit, string? note = null) =>
        Row(area, period, indicator, value, unit, note) with { Kind = ObservationKind.Target };

    private static DraftRow Plan(string area, string period, string indicator, string value, string unit, string? note = null) =>
        Row(area, period, indicator, value, unit, note) with { Kind = ObservationKind.Plan };
}
