using System.Text;
using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation;
using Sxsh.Pipeline.Tests.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation;

public sealed class RuleBookTests
{
    private static readonly ReportChecker Checker = new(Catalogue.BuiltIn);

    public static TheoryData<IssueCode> Codes => [.. RuleBook.Entries.Select(entry => entry.Code)];

    [Fact]
    public void Entries_HaveEveryRuleOnce()
    {
        Assert.Empty(ReportValidator.Rules.Select(rule => rule.Code).Except(RuleBook.Entries.Select(entry => entry.Code)));
        Assert.Equal(RuleBook.Entries.Count, RuleBook.Entries.Select(entry => entry.Code).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Passes_OfEachRule_HasNoFindingOfItAndNoneAboveANote(IssueCode code)
    {
        CheckResult result = Check(Entry(code).Passes);

        Assert.DoesNotContain(result.Issues, issue => issue.Code == code || issue.Severity > Severity.Info);
        Assert.NotEmpty(result.Observations);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Fails_OfEachRule_HasItsFinding(IssueCode code)
    {
        CheckResult result = Check(Entry(code).Fails);

        Issue told = Assert.Contains(code, result.Issues.DistinctBy(issue => issue.Code).ToDictionary(issue => issue.Code));
        Assert.Equal(Entry(code).Severity, told.Severity);
        Assert.False(EnglishText.HasVietnamese(told.MessageEn), told.MessageEn);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Wording_OfEachRule_IsASentenceInBothLanguages(IssueCode code)
    {
        RuleEntry entry = Entry(code);

        Assert.EndsWith(".", entry.Vi, StringComparison.Ordinal);
        Assert.EndsWith(".", entry.En, StringComparison.Ordinal);
        Assert.NotEqual(entry.Vi, entry.En);
        Assert.Equal(IssueMessages.Template(code), entry.Message);
        Assert.Equal(EnglishWording.Template(code), entry.MessageEn);
    }

    [Fact]
    public void HoldsFor_RuleOfAProgramme_HoldsWhileItRuns()
    {
        RuleEntry entry = RuleBook.Entries[0] with { From = ReportingPeriod.OfYear(2009), To = ReportingPeriod.OfYear(2020) };

        Assert.False(entry.HoldsFor(ReportingPeriod.OfYear(2008)));
        Assert.True(entry.HoldsFor(ReportingPeriod.OfYear(2009)));
        Assert.True(entry.HoldsFor(ReportingPeriod.Parse("2008/2021")));
        Assert.True(entry.HoldsFor(ReportingPeriod.Parse("../2020-05")));
        Assert.False(entry.HoldsFor(ReportingPeriod.Parse("2021-Q1")));
    }

    [Fact]
    public void Skipped_NothingKnownOfTheProvince_NamesTheRulesThatNeedHistory()
    {
        Assert.Equal(["jump-against-history"], ReportValidator.Skipped(ReportBackground.None));
        Assert.Empty(ReportValidator.Skipped(new ReportBackground { History = [Observations.Of("films", 4, "B1")] }));
        Assert.Equal(["jump-against-history"], Check(Entry(IssueCode.RepeatedValue).Passes).RulesSkipped);
    }

    private static RuleEntry Entry(IssueCode code) => RuleBook.Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code));

    private static CheckResult Check(RuleExample example) =>
        Check(example, example.Text ?? Form(example.Observations), example.FileName, new ReportBackground
        {
            History = example.History is { } history ? Check(example, Form(history), "truoc.json", ReportBackground.None).Observations : [],
        });

    private static CheckResult Check(RuleExample example, string content, string fileName, ReportBackground background)
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes(content));
        return Checker.Check(file, fileName, ReportDestination.Of(Catalogue.BuiltIn, example.Province, example.Period.ToString()), background, CancellationToken.None);
    }

    private static string Form(JsonElement? observations) => $"{{\"observations\":{observations?.GetRawText()}}}";
}
