using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Picks periods that do not overlap, so that what happened in them may be added.</summary>
internal static class PeriodCover
{
    /// <summary>The widest choice: most months, then fewest periods (a stated span before its pieces), then the later ones.</summary>
    /// <remarks>An open start reaches back to the earliest month that any of the periods names, so that nothing before its end is added to it.</remarks>
    /// <param name="periods">The periods, in any order.</param>
    /// <returns>The choice, in order of time, and how many months it covers.</returns>
    public static (IReadOnlyList<ReportingPeriod> Periods, int Months) Widest(IReadOnlyCollection<ReportingPeriod> periods)
    {
        if (periods.Count == 0)
        {
            return ([], 0);
        }

        int earliest = periods.Min(period => (period.First ?? period.Last).Ordinal);
        Span[] spans = [.. periods.Select(period => new Span(period, period.First?.Ordinal ?? earliest, period.Last.Ordinal)).OrderBy(span => span.Last).ThenBy(span => span.First).ThenBy(span => span.Period)];
        int[] ends = [.. spans.Select(span => span.Last)];

        // best[n] is the best choice among the first n spans.
        var best = new (int Months, int Pieces)[spans.Length + 1];
        int[] before = new int[spans.Length];
        bool[] taken = new bool[spans.Length];
        for (int i = 0; i < spans.Length; i++)
        {
            before[i] = CountEndingBefore(ends, spans[i].First);
            (int months, int pieces) = best[before[i]];
            (int Months, int Pieces) with = (months + spans[i].Last - spans[i].First + 1, pieces + 1);
            (int Months, int Pieces) without = best[i];
            taken[i] = with.Months > without.Months || (with.Months == without.Months && with.Pieces <= without.Pieces);
            best[i + 1] = taken[i] ? with : without;
        }

        var chosen = new List<ReportingPeriod>();
        for (int count = spans.Length; count > 0;)
        {
            if (taken[count - 1])
            {
                chosen.Add(spans[count - 1].Period);
                count = before[count - 1];
            }
            else
            {
                count--;
            }
        }

        chosen.Reverse();
        return (chosen, best[spans.Length].Months);
    }

    private static int CountEndingBefore(int[] ends, int first)
    {
        int low = 0;
        int high = ends.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ends[middle] < first)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private readonly record struct Span(ReportingPeriod Period, int First, int Last);
}
