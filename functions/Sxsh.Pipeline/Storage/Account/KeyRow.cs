using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A key's row of the table <c>Keys</c>.</summary>
internal static class KeyRow
{
    private const char Separator = ' ';
    private const string Day = "yyyy-MM-dd";

    /// <summary>Makes the row.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The row, with a mark of this writing.</returns>
    public static TableEntity Write(AccessKey key)
    {
        var entity = new TableEntity(KeyRows.Partition, key.Id)
        {
            [nameof(AccessKey.Role)] = WireNames.Of(key.Role),
            [nameof(AccessKey.Areas)] = Joined(key.Areas.Select(area => area.ToString())),
            [nameof(AccessKey.IsReadOnly)] = key.IsReadOnly,
            [nameof(AccessKey.Endpoints)] = Joined(key.Endpoints),
            [nameof(AccessKey.SecretHash)] = key.SecretHash,
            [nameof(AccessKey.CreatedAt)] = key.CreatedAt,
            [nameof(AccessKey.ExpiresAt)] = key.ExpiresAt,
            [nameof(AccessKey.RevokedAt)] = key.RevokedAt,
            [nameof(AccessKey.LastUsedOn)] = key.LastUsedOn?.ToString(Day, CultureInfo.InvariantCulture),
        };
        entity.SetText(nameof(AccessKey.Name), key.Name);
        Write(entity, nameof(AccessKey.CreatedBy), key.CreatedBy);
        Write(entity, nameof(AccessKey.RevokedBy), key.RevokedBy);
        ReportColumns.MarkWrite(entity);
        return entity;
    }

    /// <summary>Reads the row.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The key, with its ETag.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static AccessKey Read(TableEntity entity) => new()
    {
        Id = entity.RowKey,
        Name = entity.RequireText(nameof(AccessKey.Name)),
        Role = WireNames.Parse<Role>(entity.GetString(nameof(AccessKey.Role))),
        Areas = [.. Parted(entity.GetString(nameof(AccessKey.Areas))).Select(Area.Parse)],
        IsReadOnly = entity.GetBoolean(nameof(AccessKey.IsReadOnly)) ?? throw EntityColumns.Missing(entity, nameof(AccessKey.IsReadOnly)),
        Endpoints = Parted(entity.GetString(nameof(AccessKey.Endpoints))),
        SecretHash = entity.RequireText(nameof(AccessKey.SecretHash)),
        CreatedBy = ReadActor(entity, nameof(AccessKey.CreatedBy)) ?? throw EntityColumns.Missing(entity, nameof(AccessKey.CreatedBy)),
        CreatedAt = entity.RequireInstant(nameof(AccessKey.CreatedAt)),
        ExpiresAt = entity.RequireInstant(nameof(AccessKey.ExpiresAt)),
        RevokedBy = ReadActor(entity, nameof(AccessKey.RevokedBy)),
        RevokedAt = entity.GetDateTimeOffset(nameof(AccessKey.RevokedAt)),
        LastUsedOn = entity.GetString(nameof(AccessKey.LastUsedOn)) is { } day ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture) : null,
        ETag = entity.ETag.ToString(),
    };

    // Neither areas nor names of endpoints have spaces.
    private static string? Joined(IEnumerable<string> texts) => string.Join(Separator, texts) is { Length: > 0 } joined ? joined : null;

    private static string[] Parted(string? text) => text?.Split(Separator) ?? [];

    private static void Write(TableEntity entity, string prefix, Actor? actor)
    {
        entity[prefix + nameof(Actor.Role)] = actor?.Role is { } role ? WireNames.Of(role) : null;
        entity.SetText(prefix + nameof(Actor.Id), actor?.Id);
        entity.SetText(prefix + nameof(Actor.Name), actor?.Name);
    }

    private static Actor? ReadActor(TableEntity entity, string prefix) =>
        entity.GetString(prefix + nameof(Actor.Id)) is not { } id ? null : new Actor(
            entity.GetString(prefix + nameof(Actor.Role)) is { } role ? WireNames.Parse<Role>(role) : null,
            id,
            entity.RequireText(prefix + nameof(Actor.Name)));
}
