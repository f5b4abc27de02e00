using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping;

/// <summary>What a province said that its headings and labels mean, taken through the whole check.</summary>
public sealed class CorrectedHeadingsTests
{
    private const string Rows = "Chỉ tiêu;Đơn vị tính;Năm 2011\nSố lớp tập huấn;lớp;5\nKết quả theo biểu 7;phim;4\n";
    private const string Across = "Kỳ;Số lớp tập huấn;Kết quả biểu 7;Ghi chú\n2010;5;4;\n2011;6;7;\n";

    private static readonly ReportChecker Checker = new(Catalogue.BuiltIn);

    [Fact]
    public void Check_LabelThatNobodyUnderstands_IsTheIndicatorThatWasSaid()
    {
        CheckResult before = Check(Rows);
        CheckResult after = Check(Rows, Correction("KET QUA theo biểu  7:", "films"));

        Assert.Contains(before.Issues, issue => issue.Code == IssueCode.UnknownIndicator);
        Assert.Equal([("training_courses", 5m), ("films", 4m)], after.Observations.Select(observation => (observation.Indicator.Value, observation.Value ?? 0m)));
        Issue told = Assert.Single(after.Issues);
        Assert.Equal((IssueCode.MappingCorrected, Severity.Info, "A3"), (told.Code, told.Severity, told.Source.Cell));
        Assert.Contains("Số phim tuyên truyền", told.Message, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn A ngày 31/01/2012", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ColumnOfValues_IsTheIndicatorThatWasSaidAndShownSo()
    {
        CheckResult after = Check(Across, Correction("Kết quả biểu 7", "films"));

        Assert.Equal(["training_courses", "films", "training_courses", "films"], after.Observations.Select(observation => observation.Indicator.Value));
        TableMapping table = Assert.Single(after.Tables);
        ColumnMapping films = table.Columns[2];
        Assert.Equal(("C", ColumnRole.Value, true, 1m, 2), (films.Letter, films.Role, films.IsCorrected, films.Confidence, films.Values));
        Assert.Equal([new IndicatorId("films")], films.Indicators);
        Assert.Equal("Theo điều chỉnh của Nguyễn Văn A ngày 31/01/2012.", films.Why);
        Assert.Single(after.Issues, issue => issue.Code == IssueCode.MappingCorrected);
    }

    [Fact]
    public void Check_ColumnThatIsNothing_IsLeftOut()
    {
        CheckResult after = Check(Across, Correction("Kết quả biểu 7", null));

        Assert.Equal([5m, 6m], after.Observations.Select(observation => observation.Value ?? 0m));
        Assert.Equal([IssueCode.MappingCorrected], after.Issues.Select(issue => issue.Code));
        Assert.Equal((ColumnRole.Derived, 0), (after.Tables[0].Columns[2].Role, after.Tables[0].Columns[2].Values));
    }

    [Fact]
    public void Check_LabelThatIsNothing_IsLeftOutAndItsPartsStandAlone()
    {
        const string Report = "Chỉ tiêu;Đơn vị tính;Năm 2011\nSố lớp tập huấn;lớp;5\nBáo cáo nội bộ số 3;cái;15\nPhim ngắn;phim;3\nTrong đó: phim truyền hình;phim;1\n";

        CheckResult after = Check(Report, Correction("Báo cáo nội bộ số 3", null));

        Assert.DoesNotContain(after.Observations, observation => observation.Value == 15m);
        Assert.Equal(["5", "3", "1"], after.Observations.Select(observation => observation.ReportedValue));
        Assert.Equal(1, after.Observations[2].PartOf);
    }

    [Fact]
    public void Check_CorrectionThatFitsNothing_ChangesNothing()
    {
        CheckResult plain = Check(Rows);
        CheckResult same = Check(Rows, Correction("Cột khác", "films"));

        Assert.Equal(plain.Observations, same.Observations);
        Assert.Equal(plain.Issues, same.Issues);
    }

    [Fact]
    public void Tables_OfAnyReport_SayWhatEachColumnIsAndWhy()
    {
        ColumnMapping[] columns = [.. Assert.Single(Check(Rows.Replace("Kết quả theo biểu 7", "Phim ngắn", StringComparison.Ordinal)).Tables).Columns];

        Assert.Equal([ColumnRole.Indicator, ColumnRole.Unit, ColumnRole.Value], columns.Select(column => column.Role));
        Assert.All(columns, column => Assert.NotEmpty(column.Why));
        Assert.Equal(["training_courses", "films"], columns[2].Indicators.Select(indicator => indicator.Value));
        Assert.Equal(2, columns[2].Values);
    }

    [Fact]
    public void RunOf_Correction_IsAnotherRunUntilItIsForgotten()
    {
        RunId run = new("0123456789ab");

        Assert.Equal(run, Check(Rows).RunOf(run));
        Assert.NotEqual(run, Check(Rows, Correction("Kết quả theo biểu 7", "films")).RunOf(run));
        Assert.NotEqual(Check(Rows, Correction("Kết quả theo biểu 7", null)).RunOf(run), Check(Rows, Correction("Kết quả theo biểu 7", "films")).RunOf(run));
        Assert.Equal(run.Value.Length, Check(Rows, Correction("Kết quả theo biểu 7", "films")).RunOf(run).Value.Length);
    }

    private static ColumnCorrection Correction(string heading, string? indicator) => new(
        Dataset.Real,
        Area.Parse("63-83"),
        heading,
        indicator is null ? null : new IndicatorId(indicator),
        new Decision(new Actor(Role.Province, "a", "Nguyễn Văn A"), new DateTimeOffset(2012, 1, 30, 18, 0, 0, TimeSpan.Zero), null, null));

    private static CheckResult Check(string csv, params ColumnCorrection[] corrections)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(csv));
        return Checker.Check(content, "a.csv", ReportDestination.Of(Catalogue.BuiltIn, "ben-tre", "2011"), new ReportBackground { Corrections = corrections }, CancellationToken.None);
    }
}
