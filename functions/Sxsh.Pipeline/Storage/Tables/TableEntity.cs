using System.Globalization;
using Azure;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>An entity: keys and named properties of type string, bool, int, long, double or <see cref="DateTimeOffset"/>. A property that is <see langword="null"/> is not kept.</summary>
/// <remarks>Not sealed, unlike the package's: so the client's methods can name it as a type parameter, and calls look the same.</remarks>
public class TableEntity
{
    private readonly Dictionary<string, object?> _properties = new(StringComparer.Ordinal);

    /// <summary>Makes an entity without keys.</summary>
    public TableEntity()
    {
    }

    /// <summary>Makes an entity.</summary>
    /// <param name="partitionKey">Partition key; may be empty.</param>
    /// <param name="rowKey">Row key; may be empty.</param>
    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>Partition key.</summary>
    public string PartitionKey { get; set; } = string.Empty;

    /// <summary>Row key.</summary>
    public string RowKey { get; set; } = string.Empty;

    /// <summary>When the service last wrote it, UTC; <see langword="null"/> for an entity that was not read.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>Version; the default for an entity that was not read.</summary>
    public ETag ETag { get; set; }

    /// <summary>Names of the properties, keys and system properties left out.</summary>
    public ICollection<string> Keys => _properties.Keys;

    /// <summary>A property.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>Its value; <see langword="null"/> if there is none.</returns>
    public object? this[string key]
    {
        get => _properties.GetValueOrDefault(key);
        set => _properties[key] = value;
    }

    /// <summary>Adds a property.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> for none.</param>
    public void Add(string key, object? value) => _properties.Add(key, value);

    /// <summary>A text.</summary>
    /// <param name="key">Name of the property.</param>
    /// <returns>Its value; <see langword="null"/> if there is none.</returns>
    public string? GetString(string key) => (string?)this[key];

    /// <summary>A truth value.</summary>
    /// <param name="key">Name of the property.</param>
    /// <returns>Its value; <see langword="null"/> if there is none.</returns>
    public bool? GetBoolean(string key) => (bool?)this[key];

    /// <summary>A number of 32 bits.</summary>
    /// <param name="key">Name of the property.</param>
    /// <returns>Its value; <see langword="null"/> if there is none.</returns>
    public int? GetInt32(string key) => (int?)this[key];

    /// <summary>A number of 64 bits.</summary>
    /// <param name="key">Name of the property.</param>
    /// <returns>Its value; <see langword="null"/> if there is none.</returns>
    public long? GetInt64(string key) => this[key] is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    /// <summary>A floating-point number.</summary>
    /// <param name="key">Name of the property.</param>
    /// <returns>Its value; <see langword="null"/> if there is none.</returns>
    public double? GetDouble(string key) => this[key] is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    /// <summary>An instant.</summary>
    /// <param name="key">Name of the property.</param>
    /// <returns>Its value, UTC; <see langword="null"/> if there is none.</returns>
    public DateTimeOffset? GetDateTimeOffset(string key) => (DateTimeOffset?)this[key];
}
