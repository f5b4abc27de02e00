using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Mapping.Tables;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping;

public sealed class ReportMapperSheetTests
{
    [Fact]
    public void Map_TwoTablesOnOneSheet_EachHasItsOwnTitle()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            Chương trình: VPEG;;
            KẾT QUẢ NĂM 2011;;
            Chỉ tiêu;ĐVT;Giá trị
            Lớp tập huấn;lớp;2
            Ghi chú: số liệu năm 2009;;
            ;;
            KẾT QUẢ NĂM 2012;;
            Chỉ tiêu;Giá trị;ĐVT
            Bài báo;7;bài
            """);

        Assert.Equal(["NĂM 2011", "NĂM 2012"], findings.Items.Select(draft => draft.TitlePeriodText));
        Assert.Equal(["lớp", "bài"], findings.Items.Select(draft => draft.UnitText));
        Assert.Equal(["VPEG", "VPEG"], findings.Items.Select(draft => draft.ProgrammeText));
    }

    [Fact]
    public void Map_TablesBesideEachOtherWithAGap_AreReadEach()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            KẾT QUẢ NĂM 2012;;;;;;
            TT;Chỉ tiêu;ĐVT;Kết quả;;Nội dung;ĐVT;Kinh phí
            1;Lớp tập huấn;lớp;5;;Kinh phí địa phương;triệu đồng;250
            2;Hội thảo;cuộc;3;;Kinh phí doanh nghiệp;triệu đồng;90
            """);

        Assert.Equal(
            """
            D3 5 | Lớp tập huấn | - | lớp | - | -
            D4 3 | Hội thảo | - | cuộc | - | -
            H3 250 | Kinh phí địa phương | - | triệu đồng | - | -
            H4 90 | Kinh phí doanh nghiệp | - | triệu đồng | - | -
            """,
            findings.Lines(),
            ignoreLineEndingDifferences: true);
        Assert.All(findings.Items, draft => Assert.Equal("NĂM 2012", draft.TitlePeriodText));
        Assert.Empty(findings.Issues);
    }

    [Fact]
    public void Map_TheSameHeadingsAgainToTheRight_EachHasTheTitleAboveIt()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            TỈNH BẾN TRE;;;;;
            Năm 2011;;;Năm 2012;;
            Chỉ tiêu;ĐVT;Kết quả;Chỉ tiêu;ĐVT;Kết quả
            Lớp tập huấn;lớp;5;Lớp tập huấn;lớp;6
            Hội thảo;cuộc;3;Hội thảo;cuộc;4
            """);

        Assert.Equal(
            [("C4", "Năm 2011"), ("C5", "Năm 2011"), ("F4", "Năm 2012"), ("F5", "Năm 2012")],
            findings.Items.Select(draft => (draft.Value.Address, draft.PeriodText ?? draft.TitlePeriodText)));
    }

    [Fact]
    public void Map_TableUnderTablesBesideEachOther_IsReadWhole()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            Chỉ tiêu;Năm 2011;;Chỉ tiêu;Năm 2012
            Lớp tập huấn;5;;Hội thảo;3
            ;;;;
            Bảng 2. Kết quả năm 2013;;;;
            Chỉ tiêu;ĐVT;Ghi chú;Kế hoạch;Thực hiện
            Bài báo;bài;;8;7
            """);

        Assert.Equal(["B2", "D6", "E6", "E2"], findings.Items.Select(draft => draft.Value.Address));
    }

    [Fact]
    public void Map_ColumnLeftBlankForLooks_StaysOneTable()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            TT;Chỉ tiêu;ĐVT;;Kế hoạch 2012;Thực hiện 2012
            1;Lớp tập huấn;lớp;;6;5
            2;Hội thảo;cuộc;;3;3
            """);

        Assert.Equal(["E2", "F2", "E3", "F3"], findings.Items.Select(draft => draft.Value.Address));
        Assert.All(findings.Items, draft => Assert.NotNull(draft.UnitText));
    }

    [Fact]
    public void Map_MoreOfTheSameRowsBehindABlankColumn_KeepsTheNames()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            TT;Tên doanh nghiệp;Đầu tư (triệu đồng);;Năm thực hiện;Tiết kiệm điện (kWh/năm)
            1;Công ty TNHH A;120;;2012;5000
            2;Công ty CP B;80;;2013;3000
            """);

        Assert.All(findings.Items, draft => Assert.NotNull(draft.SubjectText));
        Assert.Contains(findings.Items, draft => draft.Value.Address == "F3");
    }

    [Fact]
    public void Map_HiddenSheetWithTablesBesideEachOther_IsSaidOnce()
    {
        ReportTable sheet = Sheets.Sheet(
            "Ẩn",
            """
            Chỉ tiêu;Năm 2011;Chỉ tiêu;Năm 2012
            Lớp tập huấn;5;Hội thảo;3
            """) with { IsHidden = true };

        Findings<DraftRow> findings = new ReportMapper().Map(Sheets.Workbook(sheet));

        Assert.Equal(2, findings.Items.Count);
        Assert.Equal(IssueCode.HiddenSheet, Assert.Single(findings.Issues).Code);
    }

    [Fact]
    public void Map_TicksBesideEnterprises_AreNoFiguresAndSaid()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            STT;Tên doanh nghiệp;Đánh giá nhanh SXSH;Đầu tư (triệu đồng);Tiết kiệm điện (kWh/năm)
            1;Công ty TNHH A;x;120;5000
            2;Công ty CP B;-;80;3000
            3;Cơ sở C;X;x;2000
            """);

        Assert.Equal(["D2", "E2", "D3", "E3", "D4", "E4"], findings.Items.Select(draft => draft.Value.Address));
        Assert.Equal((IssueCode.ColumnNotUnderstood, "C1"), (Assert.Single(findings.Issues).Code, Assert.Single(findings.Issues).Source.Cell));
    }

    [Fact]
    public void Map_AllWideTablesUnderOneAnother_GiveTheSameDrafts()
    {
        string[] tables = [ProvinceTables.BenTreWide, ProvinceTables.SocTrangWide, ProvinceTables.ThanhHoaWide, ProvinceTables.BinhDuongWide];

        Findings<DraftRow> together = Sheets.Map(string.Join("\n;;\n", tables));

        Assert.Empty(together.Issues);
        Assert.Equal(
            tables.SelectMany(table => Sheets.Map(table).Items).Select(draft => (draft.Value.Text, draft.IndicatorText, draft.PeriodText, draft.UnitText, draft.Kind, draft.TitlePeriodText)),
            together.Items.Select(draft => (draft.Value.Text, draft.IndicatorText, draft.PeriodText, draft.UnitText, draft.Kind, draft.TitlePeriodText)));
    }

    [Fact]
    public void Map_HeaderRepeatedOnTheNextPage_IsNoData()
    {
        Findings<DraftRow> findings = Sheets.Map("NĂM 2011;;\nĐVT: triệu đồng;;\nChỉ tiêu;Giá trị;Ghi chú\nKinh phí;2;\nChỉ tiêu;Giá trị;Ghi chú\nVốn đầu tư;3;");

        Assert.Empty(findings.Issues);
        Assert.Equal(["triệu đồng", "triệu đồng"], findings.Items.Select(draft => draft.UnitText));
    }

    [Fact]
    public void Map_SeveralSheets_AreReadInOrder()
    {
        ReportDocument document = Sheets.Workbook(Sheets.Sheet("A", ProvinceTables.ThanhHoaWide), Sheets.Sheet("B", string.Empty), Sheets.Sheet("C", ProvinceTables.BinhDuongWide));

        Findings<DraftRow> findings = new ReportMapper().Map(document);

        Assert.Empty(findings.Issues);
        Assert.Equal(5, findings.Items.Count(draft => draft.Sheet == "A"));
        Assert.Equal(10, findings.Items.Count(draft => draft.Sheet == "C"));
    }

    [Fact]
    public void Map_PartsOnASecondSheet_PointIntoTheWholeList()
    {
        ReportDocument document = Sheets.Workbook(Sheets.Sheet("A", ProvinceTables.ThanhHoaWide), Sheets.Sheet("B", ProvinceTables.BenTreWide));

        Findings<DraftRow> findings = new ReportMapper().Map(document);

        DraftRow part = Assert.Single(findings.Items, draft => draft is { Sheet: "B", Value.Text: "11" });
        Assert.Equal("15", findings.Items[part.PartOf!.Value].Value.Text);
    }

    [Fact]
    public void Map_HiddenSheet_ItsDraftsNeedReview()
    {
        ReportTable hidden = Sheets.Sheet("Nháp", "Chỉ tiêu;Giá trị\nBài báo;2") with { IsHidden = true };

        Findings<DraftRow> findings = new ReportMapper().Map(Sheets.Workbook(Sheets.Sheet("A", "Chỉ tiêu;Giá trị\nPhim ngắn;2"), hidden));

        Assert.Equal([false, true], findings.Items.Select(draft => draft.NeedsReview));
        Assert.Equal(1m, findings.Items[1].Confidence);
        Issue issue = Assert.Single(findings.Issues);
        Assert.Equal((IssueCode.HiddenSheet, "Nháp"), (issue.Code, issue.Source.Sheet));
    }

    [Fact]
    public void Map_SheetOfNoKnownLayout_IsSaidAtItsFirstCell()
    {
        ReportTable other = Sheets.Sheet("Lương", ";Họ tên;Tuổi\n;An;30\n;Bình;41");

        Findings<DraftRow> findings = new ReportMapper().Map(Sheets.Workbook(Sheets.Sheet("A", "Chỉ tiêu;Giá trị\nPhim ngắn;2"), other));

        Issue issue = Assert.Single(findings.Issues);
        Assert.Equal((IssueCode.TableNotUnderstood, "Lương", "B1"), (issue.Code, issue.Source.Sheet, issue.Source.Cell));
    }

    [Fact]
    public void Map_UnknownTableAboveAKnownOne_IsSaidToo()
    {
        Findings<DraftRow> findings = Sheets.Map("Họ tên;Tuổi\nAn;30\nBình;41\nChi;50\n;\nChỉ tiêu;Giá trị\nPhim ngắn;2");

        Assert.Equal("B7", Assert.Single(findings.Items).Value.Address);
        Assert.Equal(IssueCode.TableNotUnderstood, Assert.Single(findings.Issues).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Chỉ là một dòng chữ")]
    [InlineData("Họ tên;Tuổi\nAn;30\nBình;41")]
    [InlineData("Chỉ tiêu;Ghi chú\nLớp tập huấn;xong")]
    public void Map_NothingKnown_IsABlocker(string csv)
    {
        Findings<DraftRow> findings = Sheets.Map(csv);

        Assert.Empty(findings.Items);
        Assert.Equal((IssueCode.NoTableFound, Severity.Blocker), (findings.Issues[^1].Code, findings.Issues[^1].Severity));
    }

    [Fact]
    public void Map_DocumentWithoutTables_IsABlocker()
    {
        Assert.Equal(IssueCode.NoTableFound, Assert.Single(new ReportMapper().Map(Sheets.Workbook()).Issues).Code);
    }

    [Fact]
    public void Map_NoDocument_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new ReportMapper().Map(null!));
    }

    [Fact]
    public void Map_FiftyThousandRows_KeepsEachOnce()
    {
        string rows = string.Join('\n', Enumerable.Range(1, 50_000).Select(row => $"Bến Tre;2011;Lớp tập huấn;{row};lớp;"));

        Findings<DraftRow> findings = Sheets.Map("tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu\n" + rows);

        Assert.Equal(50_000, findings.Items.Count);
    }

    [Fact]
    public void Map_MergesBeyondTheSheet_AreHarmless()
    {
        ReportTable sheet = Sheets.Sheet("A", "Chỉ tiêu;Giá trị\nPhim ngắn;2", new CellRange(1, 1, 1_048_576, 16_384), new CellRange(900, 1, 901, 2));

        Assert.DoesNotContain(new ReportMapper().Map(Sheets.Workbook(sheet)).Issues, issue => issue.Severity == Severity.Error);
    }

    [Fact]
    public void Map_RowsStartingBelowTheFirst_KeepTheirAddresses()
    {
        ReportTable sheet = Sheets.Sheet("A", "Chỉ tiêu;Giá trị\nPhim ngắn;2");
        ReportTable lower = sheet with { Rows = [[], .. sheet.Rows.Select(IReadOnlyList<Cell> (row) => [.. row.Select(cell => cell with { Row = cell.Row + 5 })])] };

        Assert.Equal("B7", Assert.Single(new ReportMapper().Map(Sheets.Workbook(lower)).Items).Value.Address);
        Assert.Equal(6, new ReportMapper().Map(Sheets.Workbook(lower), []).Tables[0].FirstHeaderRow);
    }

    [Fact]
    public void Map_LayoutAddedAsData_ReadsItsOwnHeadings()
    {
        const string csv = "Mảng việc;Con số chốt\nLớp tập huấn;2";
        ReportMapper with = new(LayoutReader.BuiltInAnd(
            """
            { "id": "quirk", "extends": "wide-rows", "description": "A province's own headings.", "order": 9, "roles": { "indicator": ["Mảng việc"], "value": ["Con số chốt"] } }
            """));

        Assert.Empty(Sheets.Map(csv).Items);
        Assert.Equal("Lớp tập huấn", Assert.Single(with.Map(Sheets.Csv(csv)).Items).IndicatorText);
        Assert.Equal("quirk", with.Map(Sheets.Csv(csv), []).Tables[0].Layout);
    }
}
