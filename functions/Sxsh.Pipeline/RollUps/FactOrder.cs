using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Brings many keys into their order. The few different values of each member are ranked first, so that a key is one number: comparing keys by the million then costs little, and hardly more the more there are.</summary>
internal static class FactOrder
{
    private const int Members = 7;

    /// <summary>Orders things by their keys.</summary>
    /// <typeparam name="T">What is ordered.</typeparam>
    /// <param name="items">The things; no two have the same key. They are in order afterwards.</param>
    /// <param name="keyOf">The key of a thing.</param>
    public static void Sort<T>(T[] items, Func<T, FactKey> keyOf)
    {
        if (TryRank(items, keyOf, out ulong[] ranks))
        {
            Array.Sort(ranks, items);
        }
        else
        {
            Array.Sort(items, (one, other) => keyOf(one).CompareTo(keyOf(other)));
        }
    }

    // One number a key, its members' ranks from the first to the last; false if the numbers would not fit.
    private static bool TryRank<T>(T[] items, Func<T, FactKey> keyOf, out ulong[] ranks)
    {
        Ranks<int> datasets = new(EqualityComparer<int>.Default);
        Ranks<Area> areas = new(EqualityComparer<Area>.Default);
        Ranks<IndicatorId> indicators = new(EqualityComparer<IndicatorId>.Default);
        Ranks<ReportingPeriod> periods = new(PeriodComparer.Instance);
        Ranks<int> kinds = new(EqualityComparer<int>.Default);
        Ranks<Dimensions> dimensions = new(EqualityComparer<Dimensions>.Default);
        Ranks<Dimensions> bases = new(EqualityComparer<Dimensions>.Default);
        int[] places = new int[items.Length * Members];
        for (int item = 0; item < items.Length; item++)
        {
            FactKey key = keyOf(items[item]);
            Span<int> place = places.AsSpan(item * Members, Members);
            place[0] = datasets.Note((int)key.Dataset);
            place[1] = areas.Note(key.Area);
            place[2] = indicators.Note(key.Indicator);
            place[3] = periods.Note(key.Period);
            place[4] = kinds.Note((int)key.Kind);
            place[5] = dimensions.Note(key.Dimensions);
            // A text that may be absent is ordered there as it is here.
            place[6] = bases.Note(new Dimensions(key.Base, null, null, null));
        }

        int[][] inOrder = [datasets.InOrder(), areas.InOrder(), indicators.InOrder(), periods.InOrder(), kinds.InOrder(), dimensions.InOrder(), bases.InOrder()];
        ranks = new ulong[items.Length];
        UInt128 keys = 1;
        foreach (int[] member in inOrder)
        {
            keys *= (uint)Math.Max(1, member.Length);
            if (keys > ulong.MaxValue)
            {
                return false;
            }
        }

        for (int item = 0; item < items.Length; item++)
        {
            ulong rank = 0;
            for (int member = 0; member < Members; member++)
            {
                rank = (rank * (uint)inOrder[member].Length) + (uint)inOrder[member][places[(item * Members) + member]];
            }

            ranks[item] = rank;
        }

        return true;
    }
}
