namespace Sxsh.Pipeline.Model.Comparison;

/// <summary>Finds which observations of two sides are claims about the same fact at the same place.</summary>
/// <remarks>
/// Identity is that of the roll-up: area, indicator, period, kind and the dimensions. Where several share one (restatements, duplicates, conflicting values),
/// those at the same place belong together, then those that are the same but for their place, then a single one that is left on both sides. Each observation is in one pair at most.
/// </remarks>
internal static class ObservationPairs
{
    private delegate object KeyOf(Observation observation);

    /// <summary>Pairs the observations.</summary>
    /// <param name="before">One side.</param>
    /// <param name="after">The other side.</param>
    /// <returns>For each index of <paramref name="before"/> the index in <paramref name="after"/> that it belongs to, if there is one.</returns>
    public static IReadOnlyDictionary<int, int> Of(IReadOnlyList<Observation> before, IReadOnlyList<Observation> after)
    {
        Dictionary<int, int> pairs = [];
        ILookup<object, int> others = Enumerable.Range(0, after.Count).ToLookup(index => IdentityOf(after[index]));
        foreach (IGrouping<object, int> group in Enumerable.Range(0, before.Count).GroupBy(index => IdentityOf(before[index])))
        {
            int[] left = [.. group];
            int[] right = [.. others[group.Key]];
            if (left.Length > 1 || right.Length > 1)
            {
                (left, right) = Pair(left, right, observation => (PlaceOf(observation), ContentOf(observation)));
                (left, right) = Pair(left, right, PlaceOf);
                (left, right) = Pair(left, right, ContentOf);
            }

            if (left.Length == 1 && right.Length == 1)
            {
                pairs.Add(left[0], right[0]);
            }
        }

        return pairs;

        (int[] Left, int[] Right) Pair(int[] left, int[] right, KeyOf keyOf)
        {
            Dictionary<object, Queue<int>> waiting = right.GroupBy(index => keyOf(after[index])).ToDictionary(same => same.Key, same => new Queue<int>(same));
            List<int> alone = [];
            foreach (int index in left)
            {
                if (waiting.TryGetValue(keyOf(before[index]), out Queue<int>? same) && same.TryDequeue(out int other))
                {
                    pairs.Add(index, other);
                }
                else
                {
                    alone.Add(index);
                }
            }

            return ([.. alone], [.. waiting.Values.SelectMany(same => same).Order()]);
        }
    }

    /// <summary>What makes two observations claims about one fact.</summary>
    /// <param name="observation">An observation.</param>
    /// <returns>Equal for equal identities.</returns>
    public static object IdentityOf(Observation observation) => (
        (observation.Area, observation.Indicator, observation.Period, observation.Kind),
        (observation.Subject, observation.Sector, observation.Programme, observation.Size, observation.Base));

    // The quote is no place: the same cell may be quoted otherwise.
    private static object PlaceOf(Observation observation) => observation.Source with { Quote = null };

    private static object ContentOf(Observation observation) => (
        (observation.Value, observation.ValueMax, observation.Unit, observation.Qualifier, observation.Status),
        (observation.ReportedValue, observation.ReportedUnit, observation.NeedsReview, observation.Confidence));
}
