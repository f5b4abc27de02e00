using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Dimensions;

/// <summary>Keeps apart the rows of a table that name one sector by several everyday names ("Chế biến gỗ", "Đồ mộc"): they are parts of it, not two values for it.</summary>
internal static class SectorNames
{
    /// <summary>Gives each of such rows the name in its table as the group that it is about.</summary>
    /// <param name="drafts">The drafts of a report.</param>
    /// <param name="observations">What each came to; changed in place.</param>
    public static void TellApart(IReadOnlyList<DraftRow> drafts, List<Observation?> observations)
    {
        IEnumerable<IGrouping<object, int>> alike = Enumerable.Range(0, drafts.Count)
            .Where(at => observations[at] is { Subject: null, Sector: not null } && drafts[at].SectorText is not null)
            .GroupBy(at => KeyOf(drafts[at], observations[at]!));
        foreach (int[] rows in alike.Select(group => group.ToArray()).Where(rows => rows.Length > 1))
        {
            if (rows.Select(at => SectorResolver.Bare(drafts[at].SectorText!)).Distinct(StringComparer.Ordinal).Skip(1).Any())
            {
                foreach (int at in rows)
                {
                    observations[at] = observations[at]! with { Subject = drafts[at].SectorText!.Trim() };
                }
            }
        }
    }

    // In another table or column other names may repeat what was said before.
    private static object KeyOf(DraftRow draft, Observation observation) => (
        (draft.Sheet, draft.Value.Column, draft.IndicatorCell.Row == draft.Value.Row ? null : draft.IndicatorCell),
        (observation.Area, observation.Indicator, observation.Period, observation.Kind),
        (observation.Sector, observation.Programme, observation.Size, observation.Base));
}
