using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping;

public sealed class ReportMapperHeaderTests
{
    [Fact]
    public void Map_LongColumnsReorderedAndRenamed_AreFoundByTheirWords()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            Số lượng;ĐVT;Chỉ tiêu;Năm;Tỉnh, thành phố
            5;lớp;Lớp tập huấn SXSH;2011;Bến Tre
            """);

        Assert.Equal("A2 5 | Lớp tập huấn SXSH | 2011 | lớp | - | -", findings.Lines());
        Assert.Equal("Bến Tre", findings.Items[0].AreaCell?.Text);
    }

    [Theory]
    [InlineData("Chỉ tiêu;Giá trị")]
    [InlineData("CHỈ TIÊU;GIÁ TRỊ")]
    [InlineData("chi tieu;gia tri")]
    [InlineData("  Chỉ   tiêu ;Giá  trị:")]
    [InlineData("Chi\u0309 tie\u0302u;Gia\u0301 tri\u0323")]
    [InlineData("Chỉ tiêu (1);Giá trị (2)")]
    [InlineData("Nội dung;Kết quả/Số lượng")]
    [InlineData("Tên chỉ tiêu;Kết quả")]
    public void Map_HeadingSpelledOtherwise_IsTheSame(string header)
    {
        Findings<DraftRow> findings = Sheets.Map(header + "\nLớp tập huấn SXSH;5");

        Assert.Empty(findings.Issues);
        Assert.Equal("Lớp tập huấn SXSH", Assert.Single(findings.Items).IndicatorText);
        Assert.Equal(1m, findings.Items[0].Confidence);
    }

    [Fact]
    public void Map_LongWithOptionalColumns_FillsTheDimensions()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            Tỉnh;Kỳ báo cáo;Chỉ tiêu;Giá trị;Đơn vị tính;Loại số liệu;Ngành;Chương trình;Quy mô;Tên cơ sở;Ghi chú
            Bến Tre;2011;Điện tiết kiệm;144.000;kWh/năm;Kết quả;bia;CPI;vừa và nhỏ;Nhà máy bia A;nồi hơi mới
            Bến Tre;2012;Đánh giá nhanh SXSH;3;DN;Kế hoạch;;;;;
            Bến Tre;2012;Đánh giá nhanh SXSH;3;DN;chưa rõ;;;;;
            """);

        DraftRow draft = findings.Items[0];
        Assert.Equal(("bia", "CPI", "vừa và nhỏ", "Nhà máy bia A", "nồi hơi mới"), (draft.SectorText, draft.ProgrammeText, draft.SizeText, draft.SubjectText, draft.NoteText));
        Assert.Equal(ObservationKind.Actual, draft.Kind);
        Assert.Equal(ObservationKind.Plan, findings.Items[1].Kind);
        Assert.False(findings.Items[1].NeedsReview);
        Assert.True(findings.Items[2].NeedsReview);
    }

    [Fact]
    public void Map_GroupColumn_IsTheBaseOfAPercentageAndTheSubjectOfACount()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            Chỉ tiêu;Đối tượng;Giá trị;ĐVT
            Áp dụng SXSH;cơ sở sản xuất công nghiệp;50%;%
            Lớp tập huấn;cán bộ quản lý;2;lớp
            """);

        Assert.Equal(("cơ sở sản xuất công nghiệp", null), (findings.Items[0].BaseText, findings.Items[0].SubjectText));
        Assert.Equal((null, "cán bộ quản lý"), (findings.Items[1].BaseText, findings.Items[1].SubjectText));
    }

    [Fact]
    public void Map_HeaderInRow12BehindEmptyColumns_IsFound()
    {
        string title = string.Join('\n', Enumerable.Repeat(";;;;", 11));

        Findings<DraftRow> findings = Sheets.Map(title + "\n;;Chỉ tiêu;Đơn vị;Năm 2012\n;;Phim ngắn;phim;4");

        Assert.Equal("E13 4 | Phim ngắn | Năm 2012 | phim | - | -", findings.Lines());
    }

    [Fact]
    public void Map_LongTableUnderATitle_IsFound()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            SỞ CÔNG THƯƠNG TỈNH SÓC TRĂNG;;;
            Kỳ báo cáo: 6 tháng đầu năm 2012;;;
            Chỉ tiêu;Giá trị;Đơn vị;Ghi chú
            Bài báo;7;bài;
            """);

        DraftRow draft = Assert.Single(findings.Items);
        Assert.Null(draft.PeriodText);
        Assert.Equal("6 tháng đầu năm 2012", draft.TitlePeriodText);
        Assert.Equal("SỞ CÔNG THƯƠNG TỈNH SÓC TRĂNG"[^"TỈNH SÓC TRĂNG".Length..], draft.AreaCell?.Text);
    }

    [Fact]
    public void Map_WideWithoutNoteAndUnit_IsRead()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            Nội dung;Năm 2010;Năm 2011
            Lớp tập huấn;2;3
            """);

        Assert.Equal("B2 2 | Lớp tập huấn | Năm 2010 | - | - | -\nC2 3 | Lớp tập huấn | Năm 2011 | - | - | -", findings.Lines());
    }

    [Fact]
    public void Map_UnknownColumnWithFigures_IsLeftOutAndSaid()
    {
        ReportDocument document = Sheets.Csv(
            """
            Chỉ tiêu;Năm 2010;Huyện Châu Thành;Người phụ trách
            Lớp tập huấn;2;1;Nguyễn Văn A
            """);

        Findings<DraftRow> findings = new ReportMapper().Map(document);

        Assert.Equal("B2", Assert.Single(findings.Items).Value.Address);
        Issue issue = Assert.Single(findings.Issues);
        Assert.Equal((IssueCode.ColumnNotUnderstood, "C1"), (issue.Code, issue.Source.Cell));
        Assert.Equal([ColumnRole.Unknown, ColumnRole.Unknown], new ReportMapper().Map(document, []).Tables[0].Columns.Skip(2).Select(column => column.Role));
    }

    [Fact]
    public void Map_ThreeHeaderRows_HalfYearTakesTheYearAboveIt()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            TT;Chỉ tiêu;ĐVT;Năm 2012;;;;Ghi chú
            ;;;6 tháng đầu năm;;Cả năm;;
            ;;;Kế hoạch;Thực hiện;Kế hoạch;Thực hiện;
            1;Lớp tập huấn;lớp;1;2;3;4;
            """);

        Assert.Equal(
            """
            D4 1 | Lớp tập huấn | 6 tháng đầu năm 2012 | lớp | Plan | -
            E4 2 | Lớp tập huấn | 6 tháng đầu năm 2012 | lớp | Actual | -
            F4 3 | Lớp tập huấn | Cả năm 2012 | lớp | Plan | -
            G4 4 | Lớp tập huấn | Cả năm 2012 | lớp | Actual | -
            """,
            findings.Lines());
    }

    [Fact]
    public void Map_PeriodsWithoutAYear_TakeItFromTheTitle()
    {
        Findings<DraftRow> findings = Sheets.Map("SXSH NĂM 2014\nNội dung;Tháng 9;9 tháng;Quý III;Lũy kế\nLớp tập huấn;1;5;2;20");

        Assert.Equal(["Tháng 9 năm 2014", "9 tháng năm 2014", "Quý III năm 2014", "Lũy kế"], findings.Items.Select(draft => draft.PeriodText));
    }

    [Fact]
    public void Map_EnterpriseTable_EachRowIsASubject()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            TT;Tên doanh nghiệp;Ngành nghề;Điện tiết kiệm (kWh/năm);Vốn đầu tư (triệu đồng);Năm thực hiện
            (1);(2);(3);(4);(5);(6)
            1;Công ty TNHH A;Thủy sản;144.000;57;2011
            ;Tổng cộng;;144.000;57;
            """);

        Assert.Equal("D3 144.000 | Điện tiết kiệm (kWh/năm) | 2011 | kWh/năm | - | -\nE3 57 | Vốn đầu tư (triệu đồng) | 2011 | triệu đồng | - | -", findings.Lines());
        Assert.All(findings.Items, draft => Assert.Equal(("Công ty TNHH A", "Thủy sản"), (draft.SubjectText, draft.SectorText)));
    }

    [Fact]
    public void Map_PlanAndResultWithinAYear_AreKeptApart()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            STT;Nội dung;ĐVT;Năm 2012;;So sánh (%);Năm 2013
            ;;;Kế hoạch;Thực hiện;;Kế hoạch
            1;Đánh giá nhanh SXSH;DN;10;8;80;12
            """);

        Assert.Equal(
            """
            D3 10 | Đánh giá nhanh SXSH | Năm 2012 | DN | Plan | -
            E3 8 | Đánh giá nhanh SXSH | Năm 2012 | DN | Actual | -
            G3 12 | Đánh giá nhanh SXSH | Năm 2013 | DN | Plan | -
            """,
            findings.Lines());
        Assert.Empty(findings.Issues);
    }

    [Fact]
    public void Map_GroupAboveTheKeyRow_IsPartOfTheHeader()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            BIỂU TỔNG HỢP;;;;
            ;;;Kết quả thực hiện;
            TT;Chỉ tiêu;ĐVT;2010;2011
            1;Lớp tập huấn;lớp;2;3
            """);

        Assert.Equal("D4 2 | Lớp tập huấn | 2010 | lớp | Actual | -\nE4 3 | Lớp tập huấn | 2011 | lớp | Actual | -", findings.Lines());
    }

    [Fact]
    public void Map_YearsAsNumericCells_ArePeriods()
    {
        ReportTable sheet = Sheets.Numeric(Sheets.Sheet("Biểu 1", "Chỉ tiêu;ĐVT;2008;2009\nPhim ngắn;phim;1;3"));

        Findings<DraftRow> findings = new ReportMapper().Map(Sheets.Workbook(sheet));

        Assert.Equal("C2 1 | Phim ngắn | 2008 | phim | - | -\nD2 3 | Phim ngắn | 2009 | phim | - | -", findings.Lines());
        Assert.Equal("Biểu 1", findings.Items[0].Sheet);
    }

    [Fact]
    public void Map_MergedHeaderCells_SpanTheirColumnsOnly()
    {
        ReportTable sheet = Sheets.Sheet(
            "KQ",
            """
            TT;Chỉ tiêu;Kết quả;;Mục tiêu;Ghi chú
            ;;Năm 2010;Năm 2011;Năm 2015;
            1;Lớp tập huấn;2;3;9;xong
            """,
            new CellRange(1, 1, 2, 1),
            new CellRange(1, 2, 2, 2),
            new CellRange(1, 3, 1, 4),
            new CellRange(1, 6, 2, 6));

        Findings<DraftRow> findings = new ReportMapper().Map(Sheets.Workbook(sheet));

        Assert.Equal(
            """
            C3 2 | Lớp tập huấn | Năm 2010 | - | - | -
            D3 3 | Lớp tập huấn | Năm 2011 | - | - | -
            E3 9 | Lớp tập huấn | Năm 2015 | - | Target | -
            """,
            findings.Lines());
    }

    [Fact]
    public void Map_LabelsMergedOverRows_HoldForEachRow()
    {
        ReportTable sheet = Sheets.Sheet(
            "KQ",
            """
            Năm;Chỉ tiêu;Giá trị
            2011;Lớp tập huấn;2
            ;Bài báo;3
            """,
            new CellRange(2, 1, 3, 1));

        Findings<DraftRow> findings = new ReportMapper().Map(Sheets.Workbook(sheet));

        Assert.Equal(["2011", "2011"], findings.Items.Select(draft => draft.PeriodText));
    }

    [Fact]
    public void Map_ValueMergedOverTwoYears_NeedsReview()
    {
        ReportTable sheet = Sheets.Sheet("KQ", "Chỉ tiêu;Năm 2010;Năm 2011\nLớp tập huấn;5;", new CellRange(2, 2, 2, 3));

        DraftRow draft = Assert.Single(new ReportMapper().Map(Sheets.Workbook(sheet)).Items);

        Assert.True(draft.NeedsReview);
        Assert.True(draft.Confidence < 1m);
    }

    [Fact]
    public void Map_CornerLeftBlank_LabelsAreInferredWithLessConfidence()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            ;Năm 2010;Năm 2011
            Lớp tập huấn;2;3
            """);

        Assert.Equal(["Lớp tập huấn", "Lớp tập huấn"], findings.Items.Select(draft => draft.IndicatorText));
        Assert.All(findings.Items, draft => Assert.True(draft.Confidence < 1m));
    }

    [Fact]
    public void Map_IndicatorsAcrossWithYearColumn_TakesPeriodFromTheRow()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            STT;Năm;Số lớp tập huấn;Số lượt người tham gia;Kinh phí (triệu đồng);Ghi chú
            1;2011;2;80;35,5;
            2;2012;3;120;40;xong
            """);

        Assert.Equal(
            """
            C2 2 | Số lớp tập huấn | 2011 | - | - | -
            D2 80 | Số lượt người tham gia | 2011 | - | - | -
            E2 35,5 | Kinh phí thực hiện | 2011 | triệu đồng | - | -
            C3 3 | Số lớp tập huấn | 2012 | - | - | -
            D3 120 | Số lượt người tham gia | 2012 | - | - | -
            E3 40 | Kinh phí thực hiện | 2012 | triệu đồng | - | -
            """,
            findings.Lines());
        Assert.Equal("xong", findings.At("C3").NoteText);
    }

    [Fact]
    public void Map_IndicatorsAcrossUnderTheWordIndicator_AreIndicators()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            Năm;Chỉ tiêu;;
            ;Số lớp;Bài báo;Phóng sự
            2011;2;80;1
            """);

        Assert.Equal(["Số lớp", "Bài báo", "Phóng sự"], findings.Items.Select(draft => draft.IndicatorText));
        Assert.All(findings.Items, draft => Assert.Equal("2011", draft.PeriodText));
    }

    [Fact]
    public void Map_PercentBesideCount_KeepsItsOwnUnit()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            Chỉ tiêu;ĐVT;Số lượng;Tỷ lệ (%)
            Doanh nghiệp áp dụng SXSH;DN;16;32
            """);

        Assert.Equal(["DN", "%"], findings.Items.Select(draft => draft.UnitText));
    }

    [Fact]
    public void Map_TotalColumnBesideYears_IsAboutTheirSpan()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;Năm 2008;Năm 2009;Tổng cộng\nPhim ngắn;1;3;4");

        Assert.Equal("2008-2009", findings.At("D2").PeriodText);
        Assert.True(findings.At("D2").Confidence < 1m);
    }

    [Fact]
    public void Map_LastYearsColumn_IsNotCreditedToTheReportsPeriod()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;Kỳ trước;Trong kỳ\nPhim ngắn;1;3");

        Assert.Equal("Kỳ trước", findings.At("B2").PeriodText);
        Assert.Null(findings.At("C2").PeriodText);
    }

    [Fact]
    public void Map_OrganizationBesideUnit_IsNotTheUnit()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            Chỉ tiêu;Đơn vị;ĐVT;Giá trị
            Điện tiết kiệm;Nhà máy bia A;kWh;144.000
            """);

        Assert.Equal(("kWh", "Nhà máy bia A"), (findings.Items[0].UnitText, findings.Items[0].SubjectText));
    }

    [Fact]
    public void Map_HeadingsMergedDownwardsForHeightAlone_AreAHeaderOfOneRow()
    {
        ReportTable sheet = Sheets.Sheet(
            "Biểu 1",
            """
            STT;Nội dung;ĐVT;Năm 2015;Năm 2014
            ;;;;
            1;Số lớp tập huấn;lớp;5;3
            """,
            Down(1), Down(2), Down(3), Down(4), Down(5));

        Findings<DraftRow> findings = new ReportMapper().Map(Sheets.Workbook(sheet));

        Assert.Empty(findings.Issues);
        Assert.Equal(["D3", "E3"], findings.Items.Select(draft => draft.Value.Address));

        static CellRange Down(int column) => new(1, column, 2, column);
    }
}
