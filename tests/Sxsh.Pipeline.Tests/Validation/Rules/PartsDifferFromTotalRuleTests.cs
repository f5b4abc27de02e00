using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation.Rules;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation.Rules;

public sealed class PartsDifferFromTotalRuleTests
{
    [Fact]
    public void Check_PartsAddUp_Passes()
    {
        Assert.Empty(Check(15, 3, 11, 1));
    }

    [Fact]
    public void Check_PartsDoNotAddUp_IsSaidAtTheTotal()
    {
        Issue issue = Assert.Single(Check(15, 3, 11, 2));

        Assert.Equal((IssueCode.PartsDifferFromTotal, "B1"), (issue.Code, issue.Source.Cell));
        Assert.Contains("16, khác với tổng 15", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SinglePartBelowTotal_Passes()
    {
        Assert.Empty(Check(120, 40));
    }

    [Fact]
    public void Check_SinglePartAboveTotal_IsSaid()
    {
        Assert.Single(Check(120, 140));
    }

    [Fact]
    public void Check_FilmsOfTwoYearsUnderTheirSpan_Pass()
    {
        Observation total = Observations.Of("films", 4, "B1") with { Period = ReportingPeriod.Parse("2008/2009") };
        Observation first = Observations.Of("films", 1, "B2") with { Period = ReportingPeriod.OfYear(2008), PartOf = 0 };
        Observation second = Observations.Of("films", 3, "B3") with { Period = ReportingPeriod.OfYear(2009), PartOf = 0 };

        Assert.Empty(Observations.Check(new PartsDifferFromTotalRule(), total, first, second));
        Assert.Single(Observations.Check(new PartsDifferFromTotalRule(), total, first, second with { Value = 4 }));
    }

    [Fact]
    public void Check_ApproximateOrUnknownPart_LeavesItOpen()
    {
        Observation total = Observations.Of("staff_aware", 15, "B1");
        Observation exact = Observations.Of("staff_can_advise", 3, "B2") with { PartOf = 0 };

        Assert.Empty(Observations.Check(new PartsDifferFromTotalRule(), total, exact, exact with { Qualifier = Qualifier.Approx }));
        Assert.Empty(Observations.Check(new PartsDifferFromTotalRule(), total, exact, exact with { Value = null, Status = ObservationStatus.Unavailable }));
        Assert.Empty(Observations.Check(new PartsDifferFromTotalRule(), total with { Qualifier = Qualifier.ApproxLess }, exact, exact));
    }

    [Fact]
    public void Check_PartIsNil_CountsAsNone()
    {
        Observation total = Observations.Of("staff_aware", 3, "B1");
        Observation part = Observations.Of("staff_can_advise", 3, "B2") with { PartOf = 0 };

        Assert.Empty(Observations.Check(new PartsDifferFromTotalRule(), total, part, part with { Value = null, Status = ObservationStatus.Nil }));
    }

    private static IReadOnlyList<Issue> Check(decimal total, params decimal[] parts) => Observations.Check(
        new PartsDifferFromTotalRule(),
        [Observations.Of("staff_aware", total, "B1"), .. parts.Select((part, index) => Observations.Of("staff_can_advise", part, $"B{index + 2}") with { PartOf = 0 })]);
}
