using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class GuidanceStoreContract
{
    private static readonly SubmissionId Id = new(Samples.BenTre2011, 1);

    [Fact]
    public async Task AddReply_Several_AreKeptByTimeAndOfTheirReportAlone()
    {
        Stores stores = await OpenAsync();
        IssueReply first = Samples.Reply(Id, "đúng, vì số liệu đã kiểm tra");
        IssueReply second = first with { Submission = Id with { Number = 2 }, Given = first.Given with { At = Samples.Noon.AddMinutes(1), Reason = "số đã sửa" } };
        ReportKey longer = Samples.BenTre2011 with { Name = Samples.BenTre2011.Name + "-2.xlsx" };

        await stores.Guidance.AddReplyAsync(second, [Told(AuditAction.IssueAnswered)], Samples.Token);
        await stores.Guidance.AddReplyAsync(first, [], Samples.Token);
        await stores.Guidance.AddReplyAsync(first with { Submission = new SubmissionId(longer, 1) }, [], Samples.Token);

        Assert.Equal([first, second], await stores.Guidance.RepliesAsync(Samples.BenTre2011, Samples.Token));
        Assert.Empty(await stores.Guidance.RepliesAsync(Samples.BenTre2011 with { Period = ReportingPeriod.OfYear(2012) }, Samples.Token));
        Assert.Equal(AuditAction.IssueAnswered, (await stores.Outbox.ListAsync(AuditChain.Of(Samples.BenTre2011), Samples.Token).SingleAsync(Samples.Token)).Event.Action);
    }

    [Fact]
    public async Task SetCorrection_SameHeadingAgain_Replaces()
    {
        Stores stores = await OpenAsync();
        ColumnCorrection films = Samples.Correction("Kết quả A", "films");
        ColumnCorrection nothing = Samples.Correction("KET QUA  A", null);

        await stores.Guidance.SetCorrectionAsync(films, [Told(AuditAction.MappingCorrected)], Samples.Token);
        await stores.Guidance.SetCorrectionAsync(Samples.Correction("Kết quả B", "posters"), [], Samples.Token);
        Assert.Contains(films, await stores.Guidance.CorrectionsAsync(Dataset.Real, Samples.BenTre, Samples.Token));
        await stores.Guidance.SetCorrectionAsync(nothing, [], Samples.Token);

        IReadOnlyList<ColumnCorrection> now = await stores.Guidance.CorrectionsAsync(Dataset.Real, Samples.BenTre, Samples.Token);
        Assert.Equal(2, now.Count);
        Assert.Contains(nothing, now);
        Assert.Empty(await stores.Guidance.CorrectionsAsync(Dataset.Synthetic, Samples.BenTre, Samples.Token));
        Assert.Single(await stores.Outbox.ListAsync(null, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task RemoveCorrection_Once_TellsTheAuditOnce()
    {
        Stores stores = await OpenAsync();
        ColumnCorrection films = Samples.Correction("Kết quả A", "films");
        await stores.Guidance.SetCorrectionAsync(films, [], Samples.Token);

        Assert.True(await stores.Guidance.RemoveCorrectionAsync(films, [Told(AuditAction.MappingCorrected)], Samples.Token));
        Assert.False(await stores.Guidance.RemoveCorrectionAsync(films, [Told(AuditAction.MappingCorrected)], Samples.Token));

        Assert.Empty(await stores.Guidance.CorrectionsAsync(Dataset.Real, Samples.BenTre, Samples.Token));
        Assert.Single(await stores.Outbox.ListAsync(null, Samples.Token).ToListAsync(Samples.Token));
    }

    protected abstract Task<Stores> OpenAsync();

    private static AuditEvent Told(AuditAction action) => AuditEvent.Of(action, Samples.Noon, Actor.System, Id, AuditDetails.None);
}
