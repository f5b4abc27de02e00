using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class AuditStoreContract
{
    private static readonly AuditChain BenTre = AuditChain.Of(Samples.BenTre2011);

    [Fact]
    public async Task TryAppend_SomeLinks_KeepsEveryFieldInOrder()
    {
        IAuditStore audit = (await OpenAsync()).Audit;
        AuditEvent[] events = [Event(), Event() with { Actor = new Actor(Role.Ministry, "a|b", "Cục Công nghiệp"), Details = AuditDetails.None.With("reason", "Thiếu “biểu 2”").With("dueOn", "2026-12-31") }, Event()];
        AuditEntry[] entries = Links(null, events);

        AuditEnd? end = await audit.TryAppendAsync(null, entries, Samples.Token);

        Assert.Equal(entries, await audit.ListAsync(BenTre, 0, Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal(entries[2..], await audit.ListAsync(BenTre, 2, Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal(end, await audit.FindEndAsync(BenTre, Samples.Token));
        Assert.Equal((3, entries[2].Hash), (end!.Sequence, end.Hash));
        Assert.Equal(entries[1], await audit.FindAsync(BenTre, events[1].Id, Samples.Token));
        Assert.Null(await audit.FindAsync(BenTre, Event().Id, Samples.Token));
        Assert.Equal([BenTre], await audit.ChainsAsync(Samples.Token));
    }

    [Fact]
    public async Task TryAppend_EndHasMoved_AddsNothing()
    {
        IAuditStore audit = (await OpenAsync()).Audit;
        AuditEnd? first = await audit.TryAppendAsync(null, Links(null, Event()), Samples.Token);
        AuditEnd? second = await audit.TryAppendAsync(first, Links(first, Event()), Samples.Token);

        Assert.Null(await audit.TryAppendAsync(first, Links(first, Event()), Samples.Token));
        Assert.Null(await audit.TryAppendAsync(null, Links(null, Event()), Samples.Token));

        Assert.Equal(second, await audit.FindEndAsync(BenTre, Samples.Token));
        Assert.Equal(2, await audit.ListAsync(BenTre, 0, Samples.Token).CountAsync(Samples.Token));
    }

    [Fact]
    public async Task TryAppend_EventIsChainedAlready_AddsNothing()
    {
        IAuditStore audit = (await OpenAsync()).Audit;
        AuditEvent told = Event();
        AuditEnd? end = await audit.TryAppendAsync(null, Links(null, told), Samples.Token);

        Assert.Null(await audit.TryAppendAsync(end, Links(end, Event(), told), Samples.Token));

        Assert.Equal(end, await audit.FindEndAsync(BenTre, Samples.Token));
    }

    [Fact]
    public async Task Chain_ManyAtOnceWithTheSameEvents_ChainsEachOnce()
    {
        Stores stores = await OpenAsync();
        AuditEvent[] events = [.. Enumerable.Range(0, 40).Select(_ => Event())];

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            foreach (AuditEvent[] some in events.Skip(worker).Concat(events.Take(worker)).Chunk(7))
            {
                await new AuditChainer(stores, TimeProvider.System).ChainAsync(BenTre, some, Samples.Token);
            }
        })));

        List<AuditEntry> entries = await stores.Audit.ListAsync(BenTre, 0, Samples.Token).ToListAsync(Samples.Token);
        Assert.Equal(events.Select(each => each.Id).Order(StringComparer.Ordinal), entries.Select(entry => entry.Event.Id).Order(StringComparer.Ordinal));
        string export = string.Concat(entries.Select(entry => AuditJson.Write(entry) + "\n")) + AuditJson.Write(AuditEnd.Of(entries[^1], null)) + "\n";
        Assert.Null(Assert.Single(ChainVerifier.Verify("x", export)).Finding);
    }

    [Fact]
    public async Task Heads_WrittenTwiceForADay_KeepTheFirst()
    {
        IAuditHeadStore heads = (await OpenAsync()).AuditHeads;
        AuditHead head = new(BenTre, new DateOnly(2026, 11, 26), 7, new string('a', 64), Samples.Noon);

        Assert.True(await heads.TryWriteAsync(head with { Day = new DateOnly(2026, 11, 27) }, Samples.Token));
        Assert.True(await heads.TryWriteAsync(head, Samples.Token));
        Assert.False(await heads.TryWriteAsync(head with { Sequence = 6 }, Samples.Token));
        Assert.True(await heads.TryWriteAsync(head with { Chain = AuditChain.System }, Samples.Token));

        Assert.Equal([AuditJson.Write(head), AuditJson.Write(head with { Day = new DateOnly(2026, 11, 27) })], await heads.ListAsync(BenTre, Samples.Token).ToListAsync(Samples.Token));
    }

    protected abstract Task<Stores> OpenAsync();

    private static AuditEvent Event() => AuditEvent.Of(AuditAction.ReportReturned, Samples.Noon.AddTicks(1), Actor.System, new SubmissionId(Samples.BenTre2011, 1), AuditDetails.None);

    private static AuditEntry[] Links(AuditEnd? end, params AuditEvent[] events)
    {
        List<AuditEntry> links = [];
        foreach (AuditEvent each in events)
        {
            links.Add(AuditEntry.Next(end, each, Samples.Noon));
            end = AuditEnd.Of(links[^1], null);
        }

        return [.. links];
    }
}
