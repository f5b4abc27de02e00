using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation.Rules;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation.Rules;

public sealed class SubsetExceedsTotalRuleTests
{
    private static readonly Observation Aware = Observations.Of("establishments_aware", 50, "D12");
    private static readonly Observation Applying = Observations.Of("establishments_applying", 16, "D13");

    [Fact]
    public void Check_ApplyingAmongAware_Passes()
    {
        Assert.Empty(Observations.Check(new SubsetExceedsTotalRule(), Aware, Applying));
    }

    [Fact]
    public void Check_MoreApplyingThanAware_IsSaidAtTheSubset()
    {
        Issue issue = Assert.Single(Observations.Check(new SubsetExceedsTotalRule(), Aware, Applying with { Value = 51 }));

        Assert.Equal((IssueCode.SubsetExceedsTotal, "D13"), (issue.Code, issue.Source.Cell));
        Assert.Contains("“Số doanh nghiệp đã áp dụng SXSH” là 51, lớn hơn “Số doanh nghiệp có nhận thức về SXSH” là 50", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TotalBetweenIsMissing_TheNextOneCounts()
    {
        Observation saving = Observations.Of("establishments_saving_over_5pct", 60, "D14");

        Assert.Single(Observations.Check(new SubsetExceedsTotalRule(), Aware, saving));
    }

    [Theory]
    [InlineData(Qualifier.ApproxMore, Qualifier.ApproxLess, 1)]
    [InlineData(Qualifier.Approx, Qualifier.Exact, 0)]
    [InlineData(Qualifier.Exact, Qualifier.ApproxMore, 0)]
    public void Check_HedgedValues_OnlyWhatIsCertainIsSaid(Qualifier subset, Qualifier total, int findings)
    {
        Assert.Equal(findings, Observations.Check(new SubsetExceedsTotalRule(), Aware with { Qualifier = total }, Applying with { Value = 51, Qualifier = subset }).Count);
    }

    [Fact]
    public void Check_OtherYearKindOrSector_AreNotCompared()
    {
        Observation more = Applying with { Value = 51 };

        Assert.Empty(Observations.Check(
            new SubsetExceedsTotalRule(),
            Aware,
            more with { Period = ReportingPeriod.OfYear(2011) },
            more with { Kind = ObservationKind.Target },
            more with { Sector = "11" }));
    }
}
