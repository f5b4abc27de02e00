using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Dimensions;
using Sxsh.Pipeline.Normalization.Values;

namespace Sxsh.Pipeline.Normalization;

/// <summary>Turns drafts into observations: numbers, hedges, units, indicators, periods, areas and the other dimensions. What cannot be read is an issue at its cell, never a guess.</summary>
/// <param name="catalogue">The catalogue to understand the words by.</param>
public sealed class ReportNormalizer(Catalogue catalogue)
{
    private readonly DraftReader _reader = new(catalogue);

    /// <summary>Normalizes the drafts of one report.</summary>
    /// <param name="drafts">The drafts in the order of the report.</param>
    /// <param name="context">The area that reports and the period it reports on, as far as they are known.</param>
    /// <returns>Observations, restatements and parts linked by index, and the findings. Repeats and conflicts are told by validation.</returns>
    public Findings<Observation> Normalize(IReadOnlyList<DraftRow> drafts, ReportContext context)
    {
        List<Observation> observations = [];
        List<Issue> issues = [];
        int?[] indexes = new int?[drafts.Count];
        List<int?> totals = [];
        RepeatFinder repeats = new();
        ReportLookups lookups = _reader.StartReport(context);
        NumberConventions conventions = NumberConventions.Of(drafts);
        List<Observation?> read = new(drafts.Count);
        foreach (DraftRow draft in drafts)
        {
            RowReading reading = _reader.Read(draft, lookups, conventions);
            issues.AddRange(reading.Issues);
            read.Add(reading.Observation);
        }

        SectorNames.TellApart(drafts, read);
        FundSources.TellApart(drafts, read);
        for (int draft = 0; draft < drafts.Count; draft++)
        {
            if (read[draft] is { } observation)
            {
                indexes[draft] = observations.Count;
                int? same = repeats.Find(observation, drafts[draft].IsRestated, observations.Count);
                // "6 doanh nghiệp (4 …, 1 … và 1 …)": parts of one total are beside each other, however alike.
                same = same is { } first && drafts[draft].PartOf is { } total && totals[first] == total ? null : same;
                totals.Add(drafts[draft].PartOf);
                observations.Add(same is null ? observation : observation with { SameAs = same });
            }
        }

        for (int draft = 0; draft < drafts.Count; draft++)
        {
            if (indexes[draft] is { } part && drafts[draft].PartOf is >= 0 and int total && total < drafts.Count && total != draft && indexes[total] is { } whole)
            {
                observations[part] = observations[part] with { PartOf = whole };
            }
        }

        return new Findings<Observation>(observations, issues);
    }
}
