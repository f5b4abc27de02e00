using Sxsh.Pipeline.Normalization.Units;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>Remembers within one report what a label was found to mean; a report repeats its labels in every column.</summary>
/// <param name="finder">Finds what is not remembered.</param>
internal sealed class IndicatorLookup(IndicatorFinder finder)
{
    // Of a report that repeats nothing only the first are remembered.
    private const int Most = 10_000;

    private readonly Dictionary<(string Label, string Contexts, string? Base, string Unit, UnitInterval Interval), IndicatorMatch> _known = [];

    /// <summary>Finds the indicator.</summary>
    /// <param name="query">What is known about it.</param>
    /// <returns>The indicator, or why there is none.</returns>
    public IndicatorMatch Find(IndicatorQuery query)
    {
        var key = (query.Label, string.Join('\n', query.Contexts), query.Base, query.Unit.Text, query.Unit.Interval);
        if (!_known.TryGetValue(key, out IndicatorMatch? match))
        {
            match = finder.Find(query);
            if (_known.Count < Most)
            {
                _known.Add(key, match);
            }
        }

        return match;
    }
}
