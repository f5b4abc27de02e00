using System.Globalization;
using Sxsh.Cli.Checking;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Tests.Checking;

public sealed class VietnameseWordsTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1250500", "1.250.500")]
    [InlineData("1234.5", "1.234,5")]
    [InlineData("-3.75", "-3,75")]
    [InlineData("400.00", "400")]
    public void Of_Number_IsWrittenTheVietnameseWay(string value, string text) =>
        Assert.Equal(text, VietnameseWords.Of(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(Qualifier.Exact, "400")]
    [InlineData(Qualifier.Approx, "khoảng 400")]
    [InlineData(Qualifier.ApproxLess, "gần 400")]
    [InlineData(Qualifier.ApproxMore, "hơn 400")]
    [InlineData(Qualifier.Range, "400–500")]
    [InlineData(Qualifier.Vague, "từ 400 trở lên")]
    public void ValueOf_Observed_SaysHowExactItIs(Qualifier qualifier, string text) =>
        Assert.Equal(text, VietnameseWords.ValueOf(Observation(ObservationStatus.Observed) with { Value = 400, ValueMax = 500, Qualifier = qualifier }));

    [Theory]
    [InlineData(ObservationStatus.Nil, "không phát sinh")]
    [InlineData(ObservationStatus.Unavailable, "chưa có số liệu")]
    [InlineData(ObservationStatus.NotApplicable, "không áp dụng")]
    public void ValueOf_NotObserved_SaysWhy(ObservationStatus status, string text) =>
        Assert.Equal(text, VietnameseWords.ValueOf(Observation(status)));

    private static Observation Observation(ObservationStatus status) => new()
    {
        Area = Area.National,
        Indicator = new IndicatorId("training_attendances"),
        Period = ReportingPeriod.OfYear(2011),
        Kind = ObservationKind.Actual,
        Status = status,
        Unit = "lượt người",
        ReportedValue = "gần 400",
        Source = SourceLocation.WholeReport,
    };
}
