namespace Sxsh.Pipeline.RollUps;

/// <summary>The different values that a member of many keys has, and their order.</summary>
/// <typeparam name="T">The member.</typeparam>
/// <param name="equality">Says the same as their order does.</param>
internal sealed class Ranks<T>(IEqualityComparer<T> equality)
    where T : struct, IComparable<T>
{
    private readonly Dictionary<T, int> _places = new(equality);
    private readonly List<T> _values = [];
    private int _last;

    /// <summary>How many different values there are.</summary>
    public int Count => _values.Count;

    /// <summary>Takes note of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its place in the order of first sight; to be turned into a rank by <see cref="InOrder"/>.</returns>
    public int Note(T value)
    {
        // Neighbors are often about the same.
        if (_values.Count > 0 && equality.Equals(_values[_last], value))
        {
            return _last;
        }

        if (!_places.TryGetValue(value, out _last))
        {
            _last = _values.Count;
            _places.Add(value, _last);
            _values.Add(value);
        }

        return _last;
    }

    /// <summary>The rank of each place.</summary>
    /// <returns>Ranks from 0.</returns>
    public int[] InOrder()
    {
        T[] values = [.. _values];
        int[] places = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(values, places);
        int[] ranks = new int[places.Length];
        for (int rank = 0; rank < places.Length; rank++)
        {
            ranks[places[rank]] = rank;
        }

        return ranks;
    }
}
