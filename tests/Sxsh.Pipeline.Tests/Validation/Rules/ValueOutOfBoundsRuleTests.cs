using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation.Rules;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation.Rules;

public sealed class ValueOutOfBoundsRuleTests
{
    [Fact]
    public void Check_ValuesAtTheBounds_Pass()
    {
        Assert.Empty(Observations.Check(
            new ValueOutOfBoundsRule(),
            Observations.Of("awareness_rate", 100, "B2"),
            Observations.Of("awareness_rate", 0, "B3"),
            Observations.Of("films", null, "B4"),
            Observations.Of("cost_saved", 1_300_000_000, "B5")));
    }

    [Theory]
    [InlineData("awareness_rate", 120, "từ 0 đến 100 %")]
    [InlineData("films", -1, "từ 0 phim trở lên")]
    [InlineData("payback_months", 241, "từ 0 đến 240 tháng")]
    public void Check_ValueOutsideTheBounds_IsSaidAtItsCell(string indicator, int value, string bounds)
    {
        Issue issue = Assert.Single(Observations.Check(new ValueOutOfBoundsRule(), Observations.Of(indicator, value, "B2")));

        Assert.Equal((IssueCode.ValueOutOfBounds, "B2"), (issue.Code, issue.Source.Cell));
        Assert.Contains(bounds, issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_RangeReachingTooHigh_IsSaid()
    {
        Observation range = Observations.Of("saving_rate_per_unit", 8, "B2") with { ValueMax = 113, Qualifier = Qualifier.Range };

        Assert.Contains("8–113", Assert.Single(Observations.Check(new ValueOutOfBoundsRule(), range)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_LargeNumber_IsWrittenTheVietnameseWay()
    {
        Issue issue = Assert.Single(Observations.Check(new ValueOutOfBoundsRule(), Observations.Of("cost_saved", 600_000_000_000.5m, "B2")));

        Assert.Contains("600.000.000.000,5", issue.Message, StringComparison.Ordinal);
    }
}
