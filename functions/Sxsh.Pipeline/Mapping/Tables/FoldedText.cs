using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>A text and its folded form, able to give back the original words of a stretch of the folded ones.</summary>
internal sealed class FoldedText
{
    private readonly List<(int Folded, int FoldedLength, int Original, int OriginalLength)> _words = [];

    public FoldedText(string original)
    {
        Original = original;
        StringBuilder folded = new(original.Length);
        int at = 0;
        while (at < original.Length)
        {
            int start = at;
            while (at < original.Length && !char.IsWhiteSpace(original[at]))
            {
                at++;
            }

            string word = VietnameseText.Fold(original[start..at]);
            if (word.Length > 0)
            {
                if (folded.Length > 0)
                {
                    folded.Append(' ');
                }

                _words.Add((folded.Length, word.Length, start, at - start));
                folded.Append(word);
            }

            at++;
        }

        Folded = folded.ToString();
    }

    /// <summary>The text as given.</summary>
    public string Original { get; }

    /// <summary>What <see cref="VietnameseText.Fold"/> makes of it.</summary>
    public string Folded { get; }

    /// <summary>The original words of a stretch of <see cref="Folded"/>, trimmed.</summary>
    public string Slice(int start, int end)
    {
        if (start >= end)
        {
            return string.Empty;
        }

        int from = OriginalIndex(start, atEnd: false);
        int to = OriginalIndex(end, atEnd: true);
        return from < to ? Original[from..to].Trim() : string.Empty;
    }

    private int OriginalIndex(int folded, bool atEnd)
    {
        foreach ((int start, int length, int original, int originalLength) in _words)
        {
            int offset = folded - start;
            if (offset < 0 || (offset == 0 && !atEnd))
            {
                return original;
            }

            if (offset < length || (offset == length && atEnd))
            {
                // Marks written as characters of their own make a word longer than its folded form: such a word is taken whole.
                return length == originalLength ? original + offset : original + (atEnd ? originalLength : 0);
            }
        }

        return Original.Length;
    }
}
