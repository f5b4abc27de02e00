using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class CoverStoreContract
{
    private static readonly SubmissionId Id = new(Samples.BenTre2011, 1);

    [Fact]
    public async Task TrySet_Cover_KeepsEveryFieldAndTellsTheAudit()
    {
        Stores stores = await OpenAsync();
        Assert.Null(await stores.Covers.FindAsync(Id, Samples.Token));

        ReportCover? set = await stores.Covers.TrySetAsync(Samples.Cover(Id), [Told(AuditAction.CoverChanged)], Samples.Token);

        Assert.NotNull(set);
        Assert.Equal(Samples.Cover(Id) with { ETag = set.ETag }, set);
        Assert.Equal(set, await stores.Covers.FindAsync(Id, Samples.Token));
        Assert.Null(await stores.Covers.FindAsync(Id with { Number = 2 }, Samples.Token));
        Assert.Equal(AuditAction.CoverChanged, (await stores.Outbox.ListAsync(null, Samples.Token).SingleAsync(Samples.Token)).Event.Action);
    }

    [Fact]
    public async Task TrySet_SomebodyWasFaster_ReturnsNullAndChangesNothing()
    {
        Stores stores = await OpenAsync();
        ReportCover? set = await stores.Covers.TrySetAsync(Samples.Cover(Id), [], Samples.Token);

        Assert.Null(await stores.Covers.TrySetAsync(Samples.Cover(Id) with { Signatory = null }, [], Samples.Token));

        Assert.Equal(set, await stores.Covers.FindAsync(Id, Samples.Token));
        Assert.NotNull(await stores.Covers.TrySetAsync(set! with { Signatory = null, DocumentNumber = null, DocumentDate = null }, [], Samples.Token));
        Assert.Null((await stores.Covers.FindAsync(Id, Samples.Token))?.DocumentNumber);
    }

    [Fact]
    public async Task TryAdd_Attachments_AreThoseOfTheVersionOnceEach()
    {
        Stores stores = await OpenAsync();
        ReportAttachment one = Samples.Attachment(Id, 'a');
        ReportAttachment two = Samples.Attachment(Id, 'b');

        Assert.True(await stores.Covers.TryAddAsync(two, [Told(AuditAction.FileAttached)], Samples.Token));
        Assert.True(await stores.Covers.TryAddAsync(one, [], Samples.Token));
        Assert.False(await stores.Covers.TryAddAsync(one with { FileName = "khac.pdf" }, [Told(AuditAction.FileAttached)], Samples.Token));
        Assert.True(await stores.Covers.TryAddAsync(Samples.Attachment(Id with { Number = 2 }, 'a'), [], Samples.Token));

        Assert.Equal([one, two], await stores.Covers.AttachmentsAsync(Id, Samples.Token));
        Assert.Single(await stores.Outbox.ListAsync(null, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task CoversAndAttachments_AreNeitherVersionsNorRepeats()
    {
        Stores stores = await OpenAsync();
        await stores.Covers.TrySetAsync(Samples.Cover(Id), [], Samples.Token);
        await stores.Covers.TryAddAsync(Samples.Attachment(Id, 'a'), [], Samples.Token);

        Assert.Empty(await stores.Ledger.ListAsync(LedgerScope.All, Samples.Token).ToListAsync(Samples.Token));
        Assert.Empty(await stores.Ledger.ListPointersAsync(LedgerScope.All, Samples.Token).ToListAsync(Samples.Token));
        Assert.Empty(await stores.Ledger.ListRepeatsAsync(LedgerScope.All, Samples.Token).ToListAsync(Samples.Token));
        Assert.Empty(await new UploadAudit(stores).TakeAsync(Samples.Token));
    }

    protected abstract Task<Stores> OpenAsync();

    private static AuditEvent Told(AuditAction action) => AuditEvent.Of(action, Samples.Noon, Actor.System, Id, AuditDetails.None);
}
