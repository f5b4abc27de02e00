using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Vocabulary;

namespace Sxsh.Pipeline.Normalization.Dimensions;

/// <summary>Keeps apart the sources of one fund that a table lists beside each other ("NSTW", "NSĐP"): they are parts of it, not two values for it.</summary>
internal static class FundSources
{
    private static readonly IndicatorId State = new("budget_state");

    // "Khuyến công địa phương" is more than "địa phương": longer words first.
    private static readonly List<(string Source, string Set, string Word)> Known = [.. VocabularyTable
        .Read("fund-sources.csv", row => (Source: row.GetString("source"), Set: row.GetString("set"), Words: row.GetString("words").Split(" | ")))
        .SelectMany(row => row.Words.Select(word => (row.Source, row.Set, Word: VietnameseText.Fold(word))))
        .OrderByDescending(row => row.Word.Length)];

    /// <summary>Gives each of such values its source as the programme that it belongs to.</summary>
    /// <param name="drafts">The drafts of a report.</param>
    /// <param name="observations">What each came to; changed in place.</param>
    public static void TellApart(IReadOnlyList<DraftRow> drafts, List<Observation?> observations)
    {
        IEnumerable<IGrouping<object, int>> alike = Enumerable.Range(0, drafts.Count)
            .Where(at => drafts[at].Place is null && observations[at] is { Programme: null } observation && observation.Indicator == State)
            .GroupBy(at => KeyOf(drafts[at], observations[at]!));
        foreach (int[] values in alike.Select(group => group.ToArray()).Where(values => values.Length > 1))
        {
            // Sources of different sets may hold each other: "ngân sách địa phương" pays for "sự nghiệp môi trường".
            var sources = values.Select(at => (At: at, Source: SourceOf(drafts[at].IndicatorText))).Where(value => value.Source is not null).ToList();
            if (sources.Select(value => value.Source!.Value.Set).Distinct().Count() == 1 && sources.Select(value => value.Source!.Value.Name).Distinct().Skip(1).Any())
            {
                foreach ((int at, (string Name, string Set)? source) in sources)
                {
                    observations[at] = observations[at]! with { Programme = source!.Value.Name };
                }
            }
        }
    }

    private static (string Name, string Set)? SourceOf(string label)
    {
        string folded = $" {VietnameseText.Fold(label)} ";
        return Known
            .Where(source => folded.Contains($" {source.Word} ", StringComparison.Ordinal))
            .Select(source => ((string Name, string Set)?)(source.Source, source.Set))
            .FirstOrDefault();
    }

    private static object KeyOf(DraftRow draft, Observation observation) => (
        draft.Sheet,
        (observation.Area, observation.Period, observation.Kind),
        (observation.Subject, observation.Sector, observation.Size, observation.Base));
}
