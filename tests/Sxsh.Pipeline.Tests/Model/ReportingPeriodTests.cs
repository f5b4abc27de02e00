using System.Text.Json;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class ReportingPeriodTests
{
    private static readonly string[] Unordered = ["2011", "2010", "2011-12", "../2011", "2008/2011"];

    [Theory]
    [InlineData("2011")]
    [InlineData("2011-H1")]
    [InlineData("2011-H2")]
    [InlineData("2011-Q1")]
    [InlineData("2011-Q4")]
    [InlineData("2011-05")]
    [InlineData("2011-12")]
    [InlineData("2008/2011-05")]
    [InlineData("2008/2011")]
    [InlineData("2009-07/2011")]
    [InlineData("2011-01/2011-09")]
    [InlineData("../2011-05")]
    [InlineData("../2011")]
    public void CanonicalForm_ReadAndWritten_IsTheSame(string text)
    {
        ReportingPeriod period = ReportingPeriod.Parse(text);

        Assert.Equal(text, period.ToString());
        Assert.Equal(period, ReportingPeriod.Parse(period.ToKey()));
        Assert.Equal(period, JsonSerializer.Deserialize<ReportingPeriod>(JsonSerializer.Serialize(period)));
        Assert.DoesNotContain('/', period.ToKey());
    }

    [Theory]
    [InlineData("2008_2011-05", "2008/2011-05")]
    [InlineData(".._2011-05", "../2011-05")]
    [InlineData("2011-01/2011-06", "2011-H1")]
    [InlineData("2011-04/2011-06", "2011-Q2")]
    [InlineData("2011/2011", "2011")]
    [InlineData("2011-05/2011-05", "2011-05")]
    [InlineData("2011-Q1/2011-Q3", "2011-01/2011-09")]
    [InlineData("../2011-12", "../2011")]
    public void OtherForm_OfTheSameMonths_IsTheSamePeriod(string text, string canonical) =>
        Assert.Equal(canonical, ReportingPeriod.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("11")]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("2011-13")]
    [InlineData("2011-00")]
    [InlineData("2011-5")]
    [InlineData("2011-Q5")]
    [InlineData("2011-H3")]
    [InlineData("2011/2008")]
    [InlineData("2011/")]
    [InlineData("/2011")]
    [InlineData("2011/..")]
    [InlineData("2008/2009/2010")]
    [InlineData("../../2010")]
    [InlineData("../../../2011")]
    [InlineData("+011")]
    [InlineData(" 2011")]
    [InlineData("2011 ")]
    [InlineData("２０１１")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(ReportingPeriod.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ReportingPeriod.Parse(text ?? string.Empty));
    }

    [Theory]
    [InlineData("2011", 2011)]
    [InlineData("2011-Q1", null)]
    [InlineData("2008/2011", null)]
    [InlineData("../2011", null)]
    public void CalendarYear_OfExactlyOne_IsThatYear(string text, int? year) =>
        Assert.Equal(year, ReportingPeriod.Parse(text).CalendarYear);

    [Theory]
    [InlineData("2011", 12)]
    [InlineData("2011-Q1", 3)]
    [InlineData("2011-05", 1)]
    [InlineData("2008/2011-05", 41)]
    [InlineData("../2011", null)]
    public void Months_OfAClosedPeriod_AreCounted(string text, int? months) =>
        Assert.Equal(months, ReportingPeriod.Parse(text).Months);

    [Theory]
    [InlineData("2011", "2011-05", true, true)]
    [InlineData("2011-05", "2011", true, false)]
    [InlineData("2010", "2011", false, false)]
    [InlineData("2008/2011-05", "2011", true, false)]
    [InlineData("../2011", "2008/2010", true, true)]
    [InlineData("2008/2010", "../2011", true, false)]
    [InlineData("../2009", "2010", false, false)]
    [InlineData("../2011", "../2010", true, true)]
    public void OverlapsAndContains_GoByMonths(string one, string other, bool overlaps, bool contains)
    {
        ReportingPeriod period = ReportingPeriod.Parse(one);

        Assert.Equal(overlaps, period.Overlaps(ReportingPeriod.Parse(other)));
        Assert.Equal(contains, period.Contains(ReportingPeriod.Parse(other)));
    }

    [Fact]
    public void Order_IsByLastMonthThenByFirst()
    {
        ReportingPeriod[] periods = [.. Unordered.Select(ReportingPeriod.Parse).Order()];

        Assert.Equal(["2010", "../2011", "2008/2011", "2011", "2011-12"], periods.Select(period => period.ToString()));
    }

    [Fact]
    public void Between_MonthsInTheWrongOrderOrOutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Between(new YearMonth(2011, 2), new YearMonth(2011, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Between(new YearMonth(2011, 0), new YearMonth(2011, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Until(new YearMonth(2200, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.OfYear(1899));
    }

    [Fact]
    public void Json_ThatIsNoPeriod_IsRefused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReportingPeriod>("\"sau này\""));
}
