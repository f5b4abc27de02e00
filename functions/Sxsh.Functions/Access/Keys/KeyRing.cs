using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Access.Keys;

/// <summary>Knows the keys of machines. What storage said about a key is believed for five seconds: so long at most a revoked key works on other instances; on the one that revoked it, it stops at once.</summary>
/// <param name="keys">The table of keys.</param>
/// <param name="time">The clock.</param>
public sealed class KeyRing(IKeyStore keys, TimeProvider time)
{
    /// <summary>How long an answer of storage is believed.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private const int MostKnown = 10_000;
    private const int Tries = 10;
    private const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000";

    // Deadlines and days of this system are days in Viet Nam.
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>Looks up the key that somebody sent, and notes the day of its use.</summary>
    /// <param name="text">The key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The key, which may be revoked or expired; <see langword="null"/> if there is none with this id and secret.</returns>
    public async ValueTask<AccessKey?> FindAsync(KeyText text, CancellationToken cancellationToken)
    {
        AccessKey? key = await LookUpAsync(text.Id, cancellationToken);
        bool isRight = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(key?.SecretHash ?? NoHash), Encoding.ASCII.GetBytes(text.HashOfSecret()));
        if (key is null || !isRight)
        {
            return null;
        }

        return key.IsUsable(time.GetUtcNow()) ? await WithTodayAsync(key, cancellationToken) : key;
    }

    /// <summary>Adds a key, and tells the audit trail.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The key as it stands; <see langword="null"/> if there is one with this id.</returns>
    public Task<AccessKey?> TryAddAsync(AccessKey key, CancellationToken cancellationToken) => keys.TryAddAsync(key, [EventOf(AuditAction.KeyMade, key.CreatedBy, key)], cancellationToken);

    /// <summary>Lists all keys.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The keys, by id.</returns>
    public IAsyncEnumerable<AccessKey> ListAsync(CancellationToken cancellationToken) => keys.ListAsync(cancellationToken);

    /// <summary>Revokes a key, for good, and tells the audit trail.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The key as it stands, and whether it was revoked by this call and not before; the key is <see langword="null"/> if there is none.</returns>
    public async Task<(AccessKey? Key, bool IsNew)> RevokeAsync(string id, Actor by, CancellationToken cancellationToken)
    {
        for (int i = 0; i < Tries; i++)
        {
            AccessKey? key = await keys.FindAsync(id, cancellationToken);
            if (key is null or { RevokedAt: not null })
            {
                return (key, false);
            }

            // Only the note of its use can come between.
            if (await keys.TryUpdateAsync(key with { RevokedAt = time.GetUtcNow(), RevokedBy = by }, [EventOf(AuditAction.KeyRevoked, by, key)], cancellationToken) is { } revoked)
            {
                Remember(id, revoked);
                return (revoked, true);
            }
        }

        throw new InvalidOperationException("A key changed all the time while it was to be revoked.");
    }

    private AuditEvent EventOf(AuditAction action, Actor by, AccessKey key) => AuditEvent.Of(
        action,
        time.GetUtcNow(),
        by,
        AuditChain.System,
        new AuditSubject(AuditSubjectKind.Key, key.Id),
        AuditDetails.None.With("name", key.Name).With("role", WireNames.Of(key.Role)).With("areas", key.Areas.Count == 0 ? null : string.Join(' ', key.Areas)));

    private async ValueTask<AccessKey?> LookUpAsync(string id, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(id, out Known? known) && time.GetElapsedTime(known.At) < Freshness)
        {
            return known.Key;
        }

        // The time from before the question: what changes while it is asked must not be believed longer.
        long at = time.GetTimestamp();
        AccessKey? key = await keys.FindAsync(id, cancellationToken);
        Remember(id, key, at);
        return key;
    }

    // Under the ETag it was read with: a key that was revoked meanwhile stays so.
    private async Task<AccessKey> WithTodayAsync(AccessKey key, CancellationToken cancellationToken)
    {
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Vietnam).DateTime);
        if (key.LastUsedOn >= today)
        {
            return key;
        }

        AccessKey? noted = await keys.TryUpdateAsync(key with { LastUsedOn = today }, [], cancellationToken);
        if (noted is null)
        {
            _known.TryRemove(key.Id, out _);
            return await LookUpAsync(key.Id, cancellationToken) ?? key;
        }

        Remember(key.Id, noted);
        return noted;
    }

    private void Remember(string id, AccessKey? key) => Remember(id, key, time.GetTimestamp());

    private void Remember(string id, AccessKey? key, long at)
    {
        // Strangers can ask for any number of ids that are none.
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[id] = new Known(key, at);
    }

    private sealed record Known(AccessKey? Key, long At);
}
