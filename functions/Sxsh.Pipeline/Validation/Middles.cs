using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>Medians of groups of values, with one value left out.</summary>
/// <typeparam name="TKey">What a group has in common.</typeparam>
internal sealed class Middles<TKey>
    where TKey : notnull
{
    // In a larger group one value does not move the median; so a long report takes no longer per row.
    private const int LargestToLeaveOneOut = 40;

    private readonly Dictionary<TKey, Observation[]> _groups;
    private readonly Dictionary<TKey, decimal> _large = [];

    /// <summary>Groups values.</summary>
    /// <param name="values">Observations that have a value, each with its group.</param>
    public Middles(IEnumerable<(TKey Key, Observation Observation)> values) =>
        _groups = values.GroupBy(each => each.Key, each => each.Observation).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The median of a group without one of its values.</summary>
    /// <param name="key">The group.</param>
    /// <param name="left">The observation to leave out.</param>
    /// <param name="fewest">So many others there must be.</param>
    /// <returns>The median; <see langword="null"/> where there are fewer.</returns>
    public decimal? Without(TKey key, Observation left, int fewest)
    {
        Observation[] group = _groups.GetValueOrDefault(key, []);
        if (group.Length > LargestToLeaveOneOut)
        {
            return _large.TryGetValue(key, out decimal known) ? known : _large[key] = Middle.Of(group.Select(each => each.Value ?? 0m));
        }

        decimal[] others = [.. group.Where(each => !ReferenceEquals(each, left)).Select(each => each.Value ?? 0m)];
        return others.Length < fewest ? null : Middle.Of(others);
    }
}
