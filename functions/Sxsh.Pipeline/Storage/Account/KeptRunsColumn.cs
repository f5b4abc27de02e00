using System.Text.Json;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The runs of a version as one text column, <c>[{"run":"…","begunAt":"…","unreferencedSince":"…"}]</c>.</summary>
internal static class KeptRunsColumn
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Writes the column.</summary>
    /// <param name="runs">The runs.</param>
    /// <returns>Its text; <see langword="null"/> if there are none.</returns>
    public static string? Write(KeptRuns runs) => runs.All.Count == 0 ? null
        : JsonSerializer.Serialize(runs.All.Select(kept => new Entry(kept.Run.Value, kept.BegunAt, kept.UnreferencedSince)), Options);

    /// <summary>Reads the column.</summary>
    /// <param name="text">Its text; <see langword="null"/> if the row has none.</param>
    /// <returns>The runs.</returns>
    public static KeptRuns Read(string? text) => text is null ? KeptRuns.None
        : new KeptRuns([.. (JsonSerializer.Deserialize<Entry[]>(text, Options) ?? []).Select(entry => new KeptRun(new RunId(entry.Run), entry.BegunAt, entry.UnreferencedSince))]);

    private sealed record Entry(string Run, DateTimeOffset BegunAt, DateTimeOffset? UnreferencedSince);
}
