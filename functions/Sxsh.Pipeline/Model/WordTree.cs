namespace Sxsh.Pipeline.Model;

/// <summary>Phrases by their words, one after the other, so that all that stand in a text are found in one pass, and a place is left as soon as no phrase goes on with its next word.</summary>
/// <typeparam name="T">What a phrase is.</typeparam>
internal sealed class WordTree<T>
    where T : class
{
    private readonly Node _root = new();

    /// <summary>Adds a phrase.</summary>
    /// <param name="words">Its words, at least one.</param>
    /// <param name="entry">What it is; told once, however often it is added.</param>
    public void Add(IEnumerable<string> words, T entry)
    {
        Node node = _root;
        foreach (string word in words)
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(word, out Node? next))
            {
                node.Next.Add(word, next = new Node());
            }

            node = next;
        }

        if (!node.Entries.Contains(entry))
        {
            node.Entries.Add(entry);
        }
    }

    /// <summary>Finds every phrase.</summary>
    /// <typeparam name="TToken">A word with whatever belongs to it.</typeparam>
    /// <typeparam name="THit">A place where a phrase stands.</typeparam>
    /// <param name="tokens">The text.</param>
    /// <param name="wordOf">The word of a token.</param>
    /// <param name="hitOf">Makes a hit of an entry, the index of its first token and the one after its last.</param>
    /// <returns>The hits, by first token, shorter ones first.</returns>
    public List<THit> Find<TToken, THit>(ReadOnlySpan<TToken> tokens, Func<TToken, string> wordOf, Func<T, int, int, THit> hitOf)
    {
        List<THit> hits = [];
        for (int first = 0; first < tokens.Length; first++)
        {
            Node? node = _root;
            for (int at = first; at < tokens.Length && node.Next is { } next && next.TryGetValue(wordOf(tokens[at]), out node); at++)
            {
                foreach (T entry in node.Entries)
                {
                    hits.Add(hitOf(entry, first, at + 1));
                }
            }
        }

        return hits;
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public List<T> Entries { get; } = [];
    }
}
