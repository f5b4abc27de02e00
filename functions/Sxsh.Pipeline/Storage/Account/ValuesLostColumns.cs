using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The columns that say what a version has lost; none where it lost nothing to speak of.</summary>
internal static class ValuesLostColumns
{
    private const string Prefix = nameof(ValuesLost);

    /// <summary>Sets the columns.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="lost">What is lost; <see langword="null"/> for nothing.</param>
    public static void Write(TableEntity entity, ValuesLost? lost)
    {
        entity[Prefix + nameof(ValuesLost.Before)] = lost?.Before;
        entity[Prefix + nameof(ValuesLost.Lost)] = lost?.Lost;
        entity[Prefix + nameof(ValuesLost.Of)] = lost?.Of;
        entity.SetText(Prefix + nameof(ValuesLost.Examples), lost is null ? null : JsonSerializer.Serialize(lost.Examples, JsonSerializerOptions.Web));
    }

    /// <summary>Reads the columns.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>What is lost; <see langword="null"/> for nothing.</returns>
    public static ValuesLost? Read(TableEntity entity) => entity.GetInt32(Prefix + nameof(ValuesLost.Before)) is not { } before ? null : new ValuesLost(
        before,
        entity.RequireInt32(Prefix + nameof(ValuesLost.Lost)),
        entity.RequireInt32(Prefix + nameof(ValuesLost.Of)),
        JsonSerializer.Deserialize<string[]>(entity.RequireText(Prefix + nameof(ValuesLost.Examples)), JsonSerializerOptions.Web) ?? []);
}
