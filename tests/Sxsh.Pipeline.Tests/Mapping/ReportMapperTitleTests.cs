using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping;

public sealed class ReportMapperTitleTests
{
    private const string Table = "Chỉ tiêu;ĐVT;Giá trị\nLớp tập huấn;;2";

    [Theory]
    [InlineData("KẾT QUẢ THỰC HIỆN SXSH NĂM 2015", "NĂM 2015")]
    [InlineData("BÁO CÁO SXSH 6 THÁNG ĐẦU NĂM 2012 CỦA TỈNH", "6 THÁNG ĐẦU NĂM 2012")]
    [InlineData("Kỳ báo cáo: từ năm 2008 đến tháng 5/2011", "từ năm 2008 đến tháng 5/2011")]
    [InlineData("(Kỳ báo cáo: Quý III/2011)", "Quý III/2011")]
    [InlineData("Kỳ báo cáo:;2011", "2011")]
    [InlineData("Năm báo cáo: 2012", "2012")]
    [InlineData("Số liệu tính đến 31/12/2011", "Số liệu tính đến 31/12/2011")]
    [InlineData("THỰC HIỆN CHƯƠNG TRÌNH SXSH GIAI ĐOẠN 2021-2030 NĂM 2022", "NĂM 2022")]
    [InlineData("KẾT QUẢ SXSH GIAI ĐOẠN 2009-2013", "GIAI ĐOẠN 2009-2013")]
    public void Map_TitleStatesPeriod_ReachesTheDrafts(string title, string period)
    {
        DraftRow draft = Assert.Single(Sheets.Map(title + "\n\n" + Table).Items);

        Assert.Equal(period, draft.TitlePeriodText);
        Assert.Null(draft.PeriodText);
    }

    [Theory]
    [InlineData("Bến Tre, ngày 10 tháng 5 năm 2011")]
    [InlineData("(Kèm theo Công văn số 12/SCT-KC ngày 5/1/2016)")]
    [InlineData("Quyết định số 366/QĐ-UBND ngày 15-2-2012")]
    [InlineData("KẾT QUẢ THỰC HIỆN CHIẾN LƯỢC SXSH TRONG CÔNG NGHIỆP ĐẾN NĂM 2020")]
    [InlineData("KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH SXSH GIAI ĐOẠN 2012-2015")]
    public void Map_YearOfDocumentOrProgramme_IsNotTheReports(string title)
    {
        DraftRow draft = Assert.Single(Sheets.Map(title + "\n\n" + Table).Items);

        Assert.Null(draft.TitlePeriodText);
    }

    [Fact]
    public void Map_TitleNamesUnit_HoldsWhereNothingElseDoes()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            KINH PHÍ;;
            ;;ĐVT: triệu đồng
            Chỉ tiêu;Năm 2011;Năm 2012
            Tổng kinh phí;35,5;40
            """);

        Assert.All(findings.Items, draft => Assert.Equal("triệu đồng", draft.UnitText));
    }

    [Fact]
    public void Map_UnitColumnBesideTitleUnit_UnitColumnWins()
    {
        Findings<DraftRow> findings = Sheets.Map("ĐVT: triệu đồng\nChỉ tiêu;ĐVT;Giá trị\nLớp tập huấn;lớp;2\nKinh phí;;30");

        Assert.Equal(["lớp", "triệu đồng"], findings.Items.Select(draft => draft.UnitText));
    }

    [Fact]
    public void Map_TitleNamesOrganization_IsNoUnit()
    {
        Assert.Null(Assert.Single(Sheets.Map("Đơn vị: Sở Công Thương\n" + Table).Items).UnitText);
    }

    [Fact]
    public void Map_YearInSheetName_StandsInForATitle()
    {
        ReportTable sheet = Sheets.Sheet("Năm 2012", Table);

        Assert.Equal("Năm 2012", Assert.Single(new ReportMapper().Map(Sheets.Workbook(sheet)).Items).TitlePeriodText);
    }

    [Fact]
    public void Map_SheetNameBesideTitle_TitleWins()
    {
        ReportTable sheet = Sheets.Sheet("2012", "KẾT QUẢ NĂM 2011\n" + Table);

        Assert.Equal("NĂM 2011", Assert.Single(new ReportMapper().Map(Sheets.Workbook(sheet)).Items).TitlePeriodText);
    }

    [Theory]
    [InlineData("MỤC TIÊU SXSH TRONG CÔNG NGHIỆP", ObservationKind.Target)]
    [InlineData("Biểu 2: KẾ HOẠCH SXSH NĂM 2016", ObservationKind.Plan)]
    [InlineData("KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2016", null)]
    [InlineData("KẾ HOẠCH HÀNH ĐỘNG VỀ SXSH", null)]
    public void Map_TitleSaysKind_OnlyWhereItStartsWithIt(string title, ObservationKind? kind)
    {
        Assert.Equal(kind, Assert.Single(Sheets.Map(title + "\n" + Table).Items).Kind);
    }

    [Fact]
    public void Map_TitleAsPairsOfCells_NeedsNoColons()
    {
        Findings<DraftRow> findings = Sheets.Map("Kỳ báo cáo;2011\nTỉnh;Bến Tre\nChương trình;CPI\nChỉ tiêu;Giá trị\nLớp tập huấn;5");

        DraftRow draft = Assert.Single(findings.Items);
        Assert.Equal(("2011", "Bến Tre", "CPI"), (draft.TitlePeriodText, draft.AreaCell?.Text, draft.ProgrammeText));
    }

    [Theory]
    [InlineData("UBND TỈNH BẾN TRE", true)]
    [InlineData("TRUNG TÂM KHUYẾN CÔNG VÀ TƯ VẤN PHÁT TRIỂN CÔNG NGHIỆP BÌNH DƯƠNG", true)]
    [InlineData("Đơn vị báo cáo: Sở Công Thương tỉnh Thanh Hóa", true)]
    [InlineData("SỞ CÔNG THƯƠNG", false)]
    [InlineData("HỘI NGHỊ TẠI CẦN THƠ", false)]
    public void Map_TitleOfIssuer_NamesTheProvince(string title, bool named)
    {
        DraftRow draft = Assert.Single(Sheets.Map(title + "\n" + Table).Items);

        Assert.Equal(named, draft.AreaCell is not null);
        Assert.All(draft.AreaCell is { } cell ? [cell] : Array.Empty<Cell>(), area => Assert.NotEmpty(Catalogue.BuiltIn.FindProvinces(area.Text)));
    }
}
