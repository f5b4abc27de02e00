using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation.Rules;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation.Rules;

public sealed class NoValueFoundRuleTests
{
    [Fact]
    public void Check_NilIsReported_Passes()
    {
        Assert.Empty(Observations.Check(new NoValueFoundRule(), Observations.Of("films", null, "B2")));
    }

    [Fact]
    public void Check_NoObservation_RejectsTheReport()
    {
        Issue issue = Assert.Single(Observations.Check(new NoValueFoundRule()));

        Assert.Equal((IssueCode.NoValueFound, Severity.Blocker), (issue.Code, issue.Severity));
    }
}
