using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Api;

/// <summary>A key of a machine, without its secret.</summary>
/// <param name="Id">Public part of the key.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Role">Capacity of its holder.</param>
/// <param name="Areas">Areas that it speaks for; empty for other roles than province.</param>
/// <param name="ReadOnly">Whether it may only read.</param>
/// <param name="Endpoints">Endpoints that it may call; empty for all that its role may.</param>
/// <param name="State"><c>active</c>, <c>expired</c> or <c>revoked</c>.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Name of its maker.</param>
/// <param name="ExpiresAt">From when on it is refused.</param>
/// <param name="RevokedAt">When it was revoked; <see langword="null"/> if it is not.</param>
/// <param name="RevokedBy">Name of who revoked it; <see langword="null"/> if it is not.</param>
/// <param name="LastUsedOn">Day of its last use; <see langword="null"/> before the first.</param>
/// <param name="Key">The whole key, in the answer to its making and never again; else <see langword="null"/>.</param>
public sealed record KeyAnswer(
    string Id,
    string Name,
    Role Role,
    IReadOnlyList<Area> Areas,
    bool ReadOnly,
    IReadOnlyList<string> Endpoints,
    string State,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt,
    string? RevokedBy,
    DateOnly? LastUsedOn,
    string? Key)
{
    /// <summary>Describes a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="secret">The whole key, if it is to be shown.</param>
    /// <returns>The answer.</returns>
    public static KeyAnswer Of(AccessKey key, DateTimeOffset now, string? secret) => new(
        key.Id,
        key.Name,
        key.Role,
        key.Areas,
        key.IsReadOnly,
        key.Endpoints,
        key.RevokedAt is not null ? "revoked" : key.IsUsable(now) ? "active" : "expired",
        key.CreatedAt,
        key.CreatedBy.Name,
        key.ExpiresAt,
        key.RevokedAt,
        key.RevokedBy?.Name,
        key.LastUsedOn,
        secret);
}
