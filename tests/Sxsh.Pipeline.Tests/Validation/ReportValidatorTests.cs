using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation;

public sealed class ReportValidatorTests
{
    [Fact]
    public void Validate_PlausibleReport_FindsNothing()
    {
        Assert.Empty(Observations.Validate(
            Observations.Of("establishments_aware", 50, "D12"),
            Observations.Of("establishments_applying", 16, "D13"),
            Observations.Of("establishments_saving_over_5pct", 6, "D14")));
    }

    [Fact]
    public void Validate_SeveralMistakes_FindsEachOnce()
    {
        IReadOnlyList<Issue> issues = Observations.Validate(
            Observations.Of("awareness_rate", 120, "B1"),
            Observations.Of("films", 4, "B2"),
            Observations.Of("films", 4, "B3") with { SameAs = 1 },
            Observations.Of("films", 5, "B4"));

        Assert.Equal([IssueCode.ValueOutOfBounds, IssueCode.ConflictingValues, IssueCode.RepeatedValue], issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Rules_All_HaveACodeAndAVersionOfTheirOwn()
    {
        Assert.Equal(ReportValidator.Rules.Count, ReportValidator.Rules.Select(rule => rule.Code).Distinct().Count());
        Assert.All(ReportValidator.Rules, rule => Assert.True(rule.Version > 0));
    }

    [Fact]
    public void Rules_InTheirFolder_AreAllListed()
    {
        IEnumerable<Type> written = typeof(IReportRule).Assembly.GetTypes().Where(type => typeof(IReportRule).IsAssignableFrom(type) && type.IsClass);

        Assert.Equal(written.Select(type => type.Name).Order(StringComparer.Ordinal), ReportValidator.Rules.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RulesVersion_IsEightHexadecimalDigits()
    {
        Assert.Matches("^[0-9a-f]{8}$", ReportValidator.RulesVersion);
    }

    [Fact]
    public void Validate_NoObservations_Throws()
    {
        ReportValidator validator = new(Catalogue.BuiltIn);

        Assert.Throws<ArgumentNullException>(() => validator.Validate(null!, Observations.Context));
        Assert.Throws<ArgumentNullException>(() => validator.Validate([], null!));
    }
}
