using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

/// <summary>An event is there exactly if what it tells of is.</summary>
public abstract class AuditOutboxContract
{
    private static readonly Actor Officer = new(Role.Province, "issuer|ben-tre", "Sở Công Thương Bến Tre");

    [Fact]
    public async Task TryAdd_WithEvents_KeepsEveryFieldOfThem()
    {
        Stores stores = await OpenAsync();
        Submission version = Samples.Minimal(Samples.BenTre2011, 1);
        AuditEvent full = Event(1) with { Details = AuditDetails.None.With("reason", "Thiếu “biểu 2”\r\n & dấu 'é'").With("dueOn", "2026-12-31").With("none", null) };
        AuditEvent bare = AuditEvent.OnceOf(AuditAction.UploadReceived, Samples.Noon, Actor.System, version.Id, AuditDetails.None);

        Submission? added = await stores.Ledger.TryAddAsync(version, [full, bare], Samples.Token);

        Assert.Equal(added, await stores.Ledger.FindAsync(version.Id, Samples.Token));
        Assert.False(string.IsNullOrEmpty(added?.ETag));
        Assert.Equal(Sorted(full, bare), Sorted(await WaitingAsync(stores, null)));
        Assert.Equal(["reason", "dueOn"], full.Details.All.Select(detail => detail.Key));
        Assert.Equal("Thiếu “biểu 2”   & dấu 'é'", full.Details["reason"]);
    }

    [Fact]
    public async Task TryAdd_NumberIsTaken_AddsNoEvent()
    {
        Stores stores = await OpenAsync();
        await stores.Ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, 1), [], Samples.Token);

        Assert.Null(await stores.Ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, 1), [Event(1)], Samples.Token));

        Assert.Empty(await WaitingAsync(stores, null));
    }

    [Fact]
    public async Task TryUpdate_WithEvents_ReturnsAnETagThatCountsAndAddsThem()
    {
        Stores stores = await OpenAsync();
        Submission? added = await stores.Ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, 1), Samples.Token);
        AuditEvent first = Event(1);
        AuditEvent second = Event(1);

        Submission? updated = await stores.Ledger.TryUpdateAsync(added! with { Attempts = 1 }, [first], Samples.Token);
        Submission? again = await stores.Ledger.TryUpdateAsync(updated! with { Attempts = 2 }, [second], Samples.Token);
        Submission? late = await stores.Ledger.TryUpdateAsync(updated with { Attempts = 3 }, [Event(1)], Samples.Token);

        Assert.Equal(2, again?.Attempts);
        Assert.Null(late);
        Assert.Equal(Sorted(first, second), Sorted(await WaitingAsync(stores, null)));
    }

    [Fact]
    public async Task TryCommit_WithEvents_AddsThemOnlyIfItIsDone()
    {
        Stores stores = await OpenAsync();
        Submission? added = await stores.Ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, 1), Samples.Token);
        AuditEvent told = Event(1);

        bool committed = await stores.Ledger.TryCommitAsync(added!, Samples.Pointers(Samples.BenTre2011, 1, null), [told], Samples.Token);
        bool late = await stores.Ledger.TryCommitAsync(added!, Samples.Pointers(Samples.BenTre2011, 1, null), [Event(1)], Samples.Token);

        Assert.True(committed);
        Assert.False(late);
        Assert.Equal([told], await WaitingAsync(stores, null));
    }

    [Fact]
    public async Task AddRepeat_SameBlobAgain_IsToldOnce()
    {
        Stores stores = await OpenAsync();
        RepeatedUpload upload = Samples.Repeat(Samples.BenTre2011, "a", "0x1");
        AuditEvent told = Event(1);

        await stores.Ledger.AddRepeatAsync(upload, [told], Samples.Token);
        await stores.Ledger.AddRepeatAsync(upload with { BlobETag = "0x2" }, [Event(1)], Samples.Token);

        Assert.Equal([told], await WaitingAsync(stores, null));
        Assert.Equal("0x2", (await stores.Ledger.FindRepeatAsync(Samples.BenTre2011, "a", Samples.Token))?.BlobETag);
    }

    [Fact]
    public async Task TryAdd_EventOfAnotherChain_Throws()
    {
        Stores stores = await OpenAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => stores.Ledger.TryAddAsync(
            Samples.Minimal(Samples.BenTre2011, 1),
            [AuditEvent.Of(AuditAction.SettingChanged, Samples.Noon, Officer, AuditChain.System, new AuditSubject(AuditSubjectKind.Setting, "x"), AuditDetails.None)],
            Samples.Token));
    }

    [Fact]
    public async Task List_OneChain_ReturnsOnlyItsEvents()
    {
        Stores stores = await OpenAsync();
        ReportKey unknown = new(Dataset.Synthetic, null, null, "x.csv");
        AuditEvent ofBenTre = Event(1);
        AuditEvent ofUnknown = AuditEvent.Of(AuditAction.ReportRejected, Samples.Noon, Actor.System, new SubmissionId(unknown, 1), AuditDetails.None);
        await stores.Ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, 1), [ofBenTre], Samples.Token);
        await stores.Ledger.TryAddAsync(Samples.Minimal(unknown, 1), [ofUnknown], Samples.Token);

        Assert.Equal([ofBenTre], await WaitingAsync(stores, AuditChain.Of(Dataset.Real, Samples.BenTre)));
        Assert.Equal([ofUnknown], await WaitingAsync(stores, AuditChain.Of(unknown)));
        Assert.Empty(await WaitingAsync(stores, AuditChain.Of(Dataset.Synthetic, Samples.BenTre)));
        Assert.Empty(await WaitingAsync(stores, AuditChain.System));
        Assert.Equal(2, (await WaitingAsync(stores, null)).Count);
    }

    [Fact]
    public async Task Remove_SomeOfThemGoneAlready_RemovesTheOthers()
    {
        Stores stores = await OpenAsync();
        Submission? added = await stores.Ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, 1), [Event(1), Event(1), Event(1)], Samples.Token);
        List<WaitingEvent> waiting = await stores.Outbox.ListAsync(null, Samples.Token).ToListAsync(Samples.Token);

        await stores.Outbox.RemoveAsync([waiting[1]], Samples.Token);
        await stores.Outbox.RemoveAsync(waiting, Samples.Token);
        await stores.Outbox.RemoveAsync(waiting, Samples.Token);

        Assert.Empty(await WaitingAsync(stores, null));
        Assert.Equal(added, await stores.Ledger.ListAsync(LedgerScope.All, Samples.Token).SingleAsync(Samples.Token));
    }

    protected abstract Task<Stores> OpenAsync();

    private static AuditEvent Event(int number) =>
        AuditEvent.Of(AuditAction.ReportReturned, Samples.Noon.AddTicks(1), Officer, new SubmissionId(Samples.BenTre2011, number), AuditDetails.None);

    private static IEnumerable<AuditEvent> Sorted(params IEnumerable<AuditEvent> events) => events.OrderBy(each => each.Id, StringComparer.Ordinal);

    private static async Task<List<AuditEvent>> WaitingAsync(Stores stores, AuditChain? chain) =>
        await stores.Outbox.ListAsync(chain, Samples.Token).Select(waiting => waiting.Event).ToListAsync(Samples.Token);
}
