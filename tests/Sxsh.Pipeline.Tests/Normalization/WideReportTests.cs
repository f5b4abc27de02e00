using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

/// <summary>Real figures in the wide form: headings, sections, a title with a period, parts under a total.</summary>
public sealed class WideReportTests
{
    private const string BenTreTitle = "từ năm 2008 đến tháng 5/2011";

    private static readonly ReportNormalizer Normalizer = new(Catalogue.BuiltIn);

    [Fact]
    public void BenTre_WideForm_GivesItsFacts()
    {
        const string Training = "ĐÀO TẠO, TUYÊN TRUYỀN";
        const string Applying = "ÁP DỤNG SXSH TẠI DOANH NGHIỆP";
        const string Capacity = "NĂNG LỰC CÁN BỘ";
        const string Goals = "MỤC TIÊU KẾ HOẠCH HÀNH ĐỘNG 2009-2013";
        const string Aware = "Cán bộ có hiểu biết về SXSH";
        DraftRow[] rows =
        [
            BenTre("Lớp tập huấn, hội thảo, đào tạo về SXSH", "05", "lớp", "Đến nay", Training) with { NotePeriodText = BenTreTitle },
            BenTre("Lượt người tham gia", "gần 400", "lượt", "Đến nay", Training) with { NotePeriodText = BenTreTitle },
            BenTre("Phim ngắn tuyên truyền về SXSH", "1", "phim", "Năm 2008", Training),
            BenTre("Phim ngắn tuyên truyền về SXSH", "3", "phim", "Năm 2009", Training),
            BenTre("Phim ngắn tuyên truyền về SXSH", "04", "phim", "Đến nay", Training),
            BenTre("Tờ rơi tuyên truyền về SXSH", "một số", "tờ", "Năm 2009", Training) with { NotePeriodText = "từ tháng 7 năm 2009" },
            BenTre("Doanh nghiệp có nhận thức về SXSH", "50", "doanh nghiệp", "Năm 2010", Applying),
            BenTre("Doanh nghiệp đã áp dụng SXSH", "16", "doanh nghiệp", "Năm 2010", Applying),
            BenTre("Doanh nghiệp giảm trên 5% tiêu thụ năng lượng, nguyên nhiên liệu trên một đơn vị sản phẩm", "6", "doanh nghiệp", "Năm 2010", Applying),
            BenTre("Doanh nghiệp thực hiện mô hình trình diễn SXSH", "06", "doanh nghiệp", "Đến nay", Applying) with { NoteText = "Hợp phần CPI" },
            BenTre("Làng nghề thực hiện mô hình trình diễn SXSH", "01", "làng nghề", "Đến nay", Applying) with { NoteText = "Hợp phần CPI" },
            BenTre(Aware, "15", "cán bộ", "Đến nay", Capacity),
            BenTre("có khả năng hướng dẫn DN", "3", "cán bộ", "Đến nay", Aware, Capacity) with { PartOf = 11 },
            BenTre("có khả năng phổ biến", "11", "cán bộ", "Đến nay", Aware, Capacity) with { PartOf = 11 },
            BenTre("có thêm năng lực đào tạo SXSH", "01", "cán bộ", "Đến nay", Aware, Capacity) with { PartOf = 11 },
            BenTre("Giảm nguyên liệu đầu vào", "10%", "%", "Năm 2013", Goals) with { Kind = ObservationKind.Target },
            BenTre("Giảm tổng lượng phát thải tính trên đơn vị sản phẩm", "15%", "%", "Năm 2013", Goals) with { Kind = ObservationKind.Target },
            BenTre("Giảm chất thải", "20%", "%", "Năm 2013", Goals) with { Kind = ObservationKind.Target },
            BenTre("Doanh nghiệp và các cấp quản lý được tập huấn", "60%", "%", "Năm 2013", Goals) with { Kind = ObservationKind.Target },
        ];

        Findings<Observation> findings = Normalizer.Normalize(rows, Draft.BenTre2011);

        Assert.Equal(
            [
                "63-83 training_events 2008/2011-05 Actual 5 lớp",
                "63-83 training_attendances 2008/2011-05 Actual 400 ApproxLess lượt người",
                "63-83 films 2008 Actual 1 phim",
                "63-83 films 2009 Actual 3 phim",
                "63-83 films ../2011-05 Actual 4 phim",
                "63-83 establishments_aware 2010 Actual 50 doanh nghiệp",
                "63-83 establishments_applying 2010 Actual 16 doanh nghiệp",
                "63-83 establishments_saving_over_5pct 2010 Actual 6 doanh nghiệp",
                "63-83 demonstration_enterprises ../2011-05 Actual 6 doanh nghiệp programme=CPI",
                "63-83 demonstration_craft_villages ../2011-05 Actual 1 làng nghề programme=CPI",
                "63-83 staff_aware ../2011-05 Actual 15 cán bộ",
                "63-83 staff_can_advise ../2011-05 Actual 3 cán bộ partOf=10",
                "63-83 staff_can_disseminate ../2011-05 Actual 11 cán bộ partOf=10",
                "63-83 staff_can_train ../2011-05 Actual 1 cán bộ partOf=10",
                "63-83 raw_material_reduction_rate 2013 Target 10 %",
                "63-83 emission_reduction_rate 2013 Target 15 %",
                "63-83 waste_reduction_rate 2013 Target 20 %",
                "63-83 training_coverage_rate 2013 Target 60 %",
            ],
            findings.Items.Select(ObservationLine.Of));
        Assert.Equal(IssueCode.NoFigure, Assert.Single(findings.Issues).Code);
    }

    [Fact]
    public void BinhDuong_IndicatorsAcross_AreFoundByTheirGroups()
    {
        const string Results = "từ năm 2011 đến nay";
        DraftRow[] rows =
        [
            Across("Số lượt cán bộ", "hơn 500", Results, "Tập huấn"),
            Across("Bài báo", "20", Results, "Tuyên truyền"),
            Across("Phóng sự", "2", Results, "Tuyên truyền"),
            Across("Áp phích (tờ)", "5.000", Results, "Tuyên truyền"),
            Across("Đánh giá nhanh", "15", Results, "Đánh giá SXSH (DN)"),
            Across("Đánh giá tổng thể", "2", Results, "Đánh giá SXSH (DN)"),
            Across("Số lớp", "2", "năm 2015", "Tập huấn") with { Kind = ObservationKind.Plan },
            Across("Tờ rơi (tờ)", "3.000", "năm 2015", "Tuyên truyền") with { Kind = ObservationKind.Plan },
            Across("Đánh giá nhanh", "3", "năm 2015", "Đánh giá SXSH (DN)") with { Kind = ObservationKind.Plan },
            Across("Đánh giá tổng thể", "2", "năm 2015", "Đánh giá SXSH (DN)") with { Kind = ObservationKind.Plan },
        ];

        Findings<Observation> findings = Normalizer.Normalize(rows, new ReportContext(Area.Parse("63-74"), ReportingPeriod.OfYear(2015)));

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
                "63-74 full_assessments 2015 Plan 2 doanh nghiệp",
            ],
            findings.Items.Select(ObservationLine.Of));
        Assert.Empty(findings.Issues);
    }

    [Fact]
    public void SocTrang_WideForm_TakesTheProgrammeOfTheTitle()
    {
        DraftRow[] rows =
        [
            SocTrang("Cơ sở triển khai dự án trình diễn SXSH", "02", "cơ sở", "Năm 2011"),
            SocTrang("Cơ sở triển khai dự án trình diễn SXSH", "02", "cơ sở", "Năm 2012"),
            SocTrang("Chi phí tiết kiệm được tại mỗi đơn vị", "hàng tỷ đồng", "đồng", "Năm 2011"),
            SocTrang("Công ty trình bày báo cáo kết quả tại hội thảo", "02", "công ty", "Năm 2012") with { NoteText = "hội thảo ngày 7/8/2012" },
        ];

        Findings<Observation> findings = Normalizer.Normalize(rows, new ReportContext(Area.Parse("63-94"), ReportingPeriod.OfYear(2012)));

        Assert.Equal(
            [
                "63-94 demonstration_enterprises 2011 Actual 2 doanh nghiệp programme=VPEG",
                "63-94 demonstration_enterprises 2012 Actual 2 doanh nghiệp programme=VPEG",
                "63-94 cost_saved 2011 Actual 1000000000 Vague VND/năm subject=mỗi đơn vị programme=VPEG",
                "63-94 event_reporting_enterprises 2012 Actual 2 doanh nghiệp programme=VPEG",
            ],
            findings.Items.Select(ObservationLine.Of));
        Assert.Empty(findings.Issues);
    }

    [Fact]
    public void ThanhHoa_WideForm_IsUnderstoodWithItsBases()
    {
        DraftRow[] rows =
        [
            ThanhHoa("Nhận thức được lợi ích của việc áp dụng SXSH", "cơ sở sản xuất công nghiệp", "90%"),
            ThanhHoa("Áp dụng SXSH", "cơ sở sản xuất công nghiệp", "50%"),
            ThanhHoa("Tiết kiệm mức tiêu thụ năng lượng, nguyên liệu, nhiên liệu, vật liệu trên đơn vị sản phẩm", "cơ sở sản xuất công nghiệp áp dụng SXSH", "từ 8 đến 13%"),
            ThanhHoa("Có bộ phận chuyên trách về SXSH", "doanh nghiệp vừa và lớn", "90%"),
            ThanhHoa("Được đào tạo, tập huấn kiến thức về áp dụng SXSH", "cán bộ chuyên trách về SXSH ở các cấp, các ngành", "100%"),
        ];

        Findings<Observation> findings = Normalizer.Normalize(rows, new ReportContext(Area.Parse("63-38"), ReportingPeriod.OfYear(2018)));

        Assert.Equal(
            [
                "63-38 awareness_rate 2020 Target 90 % base=cơ sở sản xuất công nghiệp",
                "63-38 application_rate 2020 Target 50 % base=cơ sở sản xuất công nghiệp",
                "63-38 saving_rate_per_unit 2020 Target 8 ..13 Range % base=cơ sở sản xuất công nghiệp áp dụng SXSH",
                "63-38 dedicated_unit_rate 2020 Target 90 % base=doanh nghiệp vừa và lớn",
                "63-38 staff_trained_rate 2020 Target 100 % base=cán bộ chuyên trách về SXSH ở các cấp, các ngành",
            ],
            findings.Items.Select(ObservationLine.Of));
        Assert.Empty(findings.Issues);
    }

    private static DraftRow BenTre(string indicator, string value, string unit, string period, params string[] context) =>
        Draft.Of(indicator, value, unit).In(period) with { TitlePeriodText = BenTreTitle, IndicatorContext = context };

    private static DraftRow Across(string indicator, string value, string period, params string[] context) =>
        Draft.Of(indicator, value).In(period) with { IndicatorContext = context };

    private static DraftRow SocTrang(string indicator, string value, string unit, string period) =>
        Draft.Of(indicator, value, unit).In(period) with { TitlePeriodText = "2011-2012", ProgrammeText = "VPEG" };

    private static DraftRow ThanhHoa(string indicator, string group, string value) =>
        Draft.Of(indicator, value, "%").In("đến năm 2020") with { Kind = ObservationKind.Target, BaseText = group };
}
