using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage.Memory;

public sealed class MemorySubmissionLedgerTests : SubmissionLedgerContract
{
    protected override Task<ISubmissionLedger> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System).Ledger);
}

public sealed class MemoryFigureDecisionTests : FigureDecisionContract
{
    protected override Task<ISubmissionLedger> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System).Ledger);
}

public sealed class MemoryAuditOutboxTests : AuditOutboxContract
{
    protected override Task<Stores> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System));
}

public sealed class MemoryAuditStoreTests : AuditStoreContract
{
    protected override Task<Stores> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System));
}

public sealed class MemoryNoticeStoreTests : NoticeStoreContract
{
    protected override Task<INoticeStore> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System).Notices);
}

public sealed class MemoryWebhookStoreTests : WebhookStoreContract
{
    protected override Task<Stores> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System));
}

public sealed class MemoryRunStoreTests : RunStoreContract
{
    protected override Task<IRunStore> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System).Runs);
}

public sealed class MemoryOriginalStoreTests : OriginalStoreContract
{
    protected override Task<IOriginalStore> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System).Originals);
}

public sealed class MemoryPublishedStoreTests : PublishedStoreContract
{
    protected override Task<IPublishedStore> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System).Published);
}

public sealed class MemoryUploadStoreTests : UploadStoreContract
{
    [Fact]
    public async Task Put_OverABlob_ChangesItsETagAndHidesTheOldBytes()
    {
        var uploads = new MemoryUploadStore(new ManualTime(Samples.Noon.AddMilliseconds(700)));
        UploadedBlob before = uploads.Put("a/2011/x.csv", [1], Dataset.Real);

        UploadedBlob after = uploads.Put("a/2011/x.csv", [2], Dataset.Real);

        Assert.Equal(Samples.Noon, after.LastModified);
        Assert.Null(await uploads.OpenReadAsync(before, Samples.Token));
        Assert.Equal([2], await ReadAsync(uploads, after));
        Assert.Empty(await uploads.ListReceiptsAsync(Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Delete_Upload_LeavesItsReceipt()
    {
        var uploads = new MemoryUploadStore(TimeProvider.System);
        await uploads.WriteAsync("a/2011/x.csv", new MemoryStream([1]), Dataset.Real, Actor.System, Samples.Token);

        Assert.True(uploads.Delete("a/2011/x.csv"));

        Assert.Null(await uploads.FindAsync("a/2011/x.csv", Samples.Token));
        Assert.Equal(["a/2011/x.csv"], await uploads.ListReceiptsAsync(Samples.Token).ToListAsync(Samples.Token));
    }

    protected override Task<IUploadStore> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System).Uploads);
}

public sealed class MemoryWorkQueueTests : WorkQueueContract
{
    private readonly ManualTime _time = new(Samples.Noon);
    private MemoryWorkQueue? _queue;

    [Fact]
    public async Task Receive_HiddenTimeIsOver_ComesBack()
    {
        IWorkQueue queue = await OpenAsync();
        await queue.SendAsync("63-83", Samples.Token);
        await queue.ReceiveAsync(1, TimeSpan.FromMinutes(1), Samples.Token);

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromMinutes(1), Samples.Token)).Attempts);
    }

    protected override Task<IWorkQueue> OpenAsync() => Task.FromResult<IWorkQueue>(_queue = new MemoryWorkQueue(_time));

    protected override Task<IReadOnlyList<string>> PoisonedAsync() => Task.FromResult(_queue?.Poisoned ?? []);
}

public sealed class MemoryKeyStoreTests : KeyStoreContract
{
    protected override Task<Stores> OpenStoresAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System));
}

public sealed class MemoryCounterStoreTests : CounterStoreContract
{
    protected override Task<ICounterStore> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System).Counters);
}

public sealed class MemoryCalendarStoreTests : CalendarStoreContract
{
    protected override Task<Stores> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System));
}

public sealed class MemoryCoverStoreTests : CoverStoreContract
{
    protected override Task<Stores> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System));
}

public sealed class MemoryGuidanceStoreTests : GuidanceStoreContract
{
    protected override Task<Stores> OpenAsync() => Task.FromResult(MemoryStores.Create(TimeProvider.System));
}
