using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sxsh.Pipeline.Model;

/// <summary>Id of an indicator of the catalogue, for example <c>training_attendances</c>; it fixes the unit.</summary>
/// <param name="Value">Lower-case ASCII letters, digits and underscores.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct IndicatorId(string Value) : IComparable<IndicatorId>
{
    /// <inheritdoc/>
    public int CompareTo(IndicatorId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private sealed class Converter : JsonConverter<IndicatorId>
    {
        public override IndicatorId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("Not an indicator."));

        public override void Write(Utf8JsonWriter writer, IndicatorId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
