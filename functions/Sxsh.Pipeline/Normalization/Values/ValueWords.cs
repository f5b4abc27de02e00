using System.Collections.Frozen;
using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Vocabulary;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>Texts that stand for a value without a number: "-", "chưa có số liệu", "x", "một số".</summary>
internal static class ValueWords
{
    private static readonly List<ValueWord> All = VocabularyTable.Read("value-words.csv", row => new ValueWord(
        VietnameseText.Fold(row.GetString("words")),
        row.GetString("place") == "start",
        Enum.Parse<ValueMeaning>(row.GetString("meaning").Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true),
        row.GetString("flag") is { Length: > 0 } flag ? decimal.Parse(flag, CultureInfo.InvariantCulture) : null));

    private static readonly FrozenDictionary<string, ValueWord> Whole = All.Where(word => !word.IsStart).DistinctBy(word => word.Folded, StringComparer.Ordinal).ToFrozenDictionary(word => word.Folded, StringComparer.Ordinal);

    private static readonly ValueWord[] Starts = [.. All.Where(word => word.IsStart)];

    /// <summary>Reads a text that is wholly such words.</summary>
    /// <param name="text">The cell's text.</param>
    /// <returns>What it states, or <see langword="null"/>.</returns>
    public static ValueReading? Read(string text)
    {
        string folded = VietnameseText.Fold(text);
        return Whole.TryGetValue(folded, out ValueWord? word) || Whole.TryGetValue(folded.TrimEnd('.', ';', ',', ' '), out word)
            ? new ValueReading(word.Meaning) { Flag = word.Flag }
            : null;
    }

    /// <summary>Whether a text without a number speaks of a quantity.</summary>
    /// <param name="text">The cell's text.</param>
    /// <returns><see langword="true"/> for "một số lớp", "nhiều".</returns>
    public static bool SpeaksOfQuantity(string text)
    {
        string folded = VietnameseText.Fold(text) + ' ';
        return Array.Exists(Starts, word => folded.StartsWith(word.Folded + ' ', StringComparison.Ordinal));
    }
}
