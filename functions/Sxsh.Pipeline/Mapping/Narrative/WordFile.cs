using System.Reflection;
using System.Text.Json;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Reads the word lists and patterns that stand in <c>Words/</c>; they are data, so that a new wording needs no code.</summary>
internal static class WordFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <summary>Reads a file.</summary>
    /// <typeparam name="T">Its form.</typeparam>
    /// <param name="name">For example <c>terms.json</c>.</param>
    /// <returns>Its content.</returns>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static T Read<T>(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(WordFile).Namespace}.Words.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"{name} holds null.");
    }
}
