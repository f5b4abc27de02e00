using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class KeyStoreContract
{
    [Fact]
    public async Task TryAdd_Key_IsReadBackWhole()
    {
        IKeyStore keys = await OpenAsync();
        AccessKey key = Samples.FullKey("a1b2c3d4e5f6");

        AccessKey? added = await keys.TryAddAsync(key, [], Samples.Token);

        AccessKey? read = await keys.FindAsync(key.Id, Samples.Token);
        Assert.NotNull(read);
        Assert.Equal(added?.ETag, read.ETag);
        Assert.Equal(key.Areas, read.Areas);
        Assert.Equal(key.Endpoints, read.Endpoints);
        Assert.Equal(key, read with { ETag = null, Areas = key.Areas, Endpoints = key.Endpoints });
    }

    [Fact]
    public async Task TryAdd_MinimalKey_IsReadBackWithoutWhatItLacks()
    {
        IKeyStore keys = await OpenAsync();
        AccessKey key = Samples.MinimalKey("zz");

        await keys.TryAddAsync(key, [], Samples.Token);

        AccessKey? read = await keys.FindAsync("zz", Samples.Token);
        Assert.NotNull(read);
        Assert.Empty(read.Areas);
        Assert.Empty(read.Endpoints);
        Assert.Equal((null, null, null), (read.RevokedAt, read.RevokedBy, read.LastUsedOn));
        Assert.Null(read.CreatedBy.Role);
    }

    [Fact]
    public async Task TryAdd_IdIsTaken_ReturnsNullAndChangesNothing()
    {
        IKeyStore keys = await OpenAsync();
        await keys.TryAddAsync(Samples.MinimalKey("aa"), [], Samples.Token);

        Assert.Null(await keys.TryAddAsync(Samples.MinimalKey("aa") with { Name = "khác" }, [], Samples.Token));
        Assert.Equal(Samples.MinimalKey("aa").Name, (await keys.FindAsync("aa", Samples.Token))?.Name);
    }

    [Fact]
    public async Task TryUpdate_AsRead_IsKept()
    {
        IKeyStore keys = await OpenAsync();
        AccessKey added = (await keys.TryAddAsync(Samples.MinimalKey("aa"), [], Samples.Token))!;

        AccessKey? updated = await keys.TryUpdateAsync(added with { RevokedAt = Samples.Noon, RevokedBy = Actor.System, LastUsedOn = new DateOnly(2026, 11, 20) }, [], Samples.Token);

        AccessKey? read = await keys.FindAsync("aa", Samples.Token);
        Assert.Equal(updated?.ETag, read?.ETag);
        Assert.NotEqual(added.ETag, read?.ETag);
        Assert.Equal((Samples.Noon, Actor.System, new DateOnly(2026, 11, 20)), (read?.RevokedAt, read?.RevokedBy, read?.LastUsedOn));
    }

    [Fact]
    public async Task TryUpdate_SomebodyWasFaster_ReturnsNullAndChangesNothing()
    {
        IKeyStore keys = await OpenAsync();
        AccessKey added = (await keys.TryAddAsync(Samples.MinimalKey("aa"), [], Samples.Token))!;
        await keys.TryUpdateAsync(added with { RevokedAt = Samples.Noon, RevokedBy = Actor.System }, [], Samples.Token);

        AccessKey? late = await keys.TryUpdateAsync(added with { LastUsedOn = new DateOnly(2026, 11, 20) }, [], Samples.Token);

        AccessKey? read = await keys.FindAsync("aa", Samples.Token);
        Assert.Null(late);
        Assert.Equal(Samples.Noon, read?.RevokedAt);
        Assert.Null(read?.LastUsedOn);
    }

    [Fact]
    public async Task TryUpdate_NotRead_Throws()
    {
        IKeyStore keys = await OpenAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => keys.TryUpdateAsync(Samples.MinimalKey("aa"), [], Samples.Token));
    }

    [Fact]
    public async Task List_Keys_ComeById()
    {
        IKeyStore keys = await OpenAsync();
        foreach (string id in new[] { "b2", "a1", "c3" })
        {
            await keys.TryAddAsync(Samples.MinimalKey(id), [], Samples.Token);
        }

        Assert.Equal(["a1", "b2", "c3"], await keys.ListAsync(Samples.Token).Select(key => key.Id).ToListAsync(Samples.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("không có")]
    [InlineData("a/b")]
    [InlineData("a'b#?\\\u0001")]
    [InlineData("aa")]
    public async Task Find_NoSuchKey_ReturnsNull(string id)
    {
        IKeyStore keys = await OpenAsync();

        Assert.Null(await keys.FindAsync(id, Samples.Token));
    }

    [Fact]
    public async Task TryAddAndUpdate_WithEvents_WaitInTheOutboxOfTheSystemAndAreNoKeys()
    {
        Stores stores = await OpenStoresAsync();
        AuditEvent made = Event(AuditAction.KeyMade);
        AuditEvent revoked = Event(AuditAction.KeyRevoked);
        AccessKey added = (await stores.Keys.TryAddAsync(Samples.MinimalKey("aa"), [made], Samples.Token))!;
        Assert.Null(await stores.Keys.TryAddAsync(Samples.MinimalKey("aa"), [Event(AuditAction.KeyMade)], Samples.Token));

        AccessKey? updated = await stores.Keys.TryUpdateAsync(added with { RevokedAt = Samples.Noon, RevokedBy = Actor.System }, [revoked], Samples.Token);

        Assert.NotNull(updated);
        List<WaitingEvent> waiting = await stores.Outbox.ListAsync(AuditChain.System, Samples.Token).ToListAsync(Samples.Token);
        Assert.Equal(new[] { made.Id, revoked.Id }.Order(StringComparer.Ordinal), waiting.Select(each => each.Event.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["aa"], await stores.Keys.ListAsync(Samples.Token).Select(key => key.Id).ToListAsync(Samples.Token));
        await stores.Outbox.RemoveAsync(waiting, Samples.Token);
        Assert.Empty(await stores.Outbox.ListAsync(null, Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal(updated.ETag, (await stores.Keys.FindAsync("aa", Samples.Token))?.ETag);
    }

    protected abstract Task<Stores> OpenStoresAsync();

    private static AuditEvent Event(AuditAction action) =>
        AuditEvent.Of(action, Samples.Noon, Actor.System, AuditChain.System, new AuditSubject(AuditSubjectKind.Key, "aa"), AuditDetails.None);

    private async Task<IKeyStore> OpenAsync() => (await OpenStoresAsync()).Keys;
}
