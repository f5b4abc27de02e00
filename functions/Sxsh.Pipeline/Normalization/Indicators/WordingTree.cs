using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>Wordings by their words, one after the other, so that a label is left as soon as no wording goes on with its next word.</summary>
internal sealed class WordingTree
{
    private readonly Node _root = new();

    /// <summary>Adds a wording.</summary>
    /// <param name="words">Its words, at least one.</param>
    /// <param name="indicator">Whose it is.</param>
    public void Add(string[] words, Indicator indicator)
    {
        Node node = _root;
        foreach (string word in words)
        {
            if (!node.Next.TryGetValue(word, out Node? next))
            {
                node.Next.Add(word, next = new Node());
            }

            node = next;
        }

        if (!node.Indicators.Contains(indicator))
        {
            node.Indicators.Add(indicator);
        }
    }

    /// <summary>The wordings that stand in a label.</summary>
    /// <param name="words">The label's words.</param>
    /// <returns>One hit for each indicator, place and length; by place, then by length.</returns>
    public List<WordingHit> Find(string[] words)
    {
        List<WordingHit> hits = [];
        for (int start = 0; start < words.Length; start++)
        {
            Node? node = _root;
            for (int at = start; at < words.Length && node.Next.TryGetValue(words[at], out node); at++)
            {
                foreach (Indicator indicator in node.Indicators)
                {
                    hits.Add(new WordingHit(indicator, start, at + 1 - start));
                }
            }
        }

        return hits;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<Indicator> Indicators { get; } = [];
    }
}
