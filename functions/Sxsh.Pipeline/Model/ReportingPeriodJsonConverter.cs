using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sxsh.Pipeline.Model;

/// <summary>Writes a period in its canonical form, for example <c>"2008/2011-05"</c>.</summary>
public sealed class ReportingPeriodJsonConverter : JsonConverter<ReportingPeriod>
{
    /// <inheritdoc/>
    public override ReportingPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReportingPeriod.TryParse(reader.GetString(), out ReportingPeriod period) ? period : throw new JsonException("Not a reporting period.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
