using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation.Rules;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation.Rules;

public sealed class RepeatedValueRuleTests
{
    [Fact]
    public void Check_ValueStatedOnce_Passes()
    {
        Assert.Empty(Observations.Check(new RepeatedValueRule(), Observations.Of("films", 4, "G12")));
    }

    [Fact]
    public void Check_ValueStatedAgain_IsToldWithThePlaceOfTheFirst()
    {
        Observation first = Observations.Of("films", 4, "G12") with { Source = new SourceLocation("Đào tạo", "G12", null, null, "04") };

        Issue issue = Assert.Single(Observations.Check(new RepeatedValueRule(), first, Observations.Of("films", 4, "H3") with { SameAs = 0 }));

        Assert.Equal((IssueCode.RepeatedValue, Severity.Info, "H3"), (issue.Code, issue.Severity, issue.Source.Cell));
        Assert.Contains("G12 (trang tính “Đào tạo”)", issue.Message, StringComparison.Ordinal);
    }
}
