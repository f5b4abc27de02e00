using System.Collections.Frozen;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Vocabulary;

namespace Sxsh.Pipeline.Normalization.Dimensions;

/// <summary>Finds the programme that a column, note or label names.</summary>
internal static class ProgrammeResolver
{
    private static readonly string[] Ends = ["to chuc", "ho tro", "tai tro", "thuc hien", "chu tri"];

    private static readonly FrozenDictionary<string, string> ByName = VocabularyTable
        .Read("programmes.csv", row => (Programme: row.GetString("programme"), Aliases: row.GetString("aliases").Split(" | ")))
        .SelectMany(row => row.Aliases.Append(row.Programme).Select(alias => (Name: VietnameseText.Fold(alias), row.Programme)))
        .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Programme, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Programmes = ByName.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Finds the programme.</summary>
    /// <param name="text">The programme as a column or title words it, or <see langword="null"/>.</param>
    /// <param name="note">The row's note, or <see langword="null"/>.</param>
    /// <param name="label">The row's label.</param>
    /// <returns>Its short name; the column's own words where they are no known programme; <see langword="null"/> if none is named.</returns>
    public static string? Resolve(string? text, string? note, string label)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            return Known(text) ?? text.Trim();
        }

        string? noted = note?.Split(';').Select(Known).FirstOrDefault(programme => programme is not null);
        return noted ?? InLabel(label);
    }

    private static string? Known(string text)
    {
        string name = VietnameseText.Fold(text).Trim('.', ':', ' ');
        string? end = Array.Find(Ends, end => name.EndsWith(' ' + end, StringComparison.Ordinal));
        name = end is null ? name : name[..^(end.Length + 1)];
        return ByName.GetValueOrDefault(name);
    }

    // In a label only the capitals of a short name count: "cpi" may be a price index, "dow" a part of a word.
    private static string? InLabel(string label) => label
        .Split([' ', ',', ';', '.', '(', ')', '/', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(Programmes.Contains);
}
