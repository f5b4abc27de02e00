using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class YearMonthTests
{
    [Theory]
    [InlineData(2011, 1)]
    [InlineData(2011, 12)]
    [InlineData(1900, 1)]
    [InlineData(2199, 12)]
    public void Ordinal_AndBack_IsTheSameMonth(int year, int month)
    {
        YearMonth value = new(year, month);

        Assert.Equal(value, YearMonth.FromOrdinal(value.Ordinal));
    }

    [Fact]
    public void Ordinal_OfNeighbors_DiffersByOne() =>
        Assert.Equal(1, new YearMonth(2012, 1).Ordinal - new YearMonth(2011, 12).Ordinal);

    [Fact]
    public void Days_OfALeapFebruary_EndOnThe29th()
    {
        YearMonth month = new(2012, 2);

        Assert.Equal((new DateOnly(2012, 2, 1), new DateOnly(2012, 2, 29), "2012-02"), (month.FirstDay, month.LastDay, month.ToString()));
    }
}
