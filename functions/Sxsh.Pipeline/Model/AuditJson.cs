using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Sxsh.Pipeline.Model;

/// <summary>Links and heads as JSON, each on one line and in one form only: what reads otherwise was altered.</summary>
public static class AuditJson
{
    /// <summary>What a head says that it is.</summary>
    public const string HeadKind = "sxsh-audit-head-1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes a link.</summary>
    /// <param name="entry">The link.</param>
    /// <returns>One line, without its end.</returns>
    public static string Write(AuditEntry entry) => Write(json =>
    {
        AuditEvent told = entry.Event;
        json.WriteString("chain", told.Chain.Name);
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("chainedAt", CanonicalHash.TextOf(entry.ChainedAt));
        json.WriteString("id", told.Id);
        json.WriteString("action", WireNames.Of(told.Action));
        json.WriteString("at", CanonicalHash.TextOf(told.At));
        json.WriteStartObject("actor");
        json.WriteString("role", told.Actor.Role is { } role ? WireNames.Of(role) : null);
        json.WriteString("id", told.Actor.Id);
        json.WriteString("name", told.Actor.Name);
        json.WriteEndObject();
        json.WriteStartObject("subject");
        json.WriteString("kind", WireNames.Of(told.Subject.Kind));
        json.WriteString("id", told.Subject.Id);
        json.WriteEndObject();
        json.WriteStartObject("details");
        foreach ((string name, string text) in told.Details.All)
        {
            json.WriteString(name, text);
        }

        json.WriteEndObject();
        json.WriteString("previous", entry.Previous);
        json.WriteString("hash", entry.Hash);
    });

    /// <summary>Writes the line behind the last link of an export.</summary>
    /// <param name="end">The end of the chain.</param>
    /// <returns>One line, without its end.</returns>
    public static string Write(AuditEnd end) => Write(json =>
    {
        json.WriteString("chain", end.Chain.Name);
        json.WriteNumber("end", end.Sequence);
        json.WriteString("hash", end.Hash);
        json.WriteString("chainedAt", CanonicalHash.TextOf(end.ChainedAt));
    });

    /// <summary>Writes a head.</summary>
    /// <param name="head">The head.</param>
    /// <returns>One line, without its end.</returns>
    public static string Write(AuditHead head) => Write(json =>
    {
        json.WriteString("kind", HeadKind);
        json.WriteString("chain", head.Chain.Name);
        json.WriteString("day", head.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("sequence", head.Sequence);
        json.WriteString("hash", head.Hash);
        json.WriteString("chainedAt", CanonicalHash.TextOf(head.ChainedAt));
        json.WriteString("seal", SealOf(head));
    });

    /// <summary>Reads a link.</summary>
    /// <param name="line">The line.</param>
    /// <param name="entry">The link, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> if the line is not exactly as <see cref="Write(AuditEntry)"/> writes it.</returns>
    public static bool TryRead(string line, [NotNullWhen(true)] out AuditEntry? entry)
    {
        entry = Read(line, json => new AuditEntry(
            json.GetProperty("sequence").GetInt64(),
            InstantOf(json, "chainedAt"),
            new AuditEvent
            {
                Id = Text(json, "id"),
                Chain = ChainOf(json),
                Action = WireNames.Parse<AuditAction>(Text(json, "action")),
                At = InstantOf(json, "at"),
                Actor = new Actor(
                    json.GetProperty("actor").GetProperty("role").GetString() is { } role ? WireNames.Parse<Role>(role) : null,
                    Text(json.GetProperty("actor"), "id"),
                    Text(json.GetProperty("actor"), "name")),
                Subject = new AuditSubject(WireNames.Parse<AuditSubjectKind>(Text(json.GetProperty("subject"), "kind")), Text(json.GetProperty("subject"), "id")),
                Details = AuditDetails.Kept(json.GetProperty("details").EnumerateObject().Select(detail => KeyValuePair.Create(detail.Name, detail.Value.GetString() ?? throw new FormatException("A detail is null.")))),
            },
            HashOf(json, "previous"),
            HashOf(json, "hash")));
        return entry is not null && Write(entry) == line;
    }

    /// <summary>Reads the line behind the last link of an export.</summary>
    /// <param name="line">The line.</param>
    /// <param name="end">The end, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> if the line is not exactly as <see cref="Write(AuditEnd)"/> writes it.</returns>
    public static bool TryRead(string line, [NotNullWhen(true)] out AuditEnd? end)
    {
        end = Read(line, json => new AuditEnd(ChainOf(json), json.GetProperty("end").GetInt64(), HashOf(json, "hash"), InstantOf(json, "chainedAt"), null));
        return end is not null && Write(end) == line;
    }

    /// <summary>Reads a head.</summary>
    /// <param name="line">The line.</param>
    /// <param name="head">The head, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> if the line is not exactly as <see cref="Write(AuditHead)"/> writes it.</returns>
    public static bool TryRead(string line, [NotNullWhen(true)] out AuditHead? head)
    {
        head = Read(line, json => new AuditHead(
            ChainOf(json),
            DateOnly.ParseExact(Text(json, "day"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            json.GetProperty("sequence").GetInt64(),
            HashOf(json, "hash"),
            InstantOf(json, "chainedAt")));
        return head is not null && Write(head) == line;
    }

    private static string SealOf(AuditHead head)
    {
        using var hash = new CanonicalHash();
        return hash.Add(HeadKind).Add(head.Chain.Name).Add(head.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Add(head.Sequence).Add(head.Hash).Add(head.ChainedAt).End();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static T? Read<T>(string line, Func<JsonElement, T> read)
        where T : class
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? read(document.RootElement) : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            // Somebody wrote it by hand.
            return null;
        }
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");

    private static AuditChain ChainOf(JsonElement json) => AuditChain.TryParse(Text(json, "chain"), out AuditChain chain) ? chain : throw new FormatException("No chain has that name.");

    private static string HashOf(JsonElement json, string name) => Text(json, name) is { Length: 64 } text && text.All(char.IsAsciiHexDigitLower) ? text : throw new FormatException($"{name} is no hash.");

    private static DateTimeOffset InstantOf(JsonElement json, string name) =>
        DateTimeOffset.ParseExact(Text(json, name), "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
