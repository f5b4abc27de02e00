using System.Text;
using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Model;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping.Narrative;

/// <summary>Whole texts: what one part of them says about another.</summary>
public sealed class NarrativeTextTests
{
    [Fact]
    public void Check_Article_KnowsWhereEachValueStands()
    {
        string path = RepositoryRoot.Combine("tests", "reports", "ben-tre", "prose", "bai-viet.txt");
        Rune[] text = [.. File.ReadAllText(path).EnumerateRunes()];

        CheckResult result = Check(File.ReadAllBytes(path));

        Assert.All(result.Observations, observation =>
        {
            Assert.Equal(observation.Source.Quote, string.Concat(text.Skip(observation.Source.Start!.Value).Take(observation.Source.Length!.Value)));
            Assert.NotNull(observation.Pattern);
        });
    }

    [Fact]
    public void Check_TickerAboutAnotherProvince_IsNotCredited()
    {
        CheckResult result = Check(File.ReadAllBytes(RepositoryRoot.Combine("tests", "reports", "ben-tre", "prose", "bai-viet.txt")));

        Assert.DoesNotContain(result.Observations, observation => observation.Value == 2_400_000_000m);
        Assert.Contains(result.Issues, issue => issue.Code == IssueCode.TextLeftOut);
    }

    [Fact]
    public void Check_ArticleOf2019About2008To2011_IsAboutThoseYears()
    {
        CheckResult result = Check(File.ReadAllBytes(RepositoryRoot.Combine("tests", "reports", "ben-tre", "prose", "bai-viet.txt")));

        Assert.DoesNotContain(result.Observations, observation => observation.Period.Last.Year == 2019);
        Assert.Contains(result.Observations, observation => observation.Period.ToString() == "2008/2011-06");
    }

    [Theory]
    [InlineData("Báo cáo 💡 SXSH.\n\nSở đã tổ chức 05 lớp tập huấn về SXSH.", "05 lớp tập huấn")]
    [InlineData("\uFEFFSở đã tổ chức 05 lớp tập huấn\r\nvề SXSH.\r\n", "05 lớp tập huấn")]
    public void Check_Text_CountsOffsetsInCodePoints(string text, string quote)
    {
        CheckResult result = Check(Encoding.UTF8.GetBytes(text));

        Observation observation = Assert.Single(result.Observations);
        Rune[] runes = [.. text.TrimStart('\uFEFF').EnumerateRunes()];
        Assert.Equal(quote, string.Concat(runes.Skip(observation.Source.Start!.Value).Take(observation.Source.Length!.Value)));
        Assert.Equal(quote, observation.Source.Quote);
    }

    [Theory]
    [InlineData("đã")]
    [InlineData("hoà")]
    public void Check_DecomposedText_IsReadAsComposed(string word)
    {
        string text = $"Sở {word} tổ chức 05 lớp tập huấn, hội thảo về sản xuất sạch hơn cho gần 400 lượt cán bộ.";

        CheckResult composed = Check(Encoding.UTF8.GetBytes(text));
        CheckResult decomposed = Check(Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD)));

        Assert.Equal(2, composed.Observations.Count);
        Assert.Equal(composed.Observations.Select(NarrativeCases.Line), decomposed.Observations.Select(NarrativeCases.Line));
    }

    [Fact]
    public void Check_HeadingsOfResultsAndPlans_TellTheKind()
    {
        string text = "BÁO CÁO\nKết quả thực hiện SXSH năm 2014 và kế hoạch năm 2015\n\nI. KẾT QUẢ NĂM 2014\n1. Tuyên truyền\n- Tổ chức 03 lớp tập huấn;\n- Đăng 10 bài viết.\nII. KẾ HOẠCH NĂM 2015\n1. Mục tiêu\n- 50% cơ sở áp dụng SXSH;\n2. Nội dung\n- Tổ chức 05 lớp tập huấn.\n";

        CheckResult result = Check(Encoding.UTF8.GetBytes(text));

        Assert.Equal(
            ["training_courses 3 exact actual 2014", "media_articles 10 exact actual 2014", "application_rate 50 exact target 2015", "training_courses 5 exact plan 2015"],
            result.Observations.Select(NarrativeCases.Line));
    }

    [Fact]
    public void Check_FactToldTwice_CountsOnce()
    {
        CheckResult result = Check("Năm 2011 đã có 3 doanh nghiệp thực hiện mô hình trình diễn SXSH. Dự án trình diễn SXSH tại 03 doanh nghiệp trong năm 2011 đã mang lại kết quả tốt."u8.ToArray());

        Assert.Equal([null, 0], result.Observations.Select(observation => observation.SameAs));
    }

    [Fact]
    public void Check_TotalWithItsParts_LinksThem()
    {
        CheckResult result = Check("Sở có 15 cán bộ có hiểu biết về SXSH, trong số đó có 3 cán bộ có khả năng hướng dẫn doanh nghiệp và 12 cán bộ có khả năng phổ biến."u8.ToArray());

        Assert.Equal([null, 0, 0], result.Observations.Select(observation => observation.PartOf));
    }

    [Fact]
    public void Check_SentenceAboutAnotherProvince_NeedsReview()
    {
        CheckResult result = Check("Tỉnh Bến Tre đẩy mạnh SXSH. Sở Công Thương tỉnh Bến Tre đã tổ chức 5 lớp tập huấn SXSH. Trong khi đó, tại Trà Vinh đã có 9 doanh nghiệp áp dụng SXSH."u8.ToArray());

        Assert.Equal(["63-83", "63-84"], result.Observations.Select(observation => observation.Area.ToString()));
        Assert.Equal([false, true], result.Observations.Select(observation => observation.NeedsReview));
    }

    [Fact]
    public void Check_TextWithoutFigures_SaysSo()
    {
        CheckResult result = Check("Sản xuất sạch hơn mang lại nhiều lợi ích cho doanh nghiệp."u8.ToArray());

        Assert.Equal(CheckOutcome.Rejected, result.Outcome);
        Assert.Equal(IssueCode.NoFigureInText, Assert.Single(result.Issues).Code);
    }

    [Fact]
    public void Check_FirmNamedInTheSentence_IsTheSubject()
    {
        CheckResult result = Check("Nhờ SXSH, Công ty TNHH Thủy sản Biển Xanh đã tiết kiệm 300 triệu đồng mỗi năm."u8.ToArray());

        Assert.Equal("Công ty TNHH Thủy sản Biển Xanh", Assert.Single(result.Observations).Subject);
    }

    [Fact]
    public void Check_FirmNamedInTheSentenceBefore_IsTheSubjectUntilAllAreMeant()
    {
        CheckResult result = Check("Công ty TNHH Gốm Sông Tiền đi đầu về SXSH. Mỗi năm công ty tiết kiệm 400 triệu đồng. Toàn tỉnh tiết kiệm 3 tỷ đồng."u8.ToArray());

        Assert.Equal(["Công ty TNHH Gốm Sông Tiền", null], result.Observations.Select(observation => observation.Subject));
    }

    [Theory]
    [InlineData("Sở đã tổ chức 02 lớp tập huấn SXSH, kinh phí 85 triệu đồng.", 85_000_000)]
    [InlineData("Trong 5 năm qua, tỉnh đã mở 30 lớp tập huấn về SXSH.", 30)]
    [InlineData("Nhà máy có thể tiết kiệm 20% lượng nước nếu áp dụng SXSH.", 20)]
    public void Check_FigureOfAnItemOfNoKnownPeriodOrOfWhatMightBe_WaitsForAPerson(string text, int value)
    {
        Observation observation = Assert.Single(Check(Encoding.UTF8.GetBytes(text)).Observations, observation => observation.Value == value);

        Assert.True(observation.NeedsReview);
    }

    [Fact]
    public void Check_PartsThatAddUp_ArePartsOfTheirTotalAndNoConflict()
    {
        CheckResult result = Check("Đã đánh giá nhanh SXSH cho 42 cơ sở. Trong tổng số 42 cơ sở được đánh giá nhanh có 25 cơ sở chế biến, 10 cơ sở gạch và 7 cơ sở dệt."u8.ToArray());

        Assert.Equal(["42", "42", "25", "10", "7"], result.Observations.Select(observation => observation.ReportedValue));
        Assert.Equal([null, null, 1, 1, 1], result.Observations.Select(observation => observation.PartOf));
        Assert.DoesNotContain(result.Issues, issue => issue.Code == IssueCode.ConflictingValues);
    }

    [Fact]
    public void Check_SpanThatAParagraphOpensWith_GoesOnForWhatIsCountedInTheNext()
    {
        CheckResult result = Check("Giai đoạn 2006-2010, tỉnh đã mở 9 lớp tập huấn về SXSH.\n\nĐã đánh giá nhanh SXSH cho 8 cơ sở. Tỷ lệ cơ sở áp dụng SXSH đạt 20%."u8.ToArray());

        Assert.Equal(["2006/2010", "2006/2010", "2011"], result.Observations.Select(observation => observation.Period.ToString()));
    }

    [Fact]
    public void Check_LetterheadBeforeTheTitle_DoesNotHideWhatTheTextIsAbout()
    {
        string text = "UBND TỈNH BẾN TRE\nSỞ CÔNG THƯƠNG\nSố: 12/BC-SCT\nBÁO CÁO\nKết quả thực hiện sản xuất sạch hơn năm 2011\nKính gửi: Bộ Công Thương\n1. Tập huấn\nTổ chức 02 hội nghị tập huấn với 110 lượt người tham gia.\n";

        Assert.Equal(["training_events", "training_attendances"], Check(Encoding.UTF8.GetBytes(text)).Observations.Select(observation => observation.Indicator.Value));
    }

    [Fact]
    public void Check_ProvinceVisitedOrNamedInPassing_DoesNotTakeTheFigures()
    {
        string text = string.Concat(Enumerable.Repeat("Sở tổ chức các hoạt động về SXSH cho doanh nghiệp trong tỉnh hằng năm.\n\n", 8)) + "Đoàn đi tham quan, học tập kinh nghiệm tại tỉnh Bắc Ninh.\n\nĐã mở 4 lớp tập huấn về SXSH.";

        Assert.False(Assert.Single(Check(Encoding.UTF8.GetBytes(text)).Observations).NeedsReview);
    }

    [Fact]
    public void Map_WithoutAPattern_FindsLess()
    {
        ReportDocument document = new(FileFormat.Text, [], [new ReportParagraph("Đài đã phát 4 phóng sự về SXSH.", 0)]);

        Assert.Equal("television", Assert.Single(new ReportMapper().Map(document).Items).Pattern);
        Assert.NotEqual("television", new ReportMapper(new HashSet<string> { "television" }).Map(document).Items.Select(draft => draft.Pattern).SingleOrDefault());
    }

    [Theory]
    [InlineData("II. Nhiệm vụ 6 tháng cuối năm")]
    [InlineData("Nhiệm vụ 6 tháng cuối năm")]
    [InlineData("II. KẾ HOẠCH 6 THÁNG CUỐI NĂM")]
    public void Check_WhatStandsUnderAHeadingOfTasks_IsPlanned(string heading)
    {
        string text = $"Kết quả công tác sản xuất sạch hơn 6 tháng đầu năm 2018\nI. Kết quả thực hiện\nMở 01 lớp tập huấn SXSH.\n{heading}\nTổ chức 02 lớp tập huấn SXSH.\n";

        CheckResult result = Check(Encoding.UTF8.GetBytes(text));

        Assert.Equal(
            [(1m, ObservationKind.Actual, "2018-H1"), (2m, ObservationKind.Plan, "2018-H2")],
            result.Observations.Select(observation => (observation.Value ?? 0m, observation.Kind, observation.Period.ToString())));
    }

    private static CheckResult Check(byte[] bytes) =>
        new ReportChecker(Catalogue.BuiltIn).Check(new MemoryStream(bytes), "bai-viet.txt", "ben-tre", "2011", CancellationToken.None);
}
