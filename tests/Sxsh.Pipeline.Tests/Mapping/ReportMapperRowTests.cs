using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping;

public sealed class ReportMapperRowTests
{
    [Theory]
    [InlineData("(1);(2);(3);(4)")]
    [InlineData("1;2;3;4")]
    [InlineData("A;B;1;2")]
    [InlineData("(1);(2);(3);(4)=(3)/(2)")]
    public void Map_RowOfColumnNumbers_IsSkipped(string numbers)
    {
        Findings<DraftRow> findings = Sheets.Map($"TT;Chỉ tiêu;Năm 2010;Năm 2011\n{numbers}\n1;Lớp tập huấn;2;3");

        Assert.Equal(["C3", "D3"], findings.Items.Select(draft => draft.Value.Address));
    }

    [Fact]
    public void Map_SectionsBlankRowsAndNotes_MakeNoDrafts()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            TT;Chỉ tiêu;Giá trị;Ghi chú
            I;ĐÀO TẠO;;
            1;Số lớp;2;
            ;;;
            II. TUYÊN TRUYỀN;;;
            1;Bài báo;7;
            Ghi chú: bài báo lấy từ năm 2010;;;
            (*) Số ước tính;;;
            """);

        Assert.Empty(findings.Issues);
        Assert.Equal(["ĐÀO TẠO", "II. TUYÊN TRUYỀN"], findings.Items.Select(draft => draft.IndicatorContext[0]));
    }

    [Fact]
    public void Map_SectionIsKindAndPeriod_HoldsForItsRows()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            TT;Chỉ tiêu;Giá trị
            I;KẾT QUẢ NĂM 2014;
            1;Lớp tập huấn;2
            II;KẾ HOẠCH NĂM 2015;
            1;Lớp tập huấn;3
            III;MỤC TIÊU ĐẾN NĂM 2020;
            1;Áp dụng SXSH;50%
            """);

        Assert.Equal(
            """
            C3 2 | Lớp tập huấn | NĂM 2014 | - | Actual | -
            C5 3 | Lớp tập huấn | NĂM 2015 | - | Plan | -
            C7 50% | Áp dụng SXSH | ĐẾN NĂM 2020 | - | Target | -
            """,
            findings.Lines());
    }

    [Theory]
    [InlineData("Trong đó: cán bộ có khả năng phổ biến", "cán bộ có khả năng phổ biến")]
    [InlineData("trong đó cán bộ có khả năng phổ biến", "cán bộ có khả năng phổ biến")]
    [InlineData("- có khả năng phổ biến", "Cán bộ có khả năng phổ biến")]
    [InlineData("+ có khả năng phổ biến", "Cán bộ có khả năng phổ biến")]
    [InlineData("– cán bộ có khả năng phổ biến", "cán bộ có khả năng phổ biến")]
    [InlineData("Trong đó: - có khả năng phổ biến", "Cán bộ có khả năng phổ biến")]
    public void Map_PartRow_PointsAtItsTotalAndNamesWhatItCounts(string label, string indicator)
    {
        Findings<DraftRow> findings = Sheets.Map($"Chỉ tiêu;Giá trị;ĐVT\nCán bộ có hiểu biết về SXSH;15;cán bộ\n{label};11;cán bộ");

        Assert.Equal(0, findings.Items[1].PartOf);
        Assert.Equal(indicator, findings.Items[1].IndicatorText);
        Assert.Equal("Cán bộ có hiểu biết về SXSH", findings.Items[1].IndicatorContext[0]);
    }

    [Fact]
    public void Map_PartWithoutUnit_TakesItsTotals()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;Giá trị;ĐVT\nLượt người tham gia;120;lượt người\nTrong đó: nữ;40;");

        Assert.Equal((0, "lượt người"), (findings.Items[1].PartOf, findings.Items[1].UnitText));
    }

    [Fact]
    public void Map_DashRowOfAnotherUnit_IsNoPart()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;Giá trị;ĐVT\nLớp tập huấn;5;lớp\n- Lượt người tham gia;400;lượt");

        Assert.Null(findings.Items[1].PartOf);
    }

    [Fact]
    public void Map_DashRowsUnderASection_AreNoParts()
    {
        Findings<DraftRow> findings = Sheets.Map("TT;Chỉ tiêu;Giá trị\n1;Bài báo;3\nI;ĐÀO TẠO;\n;- Số lớp;2\n;- Số lượt người;80");

        Assert.All(findings.Items, draft => Assert.Null(draft.PartOf));
    }

    [Fact]
    public void Map_PartsInWideTable_PointAtTheSameColumn()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;2010;2011\nLớp tập huấn;5;6\n- cho doanh nghiệp;3;\n- cho cán bộ;2;4");

        Assert.Equal(["B2", "B2", "C2"], findings.Items.Where(draft => draft.PartOf is not null).Select(draft => findings.Items[draft.PartOf!.Value].Value.Address));
    }

    [Fact]
    public void Map_PlusUnderDash_IsPartOfThePart()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;Giá trị\nLớp tập huấn;5\n- cho doanh nghiệp;3\n+ doanh nghiệp nhỏ;1\n- cho cán bộ;2");

        Assert.Equal([null, 0, 1, 0], findings.Items.Select(draft => draft.PartOf));
    }

    [Fact]
    public void Map_PartsOfOtherProvince_AreNotTied()
    {
        Findings<DraftRow> findings = Sheets.Map("Tỉnh;Chỉ tiêu;Giá trị\nBến Tre;Lớp tập huấn;5\nSóc Trăng;Trong đó: lớp cho DN;3");

        Assert.Null(findings.Items[1].PartOf);
    }

    [Fact]
    public void Map_TotalRow_IsLeftOutAndSaid()
    {
        Findings<DraftRow> findings = Sheets.Map("Năm;Chỉ tiêu;Giá trị\n2010;Lớp tập huấn;2\n2011;Lớp tập huấn;3\n;Tổng cộng;5");

        Assert.Equal(2, findings.Items.Count);
        Issue issue = Assert.Single(findings.Issues);
        Assert.Equal((IssueCode.TotalLeftOut, "B4", Severity.Info), (issue.Code, issue.Source.Cell, issue.Severity));
    }

    [Fact]
    public void Map_TotalRowUnderALabel_IsTheLabelsValue()
    {
        Findings<DraftRow> findings = Sheets.Map("TT;Chỉ tiêu;Giá trị\n1;Lớp tập huấn SXSH;\n;Tổng số;5\n;- cho doanh nghiệp;3\n;- cho cán bộ;2");

        Assert.Equal("Lớp tập huấn SXSH", findings.Items[0].IndicatorText);
        Assert.Equal([null, 0, 0], findings.Items.Select(draft => draft.PartOf));
    }

    [Fact]
    public void Map_TotalRowOfIndicatorsAcross_IsLeftOut()
    {
        Findings<DraftRow> findings = Sheets.Map("Năm;Số lớp;Bài báo\n2010;2;5\n2011;3;6\nTổng cộng;5;11");

        Assert.Equal(4, findings.Items.Count);
        Assert.Equal(IssueCode.TotalLeftOut, Assert.Single(findings.Issues).Code);
    }

    [Fact]
    public void Map_RowsThatOnlySayWhen_BelongToTheLabelAbove()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;ĐVT;Giá trị\nLớp tập huấn SXSH;lớp;\nNăm 2014;lớp;2\nKế hoạch năm 2015;lớp;3");

        Assert.Equal(
            """
            C3 2 | Lớp tập huấn SXSH | Năm 2014 | lớp | - | -
            C4 3 | Lớp tập huấn SXSH | năm 2015 | lớp | Plan | -
            """,
            findings.Lines());
    }

    [Fact]
    public void Map_LabelEndsInATime_ThatIsItsPeriod()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;Giá trị\nSố lớp tập huấn năm 2012;2\nKế hoạch hành động SXSH 2009-2013;1");

        Assert.Equal(["năm 2012", null], findings.Items.Select(draft => draft.PeriodText));
    }

    [Fact]
    public void Map_LabelWithTargetYear_IsATargetOfThatYear()
    {
        Findings<DraftRow> findings = Sheets.Map("Năm;Chỉ tiêu;Giá trị\n2018;Mục tiêu đến năm 2020: cơ sở áp dụng SXSH;50%");

        Assert.Equal("C2 50% | cơ sở áp dụng SXSH | đến năm 2020 | - | Target | -", findings.Lines());
    }

    [Fact]
    public void Map_UnitThatIsAlsoAHeading_IsData()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;ĐVT;Giá trị;Ghi chú\nI. KẾT QUẢ;;;\nThời gian hoàn vốn;năm;hơn 2;ước\nBài báo;bài;7;");

        Assert.Equal(["C3", "C4"], findings.Items.Select(draft => draft.Value.Address));
    }

    [Fact]
    public void Map_LabelThatBeginsLikeAHeading_IsData()
    {
        Findings<DraftRow> findings = Sheets.Map("TT;Chỉ tiêu;ĐVT;Giá trị\n1;Hoạt động tập huấn;lớp;5\n2;Nội dung tuyên truyền;bài;hơn 20\n3;Bài báo;bài;7");

        Assert.Equal(["D2", "D3", "D4"], findings.Items.Select(draft => draft.Value.Address));
    }

    [Theory]
    [InlineData("Kế hoạch sản xuất và tiêu dùng bền vững", null)]
    [InlineData("Kế hoạch hành động SXSH", null)]
    [InlineData("Thực hiện đánh giá SXSH tại cơ sở", null)]
    [InlineData("Kế hoạch: lớp tập huấn", ObservationKind.Plan)]
    [InlineData("Kết quả: lớp tập huấn", ObservationKind.Actual)]
    [InlineData("Mục tiêu: giảm chất thải", ObservationKind.Target)]
    public void Map_LeadingKindWord_NeedsItsColon(string label, ObservationKind? kind)
    {
        Assert.Equal(kind, Assert.Single(Sheets.Map($"Chỉ tiêu;Giá trị\n{label};2").Items).Kind);
    }

    [Fact]
    public void Map_LabelWithUnitInBrackets_KeepsWordsAndGivesUnit()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;Giá trị\nÁp phích (tờ);5.000\nĐiện tiết kiệm (nghìn kWh/năm);1.250,5\nLớp tập huấn, hội thảo;5\nSố lớp (khóa) tập huấn;2\nThan tiết kiệm, tấn;3");

        Assert.Equal(["tờ", "nghìn kWh/năm", null, null, "tấn"], findings.Items.Select(draft => draft.UnitText));
        Assert.Equal("Áp phích (tờ)", findings.Items[0].IndicatorText);
    }

    [Fact]
    public void Map_ValueWithoutIndicator_IsSaidAtItsCell()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;Giá trị\nLớp tập huấn;2\n;7");

        Issue issue = Assert.Single(findings.Issues);
        Assert.Equal((IssueCode.IndicatorMissing, "B3"), (issue.Code, issue.Source.Cell));
    }

    [Fact]
    public void Map_SignaturesUnderTheTable_AreNoValues()
    {
        Findings<DraftRow> findings = Sheets.Map(
            """
            TT;Chỉ tiêu;Năm 2010;Năm 2011
            1;Lớp tập huấn;2;3
            ;;;Bến Tre, ngày 10 tháng 5 năm 2011
            ;Người lập biểu;;GIÁM ĐỐC
            ;Trần Thị B;;Nguyễn Văn A
            """);

        Assert.Equal(2, findings.Items.Count);
        Assert.Empty(findings.Issues);
    }

    [Fact]
    public void Map_LabelsIndentedIntoTheNextColumn_AreRead()
    {
        Findings<DraftRow> findings = Sheets.Map("Chỉ tiêu;;Giá trị\nTuyên truyền;Bài báo;3\n;Phóng sự;2");

        Assert.Equal(["Bài báo", "Phóng sự"], findings.Items.Select(draft => draft.IndicatorText));
        Assert.Equal(["Tuyên truyền"], findings.Items[0].IndicatorContext);
    }

    [Theory]
    [InlineData("nhắc lại: Minh Đăng", true)]
    [InlineData("Nhắc lại", true)]
    [InlineData("không nhắc lại", false)]
    public void Map_Note_SaysWhetherTheRowIsRepeated(string note, bool restated)
    {
        Assert.Equal(restated, Assert.Single(Sheets.Map($"Chỉ tiêu;Giá trị;Ghi chú\nLớp tập huấn;2;{note}").Items).IsRestated);
    }
}
