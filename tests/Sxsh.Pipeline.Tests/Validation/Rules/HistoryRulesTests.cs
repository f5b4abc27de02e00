using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation;
using Sxsh.Pipeline.Validation.Rules;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation.Rules;

/// <summary>Rules that look at what the province reported before, and how far they stay silent.</summary>
public sealed class HistoryRulesTests
{
    [Theory]
    [InlineData("establishments_applying", 40, 160, false)]
    [InlineData("establishments_applying", 40, 400, true)]
    [InlineData("establishments_applying", 400, 40, true)]
    [InlineData("establishments_applying", 2, 20, false)]
    [InlineData("awareness_rate", 20, 60, false)]
    [InlineData("awareness_rate", 90, 9, true)]
    [InlineData("training_courses", 1, 60, false)]
    public void Jump_AgainstThePeriodBefore_IsToldFromTheLimitOn(string indicator, int before, int now, bool isTold)
    {
        Issue[] issues = Check(new JumpAgainstHistoryRule(), [At(indicator, now, 2011)], [At(indicator, before, 2010)]);

        Assert.Equal(isTold ? 1 : 0, issues.Length);
    }

    [Fact]
    public void Jump_OfAFlow_IsToldAgainstTheMedianOfSeveralPeriods()
    {
        Observation[] history = [At("leaflets", 300, 2008), At("leaflets", 500, 2009), At("leaflets", 400, 2010)];

        Assert.Empty(Check(new JumpAgainstHistoryRule(), [At("leaflets", 4000, 2011)], history));
        Assert.Single(Check(new JumpAgainstHistoryRule(), [At("leaflets", 400_000, 2011)], history));
        Assert.Empty(Check(new JumpAgainstHistoryRule(), [At("leaflets", 400_000, 2011)], history[..1]));
    }

    [Fact]
    public void Jump_AgainstAPeriodOfOtherLengthOrLongAgo_IsNone()
    {
        Observation month = At("establishments_applying", 4, 2010) with { Period = ReportingPeriod.Parse("2010-05") };

        Assert.Empty(Check(new JumpAgainstHistoryRule(), [At("establishments_applying", 400, 2011)], [month]));
        Assert.Empty(Check(new JumpAgainstHistoryRule(), [At("establishments_applying", 400, 2019)], [At("establishments_applying", 4, 2010)]));
        Assert.Empty(Check(new JumpAgainstHistoryRule(), [At("establishments_applying", 400, 2009)], [At("establishments_applying", 4, 2010)]));
    }

    [Fact]
    public void Rate_WithItsCountButNoTotal_IsHeldAgainstTheTotalReportedBefore()
    {
        Observation[] report = [At("establishments_applying", 7, 2011), At("application_rate", 0.2m, 2011)];

        Assert.Empty(Check(new RateDiffersFromCountsRule(), report, [At("establishments_total", 3500, 2009), At("establishments_total", 90, 2012)]));
        Assert.Empty(Check(new RateDiffersFromCountsRule(), report, [At("establishments_total", 900, 2009)]));
        Assert.Single(Check(new RateDiffersFromCountsRule(), report, [At("establishments_total", 100, 2009)]));
    }

    [Fact]
    public void Money_AThousandTimesThatOfOtherPeriods_IsToldOnceAndNotAsAJump()
    {
        Observation[] history = [At("programme_budget", 900_000_000m, 2009), At("programme_budget", 1_200_000_000m, 2010)];
        Observation[] report = [At("programme_budget", 1_100_000m, 2011)];

        Assert.Single(Check(new ThousandTimesOffRule(), report, history));
        Assert.Empty(Check(new JumpAgainstHistoryRule(), report, history));
        Assert.Empty(Check(new ThousandTimesOffRule(), [At("programme_budget", 5_000_000_000m, 2011)], history));
    }

    [Fact]
    public void Target_OfAnEarlierReport_IsComparedWithTheResult()
    {
        Observation target = At("awareness_rate", 50, 2011) with { Kind = ObservationKind.Target };

        Assert.Single(Check(new ResultEqualsTargetRule(), [At("awareness_rate", 50, 2011)], [target]));
        Assert.Empty(Check(new ResultEqualsTargetRule(), [At("awareness_rate", 50, 2010)], [target]));
        Assert.Empty(Check(new ResultEqualsTargetRule(), [At("training_courses", 2, 2011)], [At("training_courses", 2, 2011) with { Kind = ObservationKind.Target }]));
    }

    [Fact]
    public void Peers_TooFew_SayNothing()
    {
        Observation[] few = [.. Enumerable.Range(1, 5).Select(number => Saved($"Công ty số {number}", 100_000_000m * number))];
        Observation far = Saved("Công ty Bình Minh", 90_000_000_000m);

        Assert.Empty(Check(new DiffersFromPeersRule(), [.. few, far], []));
        Assert.Single(Check(new DiffersFromPeersRule(), [.. few, far], [Saved("Công ty Hòa An", 250_000_000m)]));
        Assert.Empty(Check(new DiffersFromPeersRule(), [.. few, Saved("Công ty Bình Minh", 3_000_000_000m)], [Saved("Công ty Hòa An", 250_000_000m)]));
    }

    private static Observation Saved(string subject, decimal value) => Observations.Of("cost_saved", value, "D4") with { Subject = subject, Sector = "17" };

    private static Observation At(string indicator, decimal value, int year) => Observations.Of(indicator, value, "C7") with { Period = ReportingPeriod.OfYear(year) };

    private static Issue[] Check(IReportRule rule, Observation[] report, Observation[] history) =>
        [.. rule.Check(new ValidatedReport(report, Observations.Context, Catalogue.BuiltIn) { History = history })];
}
