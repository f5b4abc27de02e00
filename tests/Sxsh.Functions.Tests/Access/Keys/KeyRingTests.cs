using Sxsh.Functions.Access.Keys;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access.Keys;

public sealed class KeyRingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Somebody = new(Role.Ministry, "issuer 1", "Nguyễn Văn A");

    private readonly ManualTime _time = new(Noon);
    private readonly CountedKeys _keys = new();
    private readonly KeyText _text = KeyText.New();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_RightSecret_IsTheKeyAndTheDayIsNoted()
    {
        KeyRing ring = await RingAsync();

        AccessKey? found = await ring.FindAsync(_text, Token);

        Assert.Equal(_text.Id, found?.Id);
        Assert.Equal(new DateOnly(2026, 11, 21), (await _keys.FindAsync(_text.Id, Token))?.LastUsedOn);
    }

    [Fact]
    public async Task Find_WrongSecretOrUnknownId_IsNone()
    {
        KeyRing ring = await RingAsync();

        Assert.Null(await ring.FindAsync(_text with { Secret = KeyText.New().Secret }, Token));
        Assert.Null(await ring.FindAsync(KeyText.New(), Token));
        Assert.Null((await _keys.FindAsync(_text.Id, Token))?.LastUsedOn);
    }

    [Fact]
    public async Task Find_AgainAndAgain_AsksAndWritesOnce()
    {
        KeyRing ring = await RingAsync();
        for (int i = 0; i < 100; i++)
        {
            await ring.FindAsync(_text, Token);
        }

        Assert.Equal((1, 1), (_keys.Finds, _keys.Updates));
    }

    [Fact]
    public async Task Find_EveningInUtc_NotesTheDayInVietnam()
    {
        KeyRing ring = await RingAsync();
        _time.Advance(TimeSpan.FromHours(6));

        AccessKey? found = await ring.FindAsync(_text, Token);

        Assert.Equal(new DateOnly(2026, 11, 22), found?.LastUsedOn);
    }

    [Fact]
    public async Task Revoke_HereAndElsewhere_IsSeenAtOnceAndWithinFiveSeconds()
    {
        KeyRing here = await RingAsync();
        KeyRing elsewhere = new(_keys, _time);
        await here.FindAsync(_text, Token);
        await elsewhere.FindAsync(_text, Token);

        (AccessKey? revoked, bool isNew) = await here.RevokeAsync(_text.Id, Somebody, Token);

        Assert.True(isNew);
        Assert.Equal(Somebody, revoked?.RevokedBy);
        Assert.False((await here.FindAsync(_text, Token))?.IsUsable(Noon));
        _time.Advance(KeyRing.Freshness);
        Assert.False((await elsewhere.FindAsync(_text, Token))?.IsUsable(Noon));
    }

    [Fact]
    public async Task Find_RevokedElsewhereBeforeTheDayWasNoted_StaysRevoked()
    {
        KeyRing stale = await RingAsync();
        await stale.FindAsync(_text with { Secret = KeyText.New().Secret }, Token);
        await new KeyRing(_keys, _time).RevokeAsync(_text.Id, Somebody, Token);

        AccessKey? found = await stale.FindAsync(_text, Token);

        Assert.False(found?.IsUsable(Noon));
        Assert.NotNull((await _keys.FindAsync(_text.Id, Token))?.RevokedAt);
    }

    [Fact]
    public async Task Revoke_Twice_KeepsTheFirst()
    {
        KeyRing ring = await RingAsync();
        await ring.RevokeAsync(_text.Id, Somebody, Token);
        _time.Advance(TimeSpan.FromDays(1));

        (AccessKey? again, bool isNew) = await ring.RevokeAsync(_text.Id, Actor.System, Token);

        Assert.False(isNew);
        Assert.Equal((Noon, Somebody), (again?.RevokedAt, again?.RevokedBy));
        Assert.Null((await ring.RevokeAsync("khong-co", Somebody, Token)).Key);
    }

    private async Task<KeyRing> RingAsync()
    {
        await _keys.TryAddAsync(
            new AccessKey
            {
                Id = _text.Id,
                Name = "Thử",
                Role = Role.Ministry,
                Areas = [],
                IsReadOnly = true,
                Endpoints = [],
                SecretHash = _text.HashOfSecret(),
                CreatedBy = Somebody,
                CreatedAt = Noon,
                ExpiresAt = Noon.AddDays(90),
            },
            [],
            Token);
        return new KeyRing(_keys, _time);
    }

    private sealed class CountedKeys : IKeyStore
    {
        private readonly MemoryKeyStore _keys = new(new MemoryAuditOutbox());

        public int Finds { get; private set; }

        public int Updates { get; private set; }

        public IAsyncEnumerable<AccessKey> ListAsync(CancellationToken cancellationToken) => _keys.ListAsync(cancellationToken);

        public Task<AccessKey?> FindAsync(string id, CancellationToken cancellationToken)
        {
            Finds++;
            return _keys.FindAsync(id, cancellationToken);
        }

        public Task<AccessKey?> TryAddAsync(AccessKey key, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken) => _keys.TryAddAsync(key, events, cancellationToken);

        public Task<AccessKey?> TryUpdateAsync(AccessKey key, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
        {
            Updates++;
            return _keys.TryUpdateAsync(key, events, cancellationToken);
        }
    }
}
