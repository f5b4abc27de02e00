using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Parts read lately. Only a cache: a part never changes under its hash.</summary>
internal sealed class PartCache
{
    // Both divisions and the whole country in both datasets and for both audiences, with room for the versions before.
    private const int Most = 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<(CubeAudience Audience, Area Area, string Hash), LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _latest = new();

    /// <summary>Looks up a part.</summary>
    public AreaPart? Find(CubeAudience audience, Area area, string hash)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue((audience, area, hash), out LinkedListNode<Entry>? node))
            {
                return null;
            }

            _latest.Remove(node);
            _latest.AddFirst(node);
            return node.Value.Part;
        }
    }

    /// <summary>Remembers a part, and forgets the one that was not asked for the longest if there are too many.</summary>
    public void Add(CubeAudience audience, string hash, AreaPart part)
    {
        lock (_lock)
        {
            if (_entries.ContainsKey((audience, part.Area, hash)))
            {
                return;
            }

            _entries.Add((audience, part.Area, hash), _latest.AddFirst(new Entry(audience, hash, part)));
            if (_entries.Count > Most && _latest.Last is { } oldest)
            {
                _latest.RemoveLast();
                _entries.Remove((oldest.Value.Audience, oldest.Value.Part.Area, oldest.Value.Hash));
            }
        }
    }

    private sealed record Entry(CubeAudience Audience, string Hash, AreaPart Part);
}
