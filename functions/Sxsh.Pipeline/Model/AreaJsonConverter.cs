using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sxsh.Pipeline.Model;

/// <summary>Writes an area as its text, for example <c>"63-83"</c>.</summary>
public sealed class AreaJsonConverter : JsonConverter<Area>
{
    /// <inheritdoc/>
    public override Area Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Area.TryParse(reader.GetString(), out Area area) ? area : throw new JsonException("Not an area.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Area value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
