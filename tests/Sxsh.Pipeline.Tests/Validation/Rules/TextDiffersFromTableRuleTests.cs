using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation.Rules;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation.Rules;

public sealed class TextDiffersFromTableRuleTests
{
    private static readonly Observation InTable = Observations.Of("films", 4, "G12");

    [Fact]
    public void Check_ProseSaysAnotherValue_WarnsWithBothPlaces()
    {
        Issue issue = Assert.Single(Observations.Check(new TextDiffersFromTableRule(), InTable, Told(5, Qualifier.Exact)));

        Assert.Equal(Severity.Warning, issue.Severity);
        Assert.Equal(120, issue.Source.Start);
        Assert.Contains("“05 phim”", issue.Message, StringComparison.Ordinal);
        Assert.Contains("4 ở ô G12", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, Qualifier.Exact, true)]
    [InlineData(4.3, Qualifier.ApproxLess, true)]
    [InlineData(3.8, Qualifier.ApproxLess, false)]
    [InlineData(3.8, Qualifier.ApproxMore, true)]
    [InlineData(6, Qualifier.Approx, false)]
    [InlineData(1, Qualifier.Vague, true)]
    public void Check_ProseRounds_AgreesWithWhatItRounds(decimal value, Qualifier qualifier, bool agrees) =>
        Assert.Equal(agrees, Observations.Check(new TextDiffersFromTableRule(), InTable, Told(value, qualifier)).Count == 0);

    [Fact]
    public void Check_OtherKind_IsAnotherFact() =>
        Assert.Empty(Observations.Check(new TextDiffersFromTableRule(), InTable, Told(5, Qualifier.Exact) with { Kind = ObservationKind.Plan }));

    [Fact]
    public void Validate_ProseSaysAnotherValue_IsToldOnce() =>
        Assert.Equal(IssueCode.TextDiffersFromTable, Assert.Single(Observations.Validate(InTable, Told(5, Qualifier.Exact))).Code);

    private static Observation Told(decimal value, Qualifier qualifier) =>
        InTable with { Value = value, Qualifier = qualifier, ReportedValue = "05", Source = new SourceLocation(null, null, 120, 7, "05 phim") };
}
