namespace Sxsh.Pipeline.Storage;

/// <summary>Keeps what was asked for lately, up to a total weight; safe to use from several threads.</summary>
/// <typeparam name="TKey">What an entry is found by.</typeparam>
/// <typeparam name="TValue">What is kept; never changed by anybody.</typeparam>
/// <param name="most">Total weight; what was not asked for the longest is forgotten beyond it.</param>
/// <param name="weightOf">Weight of one entry.</param>
internal sealed class RecentCache<TKey, TValue>(int most, Func<TValue, int> weightOf)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _entries = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _latest = new();
    private int _weight;

    /// <summary>Looks an entry up.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The entry; <see langword="null"/> if it is not kept.</returns>
    public TValue? Find(TKey key)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out LinkedListNode<(TKey Key, TValue Value)>? node))
            {
                return null;
            }

            _latest.Remove(node);
            _latest.AddFirst(node);
            return node.Value.Value;
        }
    }

    /// <summary>Keeps an entry, unless there is one or it alone is heavier than all may be.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The entry.</param>
    public void Add(TKey key, TValue value)
    {
        int weight = weightOf(value);
        lock (_lock)
        {
            if (weight > most || _entries.ContainsKey(key))
            {
                return;
            }

            _entries.Add(key, _latest.AddFirst((key, value)));
            _weight += weight;
            while (_weight > most && _latest.Last is { } oldest)
            {
                Forget(oldest);
            }
        }
    }

    /// <summary>Forgets an entry, if it is kept.</summary>
    /// <param name="key">Its key.</param>
    public void Forget(TKey key)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out LinkedListNode<(TKey Key, TValue Value)>? node))
            {
                Forget(node);
            }
        }
    }

    private void Forget(LinkedListNode<(TKey Key, TValue Value)> node)
    {
        _latest.Remove(node);
        _entries.Remove(node.Value.Key);
        _weight -= weightOf(node.Value.Value);
    }
}
