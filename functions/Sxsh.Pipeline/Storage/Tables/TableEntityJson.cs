using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>Entities in the JSON of the table service: a property whose type JSON cannot tell is preceded by <c>{name}@odata.type</c>.</summary>
/// <remarks>See https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations.</remarks>
internal static class TableEntityJson
{
    private const string TypeSuffix = "@odata.type";
    private const string SystemPrefix = "odata.";
    private const string PartitionKey = "PartitionKey";
    private const string RowKey = "RowKey";
    private const string Timestamp = "Timestamp";

    // Vietnamese letters stay as they are: two or three bytes instead of six.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes an entity.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="entity">The entity.</param>
    /// <exception cref="NotSupportedException">A property has a type that no table of ours uses.</exception>
    public static void Write(IBufferWriter<byte> output, TableEntity entity)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString(PartitionKey, entity.PartitionKey);
        json.WriteString(RowKey, entity.RowKey);
        foreach (string name in entity.Keys)
        {
            WriteProperty(json, name, entity[name]);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads an entity.</summary>
    /// <typeparam name="T">The entity's class.</typeparam>
    /// <param name="json">The entity.</param>
    /// <returns>The entity, with timestamp and ETag where the service sent them.</returns>
    public static T Read<T>(JsonElement json)
        where T : TableEntity, new()
    {
        var entity = new T();
        var types = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            {
                types[property.Name[..^TypeSuffix.Length]] = property.Value.GetString();
            }
        }

        foreach (JsonProperty property in json.EnumerateObject())
        {
            ReadProperty(entity, property, types.GetValueOrDefault(property.Name));
        }

        return entity;
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteString(name + TypeSuffix, "Edm.Int64");
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteString(name + TypeSuffix, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case DateTimeOffset instant:
                json.WriteString(name + TypeSuffix, "Edm.DateTime");
                json.WriteString(name, instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"Property {name} is a {value.GetType().Name}, which no table of ours keeps.");
        }
    }

    private static void ReadProperty(TableEntity entity, JsonProperty property, string? type)
    {
        switch (property.Name)
        {
            case PartitionKey:
                entity.PartitionKey = property.Value.GetString() ?? string.Empty;
                break;
            case RowKey:
                entity.RowKey = property.Value.GetString() ?? string.Empty;
                break;
            case Timestamp:
                entity.Timestamp = property.Value.GetDateTimeOffset();
                break;
            case "odata.etag":
                entity.ETag = new ETag(property.Value.GetString() ?? string.Empty);
                break;
            case var name when !name.StartsWith(SystemPrefix, StringComparison.Ordinal) && !name.EndsWith(TypeSuffix, StringComparison.Ordinal):
                entity.Add(name, ValueOf(property.Value, type));
                break;
            default:
                break;
        }
    }

    private static object? ValueOf(JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        ("Edm.Int64", JsonValueKind.String) => long.Parse(value.GetString() ?? string.Empty, CultureInfo.InvariantCulture),
        ("Edm.Int64", JsonValueKind.Number) => value.GetInt64(),
        ("Edm.Double", JsonValueKind.String) => double.Parse(value.GetString() ?? string.Empty, CultureInfo.InvariantCulture),
        ("Edm.Double", JsonValueKind.Number) => value.GetDouble(),
        ("Edm.DateTime", JsonValueKind.String) => value.GetDateTimeOffset().ToUniversalTime(),
        (_, JsonValueKind.Null) => null,
        (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        (_, JsonValueKind.Number) => value.TryGetInt32(out int number) ? (object)number : value.GetDouble(),
        _ => value.GetString(),
    };
}
