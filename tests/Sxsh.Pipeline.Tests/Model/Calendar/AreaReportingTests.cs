using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model.Calendar;

public sealed class AreaReportingTests
{
    private static readonly Area BenTre = Area.Parse("63-83");
    private static readonly ReportingPeriod Year = ReportingPeriod.OfYear(2011);
    private static readonly PeriodDeadlines Deadlines = PeriodDeadlines.Default(Year);

    // The last instant of 15 December 2011 in Viet Nam.
    private static readonly DateTimeOffset InTime = new(2011, 12, 15, 16, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset Late = InTime.AddSeconds(1);

    [Fact]
    public void Of_NothingSent_IsSilentThenOverdue()
    {
        Assert.Equal((ReportingState.Silent, new DateOnly(2011, 12, 15)), (Of([], [], InTime).State, Of([], [], InTime).Due));
        Assert.Equal(ReportingState.Overdue, Of([], [], Late).State);
    }

    [Fact]
    public void Of_UploadedByTheEndOfTheDueDay_IsOnTime()
    {
        Submission onTime = Version("a.csv", 1, InTime);
        Submission late = Version("b.csv", 1, Late);

        Assert.Equal(ReportingState.OnTime, Of([onTime], [Counts(onTime)], Late).State);
        Assert.Equal((ReportingState.Late, true), (Of([late], [Counts(late)], Late).State, Of([late], [Counts(late)], Late).IsLate));
        Assert.Equal(ReportingState.OnTime, Of([late, onTime], [Counts(late), Counts(onTime)], Late).State);
    }

    [Fact]
    public void Of_CorrectedAfterTheDueDay_IsOnTime()
    {
        Submission first = Version("a.csv", 1, InTime);
        Submission second = Version("a.csv", 2, Late);

        Assert.Equal((ReportingState.OnTime, 1), (Of([second, first], [Counts(second)], Late).State, Of([second, first], [Counts(second)], Late).Reports));
    }

    [Fact]
    public void Of_OnlyRejected_CountsAsNotReported()
    {
        Submission rejected = Version("a.csv", 1, InTime) with { Processing = ProcessingState.Rejected };

        AreaReporting reporting = Of([rejected], [], Late);

        Assert.Equal((ReportingState.Overdue, 1, 0), (reporting.State, reporting.Rejected, reporting.Reports));
    }

    [Fact]
    public void Of_NilReportAlone_IsNil()
    {
        Submission nil = Version("khong-phat-sinh.csv", 1, InTime) with { Counts = new ReportCounts(1, 0, 0, 0, 0, 0, 0, 1) };
        Submission full = Version("a.csv", 1, InTime);

        Assert.Equal(ReportingState.Nil, Of([nil], [Counts(nil)], Late).State);
        Assert.Equal((ReportingState.OnTime, false), (Of([nil, full], [Counts(nil), Counts(full)], Late).State, Of([nil, full], [Counts(nil), Counts(full)], Late).IsNil));
    }

    [Fact]
    public void Of_AcceptedAndReturned_TheReturnedOneIsTold()
    {
        Submission accepted = Version("a.csv", 1, InTime) with { Review = ReviewState.Accepted };
        ReportPointers official = Counts(accepted) with { Official = VersionPointer.To(accepted) };
        Decision decision = new(new Actor(Role.Ministry, "m", "Bộ"), Late, "Thiếu.", new DateOnly(2011, 12, 31));
        Submission returned = Version("b.csv", 1, Late) with { Review = ReviewState.Returned, Reviewed = decision };

        Assert.Equal(ReportingState.Accepted, Of([accepted], [official], Late).State);
        AreaReporting both = Of([accepted, returned], [official, Counts(returned)], Late);
        Assert.Equal((ReportingState.Returned, new DateOnly(2011, 12, 31), 1, 1), (both.State, both.Due, both.Accepted, both.Returned));
    }

    [Fact]
    public void Of_Withdrawn_CountsAsNotReported()
    {
        Submission withdrawn = Version("a.csv", 1, InTime);

        Assert.Equal((ReportingState.Overdue, 0), (Of([withdrawn], [Counts(withdrawn) with { IsWithdrawn = true }], Late).State, Of([withdrawn], [Counts(withdrawn) with { IsWithdrawn = true }], Late).Reports));
    }

    [Fact]
    public void IsClosed_ReopenedForOneArea_IsOpenForItUntilTheEndOfTheDay()
    {
        PeriodDeadlines closed = Deadlines with { Closes = new DateOnly(2011, 12, 31), Reopened = [new PeriodReopening(BenTre, new DateOnly(2012, 1, 31))] };
        DateTimeOffset january = new(2012, 1, 31, 16, 59, 59, TimeSpan.Zero);

        Assert.False(closed.IsClosed(Area.Parse("63-84"), new DateTimeOffset(2011, 12, 31, 16, 59, 59, TimeSpan.Zero)));
        Assert.True(closed.IsClosed(Area.Parse("63-84"), new DateTimeOffset(2011, 12, 31, 17, 0, 0, TimeSpan.Zero)));
        Assert.False(closed.IsClosed(BenTre, january));
        Assert.True(closed.IsClosed(BenTre, january.AddSeconds(1)));
    }

    [Theory]
    [InlineData("2011", "2011-12-15")]
    [InlineData("2011-H1", null)]
    [InlineData("2008/2011-05", null)]
    public void Default_Period_IsDueWhereItIsACalendarYear(string period, string? due) =>
        Assert.Equal(due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), PeriodDeadlines.Default(ReportingPeriod.Parse(period)).Due);

    private static AreaReporting Of(Submission[] versions, ReportPointers[] pointers, DateTimeOffset now) => AreaReporting.Of(BenTre, Deadlines, versions, pointers, now);

    private static Submission Version(string name, int number, DateTimeOffset uploadedAt) => new()
    {
        Id = new SubmissionId(new ReportKey(Dataset.Real, BenTre, Year, name), number),
        BlobName = name,
        BlobETag = "x",
        FileName = name,
        UploadedAt = uploadedAt,
        Sha256 = "x",
        Bytes = 1,
        ReceivedAt = uploadedAt,
        Processing = ProcessingState.Done,
        Run = new RunId("aa"),
        Counts = new ReportCounts(1, 0, 3, 3, 0, 0, 0, 0),
    };

    private static ReportPointers Counts(Submission version) => new(version.Id.Report, VersionPointer.To(version), null, "x");
}
