using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization;

/// <summary>Finds the values that one report states twice. Remembers the first of each, so that a long report takes no longer per row.</summary>
internal sealed class RepeatFinder
{
    private readonly Dictionary<object, int> _byIdentity = [];
    private readonly Dictionary<object, int> _byValue = [];

    /// <summary>Finds the first observation that this one restates, and remembers this one.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="isRestated">Whether its row says that it repeats an earlier one; then kind, programme and the like may differ.</param>
    /// <param name="index">Its index.</param>
    /// <returns>The index of the first; <see langword="null"/> if it restates none.</returns>
    public int? Find(Observation observation, bool isRestated, int index)
    {
        object value = (observation.Area, observation.Indicator, observation.Period, observation.Status, observation.Value, observation.ValueMax);
        object identity = (value, observation.Kind, observation.Sector, (Key(observation.Subject), Key(observation.Programme), Key(observation.Size), Key(observation.Base)));
        int? first = _byIdentity.TryGetValue(identity, out int same) || (isRestated && _byValue.TryGetValue(value, out same)) ? same : null;
        _byIdentity.TryAdd(identity, first ?? index);
        _byValue.TryAdd(value, first ?? index);
        return first;
    }

    private static string? Key(string? text) => text is null ? null : VietnameseText.Fold(text);
}
