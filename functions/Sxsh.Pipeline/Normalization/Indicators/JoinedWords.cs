namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>Words in one text, so that any stretch of them can be looked up without making a text of it.</summary>
internal readonly ref struct JoinedWords
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int[] _starts;

    /// <summary>Joins words.</summary>
    /// <param name="words">The words; none holds a space.</param>
    public JoinedWords(string[] words)
    {
        _text = string.Join(' ', words);
        _starts = new int[words.Length + 1];
        for (int at = 0; at < words.Length; at++)
        {
            _starts[at + 1] = _starts[at] + words[at].Length + 1;
        }
    }

    /// <summary>A stretch of the words.</summary>
    /// <param name="first">Index of the first word.</param>
    /// <param name="count">How many, at least one.</param>
    /// <returns>The words with single spaces between them.</returns>
    public ReadOnlySpan<char> Slice(int first, int count) => _text[_starts[first]..(_starts[first + count] - 1)];
}
