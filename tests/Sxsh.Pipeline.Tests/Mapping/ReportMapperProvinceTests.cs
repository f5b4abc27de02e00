using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping;

public sealed class ReportMapperProvinceTests
{
    [Fact]
    public void Map_BenTreWide_FindsEveryValueWithItsWords()
    {
        Findings<DraftRow> findings = Sheets.Map(ProvinceTables.BenTreWide);

        Assert.Empty(findings.Issues);
        Assert.Equal(
            """
            G10 05 | Lớp tập huấn, hội thảo, đào tạo về SXSH | Đến nay | lớp | Actual | -
            G11 gần 400 | Lượt người tham gia | Đến nay | lượt | Actual | -
            D12 1 | Phim ngắn tuyên truyền về SXSH | Năm 2008 | phim | Actual | -
            E12 3 | Phim ngắn tuyên truyền về SXSH | Năm 2009 | phim | Actual | -
            G12 04 | Phim ngắn tuyên truyền về SXSH | Đến nay | phim | Actual | -
            E13 một số | Tờ rơi tuyên truyền về SXSH | Năm 2009 | tờ | Actual | -
            F15 50 | Doanh nghiệp có nhận thức về SXSH | Năm 2010 | doanh nghiệp | Actual | -
            F16 16 | Doanh nghiệp đã áp dụng SXSH | Năm 2010 | doanh nghiệp | Actual | -
            F17 6 | Doanh nghiệp giảm trên 5% tiêu thụ năng lượng, nguyên nhiên liệu trên một đơn vị sản phẩm | Năm 2010 | doanh nghiệp | Actual | -
            G18 06 | Doanh nghiệp thực hiện mô hình trình diễn SXSH | Đến nay | doanh nghiệp | Actual | -
            G19 01 | Làng nghề thực hiện mô hình trình diễn SXSH | Đến nay | làng nghề | Actual | -
            G21 15 | Cán bộ có hiểu biết về SXSH | Đến nay | cán bộ | Actual | -
            G22 3 | Cán bộ có khả năng hướng dẫn DN | Đến nay | cán bộ | Actual | G21
            G23 11 | Cán bộ có khả năng phổ biến | Đến nay | cán bộ | Actual | G21
            G24 01 | Cán bộ có thêm năng lực đào tạo SXSH | Đến nay | cán bộ | Actual | G21
            H26 10% | Giảm nguyên liệu đầu vào | Năm 2013 | % | Target | -
            H27 15% | Giảm tổng lượng phát thải tính trên đơn vị sản phẩm | Năm 2013 | % | Target | -
            H28 20% | Giảm chất thải | Năm 2013 | % | Target | -
            H29 60% | Doanh nghiệp và các cấp quản lý được tập huấn | Năm 2013 | % | Target | -
            """,
            findings.Lines());
    }

    [Fact]
    public void Map_BenTreWide_TitleNotesAndContextReachTheDrafts()
    {
        Findings<DraftRow> findings = Sheets.Map(ProvinceTables.BenTreWide);

        Assert.All(findings.Items, draft => Assert.Equal("từ năm 2008 đến tháng 5/2011", draft.TitlePeriodText));
        Assert.Equal("từ năm 2008 đến tháng 5/2011", findings.At("G10").NotePeriodText);
        Assert.Equal("Hợp phần CPI", findings.At("G18").NoteText);
        Assert.Null(findings.At("G18").NotePeriodText);
        Assert.Equal(["Cán bộ có hiểu biết về SXSH", "NĂNG LỰC CÁN BỘ"], findings.At("G22").IndicatorContext);
        Assert.Equal("B22", findings.At("G22").IndicatorCell.Address);
        Assert.Equal("G8", findings.At("G22").PeriodCell?.Address);
        Assert.All(findings.Items, draft => Assert.Equal(1m, draft.Confidence));
    }

    [Fact]
    public void Map_BenTreLong_FindsEveryValueWithItsWords()
    {
        Findings<DraftRow> findings = Sheets.Map(ProvinceTables.BenTreLong);

        Assert.Empty(findings.Issues);
        Assert.Equal(24, findings.Items.Count);
        Assert.All(findings.Items, draft => Assert.Equal("Bến Tre", draft.AreaCell?.Text));
        Assert.Equal(
            ["D8 in D7", "D9 in D7", "D16 in D15", "D17 in D15", "D18 in D15"],
            findings.Items.Where(draft => draft.PartOf is not null).Select(draft => $"{draft.Value.Address} in {findings.Items[draft.PartOf!.Value].Value.Address}"));
        Assert.Equal("phim ngắn tuyên truyền về SXSH", findings.At("D8").IndicatorText);
        Assert.Equal("giảm chất thải", findings.At("D24").IndicatorText);
        Assert.Equal(4, findings.Items.Count(draft => draft.Kind == ObservationKind.Target));
    }

    [Fact]
    public void Map_BinhDuongWide_TakesIndicatorsFromTheHeadings()
    {
        Findings<DraftRow> findings = Sheets.Map(ProvinceTables.BinhDuongWide);

        Assert.Empty(findings.Issues);
        Assert.Equal(
            """
            C7 hơn 500 | Số lượt cán bộ | từ năm 2011 đến nay | - | Actual | -
            D7 20 | Bài báo | từ năm 2011 đến nay | - | Actual | -
            E7 2 | Phóng sự | từ năm 2011 đến nay | - | Actual | -
            F7 5.000 | Áp phích (tờ) | từ năm 2011 đến nay | tờ | Actual | -
            H7 15 | Đánh giá nhanh | từ năm 2011 đến nay | DN | Actual | -
            I7 2 | Đánh giá tổng thể | từ năm 2011 đến nay | DN | Actual | -
            B8 2 | Số lớp | năm 2015 | - | Plan | -
            G8 3.000 | Tờ rơi (tờ) | năm 2015 | tờ | Plan | -
            H8 3 | Đánh giá nhanh | năm 2015 | DN | Plan | -
            I8 2 | Đánh giá tổng thể | năm 2015 | DN | Plan | -
            """,
            findings.Lines());
        Assert.All(findings.Items, draft => Assert.Equal("NĂM 2015", draft.TitlePeriodText));
        Assert.Equal(["Tập huấn"], findings.At("B8").IndicatorContext);
        Assert.Equal("B6", findings.At("B8").IndicatorCell.Address);
        Assert.All(findings.Items, draft => Assert.Null(draft.ProgrammeText));
    }

    [Fact]
    public void Map_BinhDuongLong_ColonAfterPlanMakesAPlan()
    {
        Findings<DraftRow> findings = Sheets.Map(ProvinceTables.BinhDuongLong);

        Assert.Equal(10, findings.Items.Count);
        Assert.Equal(["D8", "D9", "D10", "D11"], findings.Items.Where(draft => draft.Kind == ObservationKind.Plan).Select(draft => draft.Value.Address));
        Assert.Equal("lớp tập huấn SXSH", findings.At("D8").IndicatorText);
    }

    [Fact]
    public void Map_SocTrangWide_NamesGoToTheNoteOfTheirOwnYear()
    {
        Findings<DraftRow> findings = Sheets.Map(ProvinceTables.SocTrangWide);

        Assert.Empty(findings.Issues);
        Assert.Equal(
            """
            D7 02 | Cơ sở triển khai dự án trình diễn SXSH | Năm 2011 | cơ sở | - | -
            F7 02 | Cơ sở triển khai dự án trình diễn SXSH | Năm 2012 | cơ sở | - | -
            D8 hàng tỷ đồng | Chi phí tiết kiệm được tại mỗi đơn vị | Năm 2011 | đồng | - | -
            F9 02 | Công ty trình bày báo cáo kết quả tại hội thảo | Năm 2012 | công ty | - | -
            """,
            findings.Lines());
        Assert.Equal("Minh Đăng, Stapimex; năm 2012: tiếp tục triển khai", findings.At("D7").NoteText);
        Assert.Equal("Út Xi, Sao Ta; năm 2012: tiếp tục triển khai", findings.At("F7").NoteText);
        Assert.All(findings.Items, draft => Assert.Equal(("VPEG", "2011-2012"), (draft.ProgrammeText, draft.TitlePeriodText)));
    }

    [Fact]
    public void Map_SocTrangLong_RestatedRowsAreMarked()
    {
        Findings<DraftRow> findings = Sheets.Map(ProvinceTables.SocTrangLong);

        Assert.Equal(["D5", "D6"], findings.Items.Where(draft => draft.IsRestated).Select(draft => draft.Value.Address));
    }

    [Fact]
    public void Map_ThanhHoaWide_GroupGivesKindPeriodUnitAndBase()
    {
        Findings<DraftRow> findings = Sheets.Map(ProvinceTables.ThanhHoaWide);

        Assert.Empty(findings.Issues);
        Assert.Equal(
            """
            D7 90% | Nhận thức được lợi ích của việc áp dụng SXSH | đến năm 2020 | % | Target | -
            D8 50% | Áp dụng SXSH | đến năm 2020 | % | Target | -
            D9 từ 8 đến 13% | Tiết kiệm mức tiêu thụ năng lượng, nguyên liệu, nhiên liệu, vật liệu trên đơn vị sản phẩm | đến năm 2020 | % | Target | -
            D10 90% | Có bộ phận chuyên trách về SXSH | đến năm 2020 | % | Target | -
            D11 100% | Được đào tạo, tập huấn kiến thức về áp dụng SXSH | đến năm 2020 | % | Target | -
            """,
            findings.Lines());
        Assert.Equal("doanh nghiệp vừa và lớn", findings.At("D10").BaseText);
        Assert.All(findings.Items, draft => Assert.Null(draft.SubjectText));
    }

    [Fact]
    public void Map_ThanhHoaLong_LeadingTargetIsTakenOff()
    {
        Findings<DraftRow> findings = Sheets.Map(ProvinceTables.ThanhHoaLong);

        Assert.Equal(6, findings.Items.Count);
        Assert.Equal(ObservationKind.Target, findings.At("D3").Kind);
        Assert.Equal("cơ sở sản xuất công nghiệp nhận thức được lợi ích của việc áp dụng SXSH", findings.At("D3").IndicatorText);
        Assert.Null(findings.At("D2").Kind);
    }

    [Fact]
    public void Map_OtherAreas_PlanAsAThingCountedKeepsItsName()
    {
        Findings<DraftRow> findings = Sheets.Map(ProvinceTables.OtherAreasLong);

        DraftRow plan = findings.At("D3");
        Assert.Equal("Kế hoạch sản xuất và tiêu dùng bền vững", plan.IndicatorText);
        Assert.Null(plan.Kind);
        Assert.Equal("Cả nước", findings.At("D4").AreaCell?.Text);
        Assert.Null(findings.At("D4").PeriodText);
    }

    [Theory]
    [InlineData(ProvinceTables.BenTreLong, "long", 1, 1)]
    [InlineData(ProvinceTables.BenTreWide, "wide-rows", 7, 8)]
    [InlineData(ProvinceTables.SocTrangWide, "wide-rows", 5, 6)]
    [InlineData(ProvinceTables.ThanhHoaWide, "wide-rows", 5, 6)]
    [InlineData(ProvinceTables.BinhDuongWide, "wide-columns", 5, 6)]
    public void Explain_ProvinceTable_NamesLayoutAndHeader(string csv, string layout, int first, int last)
    {
        TableMapping mapping = Assert.Single(new ReportMapper().Map(Sheets.Csv(csv), []).Tables);

        Assert.Equal((layout, first, last), (mapping.Layout, mapping.FirstHeaderRow, mapping.LastHeaderRow));
    }

    [Fact]
    public void Explain_SocTrangWide_SaysWhatEachColumnBecameAndWhy()
    {
        TableMapping mapping = Assert.Single(new ReportMapper().Map(Sheets.Csv(ProvinceTables.SocTrangWide), []).Tables);

        Assert.Equal(
            [ColumnRole.Number, ColumnRole.Indicator, ColumnRole.Unit, ColumnRole.Value, ColumnRole.Names, ColumnRole.Value, ColumnRole.Names, ColumnRole.Note],
            mapping.Columns.Select(column => column.Role));
        Assert.Equal(new ColumnMapping(5, "Năm 2011 / Tên đơn vị", ColumnRole.Names, "Tên đơn vị", 1m) { Why = "Tiêu đề có “Tên đơn vị”." }, mapping.Columns[4]);
    }
}
