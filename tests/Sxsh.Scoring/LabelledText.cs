using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sxsh.Scoring;

/// <summary>A text with its labels.</summary>
/// <param name="Path">The text's file.</param>
/// <param name="Province">The province as named.</param>
/// <param name="Period">The last year that the labels' period names; <see langword="null"/> if none.</param>
/// <param name="Facts">The labels.</param>
internal sealed partial record LabelledText(string Path, string? Province, string? Period, IReadOnlyList<LabelledFact> Facts)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Name of the file without its extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Reads every text of a folder that has labels under <c>facts/</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The texts, by name.</returns>
    /// <exception cref="InvalidDataException">The folder holds no such text, or a quote does not stand where its label says.</exception>
    public static IReadOnlyList<LabelledText> ReadAll(string folder)
    {
        LabelledText[] texts = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .Select(path => (Text: path, Labels: System.IO.Path.Combine(folder, "facts", System.IO.Path.GetFileNameWithoutExtension(path) + ".json")))
            .Where(pair => File.Exists(pair.Labels))
            .Select(pair => Read(pair.Text, pair.Labels))];
        return texts.Length > 0 ? texts : throw new InvalidDataException($"No text with labels under facts/ in {folder}.");
    }

    private static LabelledText Read(string path, string labels)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(labels));
        LabelledFact[] facts = json.RootElement.GetProperty("facts").Deserialize<LabelledFact[]>(Options) ?? [];
        Rune[] text = [.. File.ReadAllText(path).EnumerateRunes()];
        foreach (LabelledFact fact in facts)
        {
            Rune[] quote = [.. fact.Quote.EnumerateRunes()];
            if (fact.Start < 0 || fact.Start + quote.Length > text.Length || !text.AsSpan(fact.Start, quote.Length).SequenceEqual(quote))
            {
                throw new InvalidDataException($"{System.IO.Path.GetFileName(path)}: “{fact.Quote}” does not stand at {fact.Start}.");
            }
        }

        string? province = json.RootElement.TryGetProperty("province", out JsonElement named) ? named.GetString() : null;
        string? period = json.RootElement.TryGetProperty("period", out JsonElement stated) ? stated.GetString() : null;
        return new LabelledText(path, province, period is null ? null : Year().Matches(period).LastOrDefault()?.Value, facts);
    }

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Year();
}
