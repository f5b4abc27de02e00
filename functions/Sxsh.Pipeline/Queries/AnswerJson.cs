using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Sxsh.Pipeline.Queries;

/// <summary>How answers are written as JSON: camel case, enum members by their wire names, Vietnamese letters as they are.</summary>
public static class AnswerJson
{
    /// <summary>Compact, for the wire.</summary>
    public static JsonSerializerOptions Options { get; } = Create(writeIndented: false);

    /// <summary>Indented, for people.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(writeIndented: true);

    /// <summary>Gives other options the same form, for a host that owns its options.</summary>
    /// <param name="options">The options to set.</param>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new EnumNames());
    }

    private static JsonSerializerOptions Create(bool writeIndented)
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { WriteIndented = writeIndented };
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
