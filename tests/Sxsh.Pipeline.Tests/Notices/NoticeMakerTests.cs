using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Notices;
using Sxsh.Pipeline.Tests.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Notices;

public sealed class NoticeMakerTests
{
    private static readonly SubmissionId Version = new(Samples.BenTre2011, 3);

    [Fact]
    public void Of_Return_HoldsReasonAndDueDate()
    {
        AuditEvent told = AuditEvent.Of(AuditAction.ReportReturned, Samples.Noon, new Actor(Role.Ministry, "a", "b"), Version, AuditDetails.None.With("reason", "Thiếu biểu 2.").With("due", "2026-12-31"));

        Notice? notice = NoticeMaker.Of(told);

        Assert.NotNull(notice);
        Assert.Equal((NoticeKind.Returned, Samples.BenTre, Dataset.Real, Version.ToString()), (notice.Kind, notice.Area, notice.Dataset, notice.Subject));
        Assert.Equal(("Thiếu biểu 2.", new DateOnly(2026, 12, 31), ReportingPeriod.OfYear(2011)), (notice.Reason, notice.DueOn, notice.Period));
        Assert.Equal(notice, NoticeMaker.Of(told));
        NoticeText text = new NoticeWording(Catalogue.BuiltIn).Vietnamese(notice);
        Assert.Equal("Báo cáo bị trả lại (Bến Tre, kỳ 2011)", text.Title);
        Assert.Contains("Lý do: Thiếu biểu 2. Hạn: 31/12/2026.", text.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AuditAction.ReportRejected, NoticeKind.Rejected)]
    [InlineData(AuditAction.ReportFailed, NoticeKind.Failed)]
    [InlineData(AuditAction.ReportAccepted, NoticeKind.Accepted)]
    [InlineData(AuditAction.ReportHeldBack, NoticeKind.AwaitingConfirmation)]
    [InlineData(AuditAction.ReportWithdrawn, NoticeKind.Withdrawn)]
    [InlineData(AuditAction.ReportDone, null)]
    [InlineData(AuditAction.UploadReceived, null)]
    public void Of_Action_TellsWhatConcernsTheArea(AuditAction action, NoticeKind? expected) =>
        Assert.Equal(expected, NoticeMaker.Of(AuditEvent.Of(action, Samples.Noon, Actor.System, Version, AuditDetails.None))?.Kind);

    [Fact]
    public void Of_UnknownAreaOrSystem_TellsNobody()
    {
        ReportKey unknown = new(Dataset.Real, null, null, "x.csv");

        Assert.Null(NoticeMaker.Of(AuditEvent.Of(AuditAction.ReportRejected, Samples.Noon, Actor.System, new SubmissionId(unknown, 1), AuditDetails.None)));
        Assert.Null(NoticeMaker.Of(AuditEvent.Of(AuditAction.KeyMade, Samples.Noon, Actor.System, AuditChain.System, new AuditSubject(AuditSubjectKind.Key, "x"), AuditDetails.None)));
    }

    [Fact]
    public void Wording_EveryKind_SaysInBothLanguagesWhatItIsAbout()
    {
        NoticeWording wording = new(Catalogue.BuiltIn);
        HashSet<string> titles = [];
        foreach (NoticeKind kind in Enum.GetValues<NoticeKind>())
        {
            Notice notice = Samples.FullNotice(1) with { Kind = kind, Dataset = Dataset.Synthetic };
            NoticeText vietnamese = wording.Vietnamese(notice);
            NoticeText english = wording.English(notice);

            Assert.StartsWith("[Số liệu giả lập] ", vietnamese.Title, StringComparison.Ordinal);
            Assert.StartsWith("[Made-up figures] ", english.Title, StringComparison.Ordinal);
            Assert.All((string[])[vietnamese.Title, english.Title], title => Assert.Contains("Bến Tre", title, StringComparison.Ordinal));
            Assert.True(titles.Add(vietnamese.Title) && titles.Add(english.Title));
            Assert.DoesNotContain("  ", vietnamese.Body + english.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("..", vietnamese.Body + english.Body, StringComparison.Ordinal);
        }
    }
}
