using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Reads layouts from JSON. A file names what it extends; only a file that says <c>indicatorsIn</c>, itself or by what it extends, is a layout, the others are words to extend.</summary>
public static class LayoutReader
{
    private const string Folder = "Sxsh.Pipeline.Mapping.Tables.Layouts.";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The layouts built into this assembly, in their order.</summary>
    public static IReadOnlyList<Layout> BuiltIn { get; } = Read(BuiltInTexts());

    /// <summary>Reads the layouts of this assembly and one more, as a new file in the folder would add it.</summary>
    /// <param name="json">Content of the new file.</param>
    /// <returns>All layouts, in their order.</returns>
    /// <exception cref="FormatException">The file does not have the form that <c>Mapping/README.md</c> describes.</exception>
    public static IReadOnlyList<Layout> BuiltInAnd(string json) => Read([.. BuiltInTexts(), json]);

    private static Layout[] Read(IEnumerable<string> texts)
    {
        Dictionary<string, LayoutFile> files = texts.Select(Parse).ToDictionary(file => file.Id, StringComparer.Ordinal);
        return [.. files.Values
            .Select(file => Resolve(file, files, files.Count))
            .Where(file => file.IndicatorsIn is not null)
            .Select(Compile)
            .OrderBy(layout => layout.Order)
            .ThenBy(layout => layout.Id, StringComparer.Ordinal)];
    }

    private static LayoutFile Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<LayoutFile>(json, Options) ?? throw new FormatException("A layout file holds null.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"A layout file is not understood: {exception.Message}", exception);
        }
    }

    private static LayoutFile Resolve(LayoutFile file, Dictionary<string, LayoutFile> files, int depth)
    {
        if (file.Extends is not { } name)
        {
            return file;
        }

        if (depth == 0 || !files.TryGetValue(name, out LayoutFile? below))
        {
            throw new FormatException($"Layout '{file.Id}' extends '{name}', which is not there or extends it in turn.");
        }

        return file.Over(Resolve(below, files, depth - 1));
    }

    private static Layout Compile(LayoutFile file) => new(
        file.Id,
        file.Order ?? int.MaxValue,
        file.HeaderRows is > 0 and int rows ? rows : throw new FormatException($"Layout '{file.Id}' needs headerRows of at least 1."),
        Name<LayoutShape>(file.Id, file.IndicatorsIn ?? string.Empty),
        [.. (file.Needs ?? []).Select(role => Name<ColumnRole>(file.Id, role))],
        new Vocabulary(file));

    private static T Name<T>(string layout, string text)
        where T : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out T value) ? value : throw new FormatException($"Layout '{layout}': '{text}' is no {typeof(T).Name}.");

    private static IEnumerable<string> BuiltInTexts()
    {
        Assembly assembly = Assembly.GetExecutingAssembly();
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly lacks {name}."));
            yield return reader.ReadToEnd();
        }
    }
}
