using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation.Rules;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation.Rules;

public sealed class ConflictingValuesRuleTests
{
    private static readonly Observation Films = Observations.Of("films", 4, "G12");

    [Fact]
    public void Check_SameFactSameValue_Passes()
    {
        Assert.Empty(Observations.Check(new ConflictingValuesRule(), Films, Films with { SameAs = 0 }, Films));
    }

    [Fact]
    public void Check_SameFactTwoValues_IsSaidAtTheLaterWithThePlaceOfTheEarlier()
    {
        Observation later = Observations.Of("films", 5, "H12") with { Source = new SourceLocation("Phụ lục", "H12", null, null, "05"), ReportedValue = "05" };

        Issue issue = Assert.Single(Observations.Check(new ConflictingValuesRule(), Films, later));

        Assert.Equal((IssueCode.ConflictingValues, "H12"), (issue.Code, issue.Source.Cell));
        Assert.Contains("4 ở ô G12 và 05 ở đây", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OtherPeriodKindOrProgramme_IsAnotherFact()
    {
        Assert.Empty(Observations.Check(
            new ConflictingValuesRule(),
            Films,
            Films with { Value = 1, Period = ReportingPeriod.OfYear(2008) },
            Films with { Value = 2, Kind = ObservationKind.Plan },
            Films with { Value = 3, Programme = "CPI" }));
    }

    [Fact]
    public void Check_PartsOfOneTotal_AreNotOneFact()
    {
        Assert.Empty(Observations.Check(new ConflictingValuesRule(), Films, Films with { Value = 1, PartOf = 0 }, Films with { Value = 3, PartOf = 0 }));
    }

    [Fact]
    public void Check_ThirdValueConflictsWithSecondOnly_IsSaidToo()
    {
        IReadOnlyList<Issue> issues = Observations.Check(new ConflictingValuesRule(), Films, Films with { Value = 5 }, Films);

        Assert.Equal(2, issues.Count);
    }
}
