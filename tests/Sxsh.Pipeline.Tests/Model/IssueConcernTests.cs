using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Tests.Validation;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class IssueConcernTests
{
    private static readonly ReportKey Report = new(Dataset.Real, Area.Parse("63-83"), ReportingPeriod.OfYear(2011), "a.xlsx");

    [Fact]
    public void Of_SameValueInAnotherCell_IsTheSame()
    {
        Observation here = Observations.Of("films", 4, "B3");
        Observation moved = Observations.Of("films", 4, "B7");

        Assert.Equal(
            IssueConcern.Of(Issue.Of(IssueCode.ConflictingValues, here.Source, "5", "ô B2 (trang tính “Chỉ tiêu”)", "4"), [here]),
            IssueConcern.Of(Issue.Of(IssueCode.ConflictingValues, moved.Source, "5", "ô AB6", "4"), [moved]));
    }

    [Fact]
    public void Of_AnotherValueIndicatorCodeOrWording_IsAnother()
    {
        Observation here = Observations.Of("films", 4, "B3");
        Issue issue = Issue.Of(IssueCode.ConflictingValues, here.Source, "5", "ô B2", "4");
        string concern = IssueConcern.Of(issue, [here]);

        Assert.NotEqual(concern, IssueConcern.Of(issue, [Observations.Of("films", 5, "B3")]));
        Assert.NotEqual(concern, IssueConcern.Of(issue, [Observations.Of("posters", 4, "B3")]));
        Assert.NotEqual(concern, IssueConcern.Of(issue, [here with { Subject = "Công ty A" }]));
        Assert.NotEqual(concern, IssueConcern.Of(issue with { Code = IssueCode.ResultEqualsTarget }, [here]));
        Assert.NotEqual(concern, IssueConcern.Of(Issue.Of(IssueCode.ConflictingValues, here.Source, "6", "ô B2", "4"), [here]));
        Assert.Matches("^[0-9a-f]{32}$", concern);
    }

    [Fact]
    public void Tell_AnsweredTwice_TellsTheLatestAnswerAndKeepsTheFinding()
    {
        Observation here = Observations.Of("films", 4, "B3");
        Issue issue = Issue.Of(IssueCode.ConflictingValues, here.Source, "5", "ô B2", "4");
        string concern = IssueConcern.Of(issue, [here]);

        Issue told = Assert.Single(IssueConcern.Tell([issue], [here], [Reply(concern, "sau", 2), Reply(concern, "trước", 1), Reply(new string('0', 32), "khác", 3)]));

        Assert.Equal((issue.Code, issue.Severity, issue.Message, issue.Source), (told.Code, told.Severity, told.Message, told.Source));
        Assert.Equal(("sau", "Nguyễn Văn A", 2), (told.Answered?.Reason, told.Answered?.By, told.Answered?.Version));
        Assert.Equal(concern, told.Concern);
    }

    [Fact]
    public void Tell_Blocker_IsNeverAnswered()
    {
        Issue issue = Issue.Of(IssueCode.EmptyFile, SourceLocation.WholeReport, "a.csv");
        string concern = IssueConcern.Of(issue, []);

        Assert.Null(Assert.Single(IssueConcern.Tell([issue], [], [Reply(concern, "đúng", 1) with { Code = IssueCode.EmptyFile }])).Answered);
    }

    private static IssueReply Reply(string concern, string reason, int number) =>
        new(new SubmissionId(Report, number), IssueCode.ConflictingValues, concern, "…", new Decision(new Actor(Role.Province, "a", "Nguyễn Văn A"), new DateTimeOffset(2012, 1, number, 0, 0, 0, TimeSpan.Zero), reason, null));
}
