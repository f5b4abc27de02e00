namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds many phrases in one pass over the tokens.</summary>
internal sealed class PhraseTree
{
    private readonly Node _root = new();

    /// <summary>Adds a phrase.</summary>
    /// <param name="phrase">As people write it.</param>
    /// <param name="entry">What it is.</param>
    public void Add(string phrase, LexiconEntry entry)
    {
        Node node = _root;
        foreach (TextToken token in TextTokenizer.Split(FlatText.Of(phrase)))
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(token.Text, out Node? next))
            {
                node.Next.Add(token.Text, next = new Node());
            }

            node = next;
        }

        if (!node.Entries.Contains(entry))
        {
            node.Entries.Add(entry);
        }
    }

    /// <summary>Finds every phrase.</summary>
    /// <param name="tokens">The tokens of a paragraph.</param>
    /// <returns>The hits, by first token, shorter ones first.</returns>
    public List<LexiconHit> Find(List<TextToken> tokens)
    {
        List<LexiconHit> hits = [];
        for (int first = 0; first < tokens.Count; first++)
        {
            Node? node = _root;
            for (int at = first; at < tokens.Count && node.Next is { } next && next.TryGetValue(tokens[at].Text, out node); at++)
            {
                foreach (LexiconEntry entry in node.Entries)
                {
                    hits.Add(new LexiconHit(entry, first, at + 1));
                }
            }
        }

        return hits;
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public List<LexiconEntry> Entries { get; } = [];
    }
}
