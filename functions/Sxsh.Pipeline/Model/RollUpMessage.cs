using System.Text.Json;

namespace Sxsh.Pipeline.Model;

/// <summary>A message of the queue <c>rollups</c>: one area whose share of the cube is to be made anew, as <c>{"area":"63-83"}</c>.</summary>
public static class RollUpMessage
{
    /// <summary>Writes a message.</summary>
    /// <param name="area">The area.</param>
    /// <returns>Its text.</returns>
    public static string Of(Area area) => $$"""{"area":"{{area}}"}""";

    /// <summary>Reads a message; the bare area is understood too.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The area.</returns>
    /// <exception cref="FormatException">The text names no area; the message ends in the poison queue.</exception>
    public static Area Read(string text)
    {
        if (Area.TryParse(text, out Area bare))
        {
            return bare;
        }

        try
        {
            using JsonDocument message = JsonDocument.Parse(text);
            if (message.RootElement.ValueKind == JsonValueKind.Object
                && message.RootElement.TryGetProperty("area", out JsonElement area)
                && area.ValueKind == JsonValueKind.String
                && Area.TryParse(area.GetString(), out Area read))
            {
                return read;
            }
        }
        catch (JsonException inner)
        {
            throw new FormatException("The message is not JSON.", inner);
        }

        throw new FormatException("The message names no area.");
    }
}
