using System.Globalization;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

public sealed class ValueTests
{
    [Theory]
    [InlineData("05", 5)]
    [InlineData("5.000", 5000)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("12.480.000", 12480000)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1234.5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("12.5", 12.5)]
    [InlineData("0.125", 0.125)]
    [InlineData("0,125", 0.125)]
    [InlineData("3,75", 3.75)]
    [InlineData("18.500", 18500)]
    [InlineData("1 234 567", 1234567)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1\u00a0234", 1234)]
    [InlineData("1\u2009234", 1234)]
    [InlineData("1\u202f234", 1234)]
    [InlineData("(1.234)", -1234)]
    [InlineData("-5", -5)]
    [InlineData("−5", -5)]
    [InlineData("15.", 15)]
    [InlineData("\u200b15\ufeff", 15)]
    [InlineData("hai", 2)]
    [InlineData("mười", 10)]
    [InlineData("mười lăm", 15)]
    [InlineData("hai mươi mốt", 21)]
    [InlineData("một trăm linh năm", 105)]
    [InlineData("hai trăm năm mươi", 250)]
    [InlineData("một nghìn hai trăm", 1200)]
    [InlineData("muoi lam", 15)]
    [InlineData("15 lớp", 15)]
    [InlineData("hai lớp", 2)]
    [InlineData("5 chục", 50)]
    [InlineData("2 tá", 24)]
    [InlineData("1,5 vạn", 15000)]
    [InlineData("1,2 nghìn", 1200)]
    [InlineData("1,2 ngàn", 1200)]
    [InlineData("3 trăm", 300)]
    [InlineData("đã tổ chức 05 lớp", 5)]
    [InlineData("15 (theo khảo sát)", 15)]
    [InlineData("05 (năm) lớp", 5)]
    [InlineData("15 (mười lăm)", 15)]
    public void Number_AsProvincesWriteIt_IsRead(string text, double expected)
    {
        Observation observation = Draft.Clean(Draft.Of("Số lớp tập huấn", text, "lớp"));

        Assert.Equal((decimal)expected, observation.Value);
        Assert.Equal(Qualifier.Exact, observation.Qualifier);
        Assert.Equal(text.Trim(), observation.ReportedValue);
    }

    [Fact]
    public void Number_Decomposed_IsRead() =>
        Assert.Equal(15m, Draft.Clean(Draft.Of("Số lớp tập huấn", "mười lăm lớp".Normalize(System.Text.NormalizationForm.FormD))).Value);

    [Theory]
    [InlineData("1,3 tỷ đồng", 1_300_000_000)]
    [InlineData("1,3 tỉ đồng", 1_300_000_000)]
    [InlineData("1 tỷ 200 triệu", 1_200_000_000)]
    [InlineData("1 tỷ 200 triệu đồng", 1_200_000_000)]
    [InlineData("1,275 tỷ", 1_275_000_000)]
    [InlineData("1 tỷ rưỡi", 1_500_000_000)]
    [InlineData("3 trăm triệu đồng", 300_000_000)]
    [InlineData("một trăm năm mươi triệu đồng", 150_000_000)]
    [InlineData("5 nghìn tỷ", 5_000_000_000_000)]
    [InlineData("250 tr.đ", 250_000_000)]
    [InlineData("12.480.000 đ", 12_480_000)]
    [InlineData("12.480.000 VNĐ", 12_480_000)]
    public void Money_WithScaleWords_IsExpanded(string text, double expected) =>
        Assert.Equal((decimal)expected, Draft.Clean(Draft.Of("Tổng kinh phí", text, "đồng")).Value);

    [Theory]
    [InlineData("gần 400", 400, Qualifier.ApproxLess)]
    [InlineData("hơn 500", 500, Qualifier.ApproxMore)]
    [InlineData("trên 500 lượt", 500, Qualifier.ApproxMore)]
    [InlineData("ít nhất 5", 5, Qualifier.ApproxMore)]
    [InlineData("tối thiểu 5", 5, Qualifier.ApproxMore)]
    [InlineData("5 trở lên", 5, Qualifier.ApproxMore)]
    [InlineData("từ 5 lượt trở lên", 5, Qualifier.ApproxMore)]
    [InlineData("≥ 5", 5, Qualifier.ApproxMore)]
    [InlineData("500+", 500, Qualifier.ApproxMore)]
    [InlineData("khoảng 1.250", 1250, Qualifier.Approx)]
    [InlineData("xấp xỉ 1.250", 1250, Qualifier.Approx)]
    [InlineData("chừng 40", 40, Qualifier.Approx)]
    [InlineData("ước tính 40", 40, Qualifier.Approx)]
    [InlineData("ước đạt 40", 40, Qualifier.Approx)]
    [InlineData("40 (ước)", 40, Qualifier.Approx)]
    [InlineData("~40", 40, Qualifier.Approx)]
    [InlineData("khoảng hơn 40", 40, Qualifier.ApproxMore)]
    [InlineData("dưới 40", 40, Qualifier.ApproxLess)]
    [InlineData("tối đa 40", 40, Qualifier.ApproxLess)]
    [InlineData("không quá 40", 40, Qualifier.ApproxLess)]
    [InlineData("chưa đến 40", 40, Qualifier.ApproxLess)]
    [InlineData("lên đến 40", 40, Qualifier.ApproxLess)]
    [InlineData("lên tới 40", 40, Qualifier.ApproxLess)]
    [InlineData("GẦN 400 LƯỢT", 400, Qualifier.ApproxLess)]
    [InlineData("gan 400 luot", 400, Qualifier.ApproxLess)]
    public void Hedge_BesideTheNumber_BecomesTheQualifier(string text, int expected, Qualifier qualifier)
    {
        Observation observation = Draft.Clean(Draft.Of("Lượt người tham gia", text, "lượt"));

        Assert.Equal(expected, observation.Value);
        Assert.Equal(qualifier, observation.Qualifier);
    }

    [Theory]
    [InlineData("từ 8 đến 13%", 8, 13)]
    [InlineData("6–9%", 6, 9)]
    [InlineData("6-9%", 6, 9)]
    [InlineData("6 - 9 %", 6, 9)]
    [InlineData("6- 9%", 6, 9)]
    [InlineData("6 -9%", 6, 9)]
    [InlineData("6% - 9%", 6, 9)]
    [InlineData("từ 6% đến 9%", 6, 9)]
    [InlineData("30 - 40%", 30, 40)]
    [InlineData("khoảng 5,5 - 8%", 5.5, 8)]
    public void Range_InEveryForm_KeepsBothEnds(string text, double low, double high)
    {
        Observation observation = Draft.Clean(Draft.Of("Mức tiết kiệm trên đơn vị sản phẩm", text));

        Assert.Equal(((decimal)low, (decimal?)(decimal)high, Qualifier.Range), (observation.Value, observation.ValueMax, observation.Qualifier));
    }

    [Theory]
    [InlineData("1-2 tỷ đồng", 1_000_000_000, 2_000_000_000)]
    [InlineData("từ 500 triệu đến 1 tỷ đồng", 500_000_000, 1_000_000_000)]
    [InlineData("500 triệu đồng đến 1 tỷ đồng", 500_000_000, 1_000_000_000)]
    public void Range_WithScaleWords_ScalesEachEnd(string text, double low, double high)
    {
        Observation observation = Draft.Clean(Draft.Of("Tổng kinh phí", text));

        Assert.Equal(((decimal)low, (decimal?)(decimal)high), (observation.Value, observation.ValueMax));
    }

    [Theory]
    [InlineData("hàng tỷ đồng", 1_000_000_000)]
    [InlineData("hàng chục triệu đồng", 10_000_000)]
    [InlineData("hàng trăm triệu đồng", 100_000_000)]
    [InlineData("trăm triệu đồng", 100_000_000)]
    [InlineData("vài trăm triệu đồng", 100_000_000)]
    [InlineData("nhiều tỷ đồng", 1_000_000_000)]
    public void Magnitude_WithoutAFigure_IsVagueLowerBound(string text, double expected)
    {
        Observation observation = Draft.Clean(Draft.Of("Tổng kinh phí", text, "đồng"));

        Assert.Equal(((decimal)expected, Qualifier.Vague), (observation.Value, observation.Qualifier));
    }

    [Theory]
    [InlineData("-", ObservationStatus.Nil)]
    [InlineData("–", ObservationStatus.Nil)]
    [InlineData("—", ObservationStatus.Nil)]
    [InlineData("Không phát sinh", ObservationStatus.Nil)]
    [InlineData("không có", ObservationStatus.Nil)]
    [InlineData("…", ObservationStatus.Unavailable)]
    [InlineData("...", ObservationStatus.Unavailable)]
    [InlineData("Chưa có số liệu", ObservationStatus.Unavailable)]
    [InlineData("chua thong ke", ObservationStatus.Unavailable)]
    [InlineData("x", ObservationStatus.NotApplicable)]
    [InlineData("X", ObservationStatus.NotApplicable)]
    public void Status_InWords_HasNoValue(string text, ObservationStatus status)
    {
        Observation observation = Draft.Clean(Draft.Of("Số lớp tập huấn", text, "lớp"));

        Assert.Equal((status, null), (observation.Status, observation.Value));
    }

    [Theory]
    [InlineData("có", 1)]
    [InlineData("Đã có", 1)]
    [InlineData("đã ban hành", 1)]
    [InlineData("1", 1)]
    [InlineData("không", 0)]
    [InlineData("chưa", 0)]
    [InlineData("chưa có", 0)]
    [InlineData("0", 0)]
    public void Flag_AnsweredInWords_IsOneOrZero(string text, int expected) =>
        Assert.Equal(expected, Draft.Clean(Draft.Of("Có kế hoạch hành động", text, "0/1")).Value);

    [Theory]
    [InlineData("một số")]
    [InlineData("một số lớp")]
    [InlineData("nhiều")]
    [InlineData("vài lớp")]
    [InlineData("ban hành")]
    [InlineData("có")]
    [InlineData("đã có")]
    [InlineData("chưa có")]
    [InlineData("thường xuyên")]
    [InlineData("triệu")]
    [InlineData("tỷ đồng")]
    public void Quantity_WithoutAFigure_IsAnIssueAtItsCell(string text)
    {
        Issue issue = Draft.Failed(Draft.Of("Số lớp tập huấn", text, "lớp"));

        Assert.Equal((IssueCode.NoFigure, "D2", text), (issue.Code, issue.Source.Cell, issue.Source.Quote));
    }

    [Theory]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("?")]
    [InlineData("tạ")]
    [InlineData("năm 2011")]
    [InlineData("14/4/2011")]
    [InlineData("15-2-2012")]
    [InlineData("3/5")]
    [InlineData("2011-2012")]
    [InlineData("366/QĐ-UBND")]
    [InlineData("1.23.4")]
    [InlineData("1,23,456")]
    [InlineData("05 150")]
    [InlineData("05,000")]
    [InlineData("13-8")]
    [InlineData("500 đến 1 tỷ")]
    [InlineData("1 tỷ 2")]
    [InlineData("05 lớp (200 lượt)")]
    [InlineData("3; 4")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("1e308")]
    [InlineData("５")]
    [InlineData("5O")]
    [InlineData("tăng 5")]
    [InlineData("công văn số 12")]
    public void Text_ThatIsNoNumber_IsAnIssueAtItsCell(string text)
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Số lớp tập huấn", text, "lớp"));

        Assert.DoesNotContain(findings.Items, item => !item.NeedsReview);
        Assert.All(findings.Issues, issue => Assert.Equal("D2", issue.Source.Cell));
        Assert.NotEmpty(findings.Issues);
    }

    [Theory]
    [InlineData("99999999999999999999999999999999999")]
    [InlineData("1,23456789012345678901234567890123")]
    [InlineData("999999999999 tỷ")]
    [InlineData("9999999999999 nghìn tỷ")]
    [InlineData("0,0000001 tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ")]
    public void Number_TooLargeOrTooExact_IsAnIssue(string text)
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Tổng kinh phí", text, "triệu đồng"));

        Assert.Empty(findings.Items);
        Assert.Contains(Assert.Single(findings.Issues).Code, new[] { IssueCode.NumberOutOfRange, IssueCode.NotANumber });
    }

    [Fact]
    public void Number_TooLargeInTheIndicatorsUnit_IsAnIssue() =>
        Assert.Equal(IssueCode.NumberOutOfRange, Draft.Failed(Draft.Of("Tổng kinh phí", "999.999.999.999.999", "triệu đồng")).Code);

    [Fact]
    public void Comma_BeforeThreeDigits_IsReadTheVietnameseWayAndFlagged()
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Nước tiết kiệm", "18,500", "m3/năm"));

        Observation observation = Assert.Single(findings.Items);
        Assert.Equal((18.5m, true), (observation.Value!.Value, observation.NeedsReview));
        Issue issue = Assert.Single(findings.Issues);
        Assert.Equal(IssueCode.AmbiguousNumber, issue.Code);
        Assert.Contains("18,5 hoặc 18.500", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comma_BeforeThreeDigitsOfThingsCounted_Groups()
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Tổng số cơ sở sản xuất công nghiệp", "18,500", "cơ sở"));

        Observation observation = Assert.Single(findings.Items);
        Assert.Equal((18500m, false), (observation.Value!.Value, observation.NeedsReview));
        Assert.Equal(IssueCode.NumberProven, Assert.Single(findings.Issues).Code);
    }

    [Fact]
    public void Fraction_OfThingsCounted_IsKeptForReview()
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Tổng số cơ sở sản xuất công nghiệp", Draft.Number(18.5m, "18,5"), "cơ sở"));

        Assert.Equal((18.5m, true), (findings.Items[0].Value!.Value, findings.Items[0].NeedsReview));
        Assert.Equal(IssueCode.CountWithFraction, Assert.Single(findings.Issues).Code);
    }

    [Theory]
    [InlineData("Tổng kinh phí", "1,275 tỷ", "đồng")]
    [InlineData("Tỷ lệ doanh nghiệp áp dụng SXSH", "12,345%", null)]
    public void Comma_BeforeThreeDigitsThatCanOnlyBeDecimals_IsNotFlagged(string indicator, string text, string? unit) =>
        Assert.False(Draft.Clean(Draft.Of(indicator, text, unit)).NeedsReview);

    [Fact]
    public void Dot_ThatMayBeAMisprintBeforeBillions_IsKeptAsPrintedAndFlagged()
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Tổng kinh phí", "3.150 tỷ đồng"));

        Assert.Equal((3_150_000_000_000m, true), (findings.Items[0].Value!.Value, findings.Items[0].NeedsReview));
        Assert.Equal(IssueCode.AmbiguousNumber, Assert.Single(findings.Issues).Code);
    }

    [Fact]
    public void TypedNumber_IsTakenAsStored()
    {
        Observation observation = Draft.Clean(Draft.Of("Tổng số cơ sở sản xuất công nghiệp", Draft.Number(1250.6m, "1.251"), "cơ sở"));

        Assert.Equal((1250.6m, "1.251"), (observation.Value, observation.ReportedValue));
    }

    [Fact]
    public void TypedPercent_BecomesPercentPoints()
    {
        Observation observation = Draft.Clean(Draft.Of("Tỷ lệ doanh nghiệp áp dụng SXSH", Draft.Number(0.9m, "90%", isPercent: true)));

        Assert.Equal("90", observation.Value?.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void TypedNumber_ShownWithItsUnit_HasThatUnit() =>
        Assert.Equal("DN", Draft.Clean(Draft.Of("Đánh giá nhanh SXSH", Draft.Number(15m, "15 DN"))).ReportedUnit);

    [Fact]
    public void TypedNumber_ShownScaled_IsTakenAsStored() =>
        Assert.Equal(1_500_000_000m, Draft.Clean(Draft.Of("Tổng kinh phí", Draft.Number(1_500_000_000m, "1.500 triệu"), "đồng")).Value);

    [Fact]
    public void TypedFraction_UnderAPercentUnit_IsKeptForReview()
    {
        Findings<Observation> findings = Draft.Normalize(Draft.Of("Tỷ lệ doanh nghiệp áp dụng SXSH", Draft.Number(0.9m, "0,9"), "%"));

        Assert.Equal((0.9m, true), (findings.Items[0].Value!.Value, findings.Items[0].NeedsReview));
        Assert.Equal(IssueCode.PercentOrFraction, Assert.Single(findings.Issues).Code);
    }

    [Theory]
    [InlineData("#DIV/0!", CellKind.Error)]
    [InlineData("#N/A", CellKind.Error)]
    [InlineData("#REF!", CellKind.Text)]
    public void CellError_IsAnIssueAtItsCell(string text, CellKind kind)
    {
        Issue issue = Draft.Failed(Draft.Of("Số lớp tập huấn", new Cell(12, 4, text, kind, null, null, false), "lớp"));

        Assert.Equal((IssueCode.CellError, "D12"), (issue.Code, issue.Source.Cell));
    }

    [Fact]
    public void Date_InAValueCell_IsNoNumber() =>
        Assert.Equal(IssueCode.DateForNumber, Draft.Failed(Draft.Of("Số lớp tập huấn", new Cell(2, 4, "05/08/2011", CellKind.Date, null, new DateTime(2011, 8, 5), false), "lớp")).Code);
}
