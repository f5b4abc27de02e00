using System.Collections.Frozen;
using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Vocabulary;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>Makes labels comparable: folded words, abbreviations written out, small words left out.</summary>
internal static class IndicatorWords
{
    private const int MaxShort = 3;

    private static readonly FrozenSet<string> Light =
        VocabularyTable.Read("light-words.csv", row => VietnameseText.Fold(row.GetString("word"))).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> WrittenOut = VocabularyTable
        .Read("abbreviations.csv", row => (Short: string.Join(' ', Pieces(row.GetString("short"))), Words: Pieces(row.GetString("words"))))
        .DistinctBy(pair => pair.Short, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Short, pair => pair.Words, StringComparer.Ordinal);

    private static readonly string[][] Leads = [["tong", "so", "luot"], ["tong", "so"], ["so", "luong"], ["so"]];

    /// <summary>The words of a label.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Folded words; "tỷ lệ" is <c>%</c>, SXSH is four words.</returns>
    public static string[] Split(string text)
    {
        string[] pieces = Pieces(text);
        JoinedWords joined = new(pieces);
        FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> known = WrittenOut.GetAlternateLookup<ReadOnlySpan<char>>();
        List<string> words = new(pieces.Length);
        for (int at = 0; at < pieces.Length;)
        {
            int length = Math.Min(MaxShort, pieces.Length - at);
            string[]? written = null;
            while (length > 0 && !known.TryGetValue(joined.Slice(at, length), out written))
            {
                length--;
            }

            if (written is null)
            {
                words.Add(pieces[at]);
            }
            else
            {
                words.AddRange(written);
            }

            at += Math.Max(1, length);
        }

        words.RemoveAll(Light.Contains);
        return [.. words];
    }

    /// <summary>The forms in which a wording of the catalogue may stand in a label: as it is, and without "số", "tổng số" before it.</summary>
    /// <param name="wording">The wording.</param>
    /// <returns>One or two forms.</returns>
    public static IEnumerable<string[]> Variants(string wording)
    {
        string[] words = Split(wording);
        if (words.Length == 0)
        {
            yield break;
        }

        yield return words;
        if (WithoutLead(wording, words) is { } rest)
        {
            yield return rest;
        }
    }

    /// <summary>A label without "số", "tổng số" before it.</summary>
    /// <param name="label">The label.</param>
    /// <param name="words">Its words, as <see cref="Split"/> gives them.</param>
    /// <returns>The words that remain; <see langword="null"/> where nothing is before them.</returns>
    public static string[]? WithoutLead(string label, string[] words) =>
        Array.Find(Leads, lead => words.Length > lead.Length && words.AsSpan(0, lead.Length).SequenceEqual(lead)) is { } lead && !IsBook(label) ? words[lead.Length..] : null;

    /// <summary>Tells whether a label asks for a number ("Số cơ sở …"), which is never a share.</summary>
    /// <param name="label">The label.</param>
    /// <param name="words">Its words, as <see cref="Split"/> gives them.</param>
    /// <returns><see langword="true"/> if it begins with "số", "số lượng" or "tổng số".</returns>
    public static bool AsksHowMany(string label, string[] words) => words is ["so", _, ..] or ["tong", "so", _, ..] && !IsBook(label);

    /// <summary>Puts "doanh nghiệp" for its everyday synonyms, word for word, so that places in the text stay the same.</summary>
    /// <param name="words">Words as <see cref="Split"/> gives them.</param>
    /// <returns>As many words.</returns>
    public static string[] Alike(string[] words)
    {
        string[] alike = [.. words];
        for (int at = 0; at + 1 < words.Length; at++)
        {
            // "đơn vị sản phẩm" is a unit of output, "cơ sở dữ liệu" a database.
            bool isEnterprise = (words[at], words[at + 1]) is ("co", "so") or ("don", "vi") or ("cong", "ti") or ("nha", "may") or ("xi", "nghiep");
            bool isOther = at + 3 < words.Length && (words[at + 2], words[at + 3]) is ("san", "pham") or ("du", "lieu");
            if (isEnterprise && !isOther)
            {
                (alike[at], alike[at + 1]) = ("doanh", "nghiep");
            }
        }

        return alike;
    }

    // "sổ tay" folds like "số tay".
    private static bool IsBook(string label) => label.StartsWith("sổ ", StringComparison.OrdinalIgnoreCase);

    private static string[] Pieces(string text)
    {
        StringBuilder letters = new(text.Length);
        foreach (char character in VietnameseText.Fold(text))
        {
            if (character == '%')
            {
                letters.Append(" % ");
            }
            else
            {
                letters.Append(char.IsAsciiLetterOrDigit(character) || character == '&' || char.IsLetter(character) ? character : ' ');
            }
        }

        string[] pieces = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int at = 0; at < pieces.Length; at++)
        {
            pieces[at] = OneSpelling(pieces[at]);
        }

        return pieces;
    }

    // "kỹ" and "kĩ", "tỷ" and "tỉ", "lý" and "lí" are spellings of one word.
    private static string OneSpelling(string word) =>
        word.Length is >= 2 and <= 3 && word[^1] == 'y' && !word[..^1].Any(letter => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y') ? word[..^1] + 'i' : word;
}
