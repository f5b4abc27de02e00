using System.Text.Json;

namespace Sxsh.Functions.Hosting.FunctionsHost;

/// <summary>The body of a call by the Functions host, as its custom handler contract has it. Strings in it are JSON within JSON.</summary>
/// <param name="Data">Values of the bindings, by their names in <c>function.json</c>.</param>
/// <param name="Metadata">What the host knows about the call.</param>
public sealed record TriggerRequest(IReadOnlyDictionary<string, JsonElement>? Data, IReadOnlyDictionary<string, JsonElement>? Metadata)
{
    /// <summary>Which blob set a blob trigger off: the <c>{name}</c> of its path.</summary>
    /// <returns>Path within the container.</returns>
    /// <exception cref="FormatException">The body names no blob.</exception>
    public string BlobName() => Text(Metadata, "name");

    /// <summary>The text of the message that set a queue trigger off.</summary>
    /// <returns>The message as it was sent.</returns>
    /// <exception cref="FormatException">The body holds no message.</exception>
    public string Message() => Text(Data, "message");

    private static string Text(IReadOnlyDictionary<string, JsonElement>? values, string name)
    {
        if (values is null || !values.TryGetValue(name, out JsonElement value))
        {
            throw new FormatException($"The call has no '{name}'.");
        }

        // A binding that hands JSON over as an object, not as text, means the same.
        return value.ValueKind == JsonValueKind.String ? Unwrapped(value.GetString() ?? string.Empty) : value.GetRawText();
    }

    private static string Unwrapped(string text)
    {
        if (!text.StartsWith('"'))
        {
            return text;
        }

        try
        {
            return JsonSerializer.Deserialize<string>(text) ?? string.Empty;
        }
        catch (JsonException inner)
        {
            throw new FormatException("The call holds text that is no JSON string.", inner);
        }
    }
}
