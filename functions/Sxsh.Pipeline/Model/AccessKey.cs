namespace Sxsh.Pipeline.Model;

/// <summary>A key by which a machine (a script, Power BI) uses the system. Grain: one per key ever made; a revoked or expired one stays listed.</summary>
public sealed record AccessKey
{
    /// <summary>Public part of the key, 12 letters and digits; no secret.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for, in its maker's words; 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>In what capacity its holder acts.</summary>
    public required Role Role { get; init; }

    /// <summary>Areas that it speaks for, under both schemes; empty for roles other than <see cref="Role.Province"/>.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>Whether it may only read.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>Names of the endpoints that it may call, for example <c>GetCube</c>; empty for all that its role may.</summary>
    public required IReadOnlyList<string> Endpoints { get; init; }

    /// <summary>SHA-256 of the secret part, 64 lower hexadecimal digits. The secret itself is kept nowhere.</summary>
    public required string SecretHash { get; init; }

    /// <summary>Who made it.</summary>
    public required Actor CreatedBy { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is refused, UTC; at most a year after it was made.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who revoked it; <see langword="null"/> while nobody has.</summary>
    public Actor? RevokedBy { get; init; }

    /// <summary>When it was revoked, UTC; <see langword="null"/> while it is not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Day (in +07:00) of its last use, noted once a day; <see langword="null"/> before the first.</summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>Version of the row it was read from; <see langword="null"/> for a key that was not read.</summary>
    public string? ETag { get; init; }

    /// <summary>Whether it is taken at an instant.</summary>
    /// <param name="now">The instant.</param>
    /// <returns><see langword="true"/> if it is neither revoked nor expired.</returns>
    public bool IsUsable(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
