using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.RollUps;

/// <summary>One observation as a statement of a fact.</summary>
/// <param name="Key">The fact it states. A restatement states the fact of what it restates, whatever its own period or sector.</param>
/// <param name="Observation">The observation.</param>
/// <param name="Sequence">Its index within the run.</param>
/// <param name="IsCounted">Whether it may count: not under review, and about the area of its report or the whole country.</param>
/// <param name="PartOf">The fact it is stated to be a part of; <see langword="null"/> if there is none.</param>
internal sealed record ReportStatement(FactKey Key, Observation Observation, int Sequence, bool IsCounted, StatedTotal? PartOf)
{
    // A total may stand below its parts, so that rows could name each other in a ring.
    private const int MostLevels = 16;

    /// <summary>Whether a person confirmed or corrected it: it comes before what the same report says elsewhere.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Whether it says how much: a value, or none.</summary>
    public bool StatesValue => Observation.Status is ObservationStatus.Observed or ObservationStatus.Nil;

    /// <summary>Lists what a report states, without what a person discarded: each restated thing under one key, and no part that would pass for its own total.</summary>
    public static IEnumerable<ReportStatement> Of(CurrentReport report)
    {
        IReadOnlyList<Observation> observations = report.Observations;
        int[] root = Roots(observations);
        int[] standing = Standings(report, root);
        for (int i = 0; i < observations.Count; i++)
        {
            if (IsDiscarded(report, i))
            {
                continue;
            }

            Observation observation = observations[i];
            FactKey key = FactKey.Of(report.Submission.Report.Dataset, observations[standing[root[i]]]);
            FactKey? total = null;
            bool passesForTotal = false;
            int steps = 0;
            for (int at = i; Total(observations, at) is { } next && steps < MostLevels; at = next, steps++)
            {
                FactKey ancestor = FactKey.Of(report.Submission.Report.Dataset, observations[standing[root[next]]]);
                total ??= ancestor;
                passesForTotal |= ancestor == key;
            }

            if (!passesForTotal)
            {
                yield return new ReportStatement(key, observation, i, IsCountable(report, i), total is { } whole ? new StatedTotal(whole) : null) { IsDecided = report.Verdicts.ContainsKey(i) };
            }
        }
    }

    private static bool IsDiscarded(CurrentReport report, int index) => report.Verdicts.TryGetValue(index, out FigureVerdict verdict) && verdict == FigureVerdict.Discarded;

    private static bool IsCountable(CurrentReport report, int index) =>
        report.Observations[index] is var observation && !observation.NeedsReview && !IsDiscarded(report, index) && (observation.Area == report.Submission.Report.Area || observation.Area == Area.National);

    private static int? Total(IReadOnlyList<Observation> observations, int index) =>
        observations[index].PartOf is { } total && total >= 0 && total < observations.Count && total != index ? total : null;

    private static int[] Roots(IReadOnlyList<Observation> observations)
    {
        int[] root = new int[observations.Count];
        for (int i = 0; i < root.Length; i++)
        {
            root[i] = observations[i].SameAs is { } earlier && earlier >= 0 && earlier < i ? root[earlier] : i;
        }

        return root;
    }

    // What stands for a group of restatements is the first of them that counts: a group whose first wording is under review is not lost.
    private static int[] Standings(CurrentReport report, int[] root)
    {
        int[] standing = new int[root.Length];
        Array.Fill(standing, -1);
        for (int i = 0; i < root.Length; i++)
        {
            if (standing[root[i]] < 0 && IsCountable(report, i))
            {
                standing[root[i]] = i;
            }
        }

        for (int i = 0; i < root.Length; i++)
        {
            standing[root[i]] = standing[root[i]] < 0 ? root[i] : standing[root[i]];
        }

        return standing;
    }
}
