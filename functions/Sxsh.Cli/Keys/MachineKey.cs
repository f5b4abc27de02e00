namespace Sxsh.Cli.Keys;

/// <summary>A key of a machine as the service tells it.</summary>
/// <param name="Id">Public part of the key.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Role">Capacity of its holder.</param>
/// <param name="Areas">Areas that it speaks for.</param>
/// <param name="ReadOnly">Whether it may only read.</param>
/// <param name="Endpoints">Endpoints that it may call; empty for all that its role may.</param>
/// <param name="State"><c>active</c>, <c>expired</c> or <c>revoked</c>.</param>
/// <param name="CreatedBy">Name of its maker.</param>
/// <param name="ExpiresAt">From when on it is refused.</param>
/// <param name="LastUsedOn">Day of its last use; <see langword="null"/> before the first.</param>
/// <param name="Key">The whole key, when it was just made; else <see langword="null"/>.</param>
internal sealed record MachineKey(
    string Id,
    string Name,
    string Role,
    IReadOnlyList<string> Areas,
    bool ReadOnly,
    IReadOnlyList<string> Endpoints,
    string State,
    string CreatedBy,
    DateTimeOffset ExpiresAt,
    DateOnly? LastUsedOn,
    string? Key)
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>Last day (in +07:00) on which it works.</summary>
    public DateOnly LastDay => DateOnly.FromDateTime(ExpiresAt.ToOffset(Vietnam).AddTicks(-1).DateTime);
}
