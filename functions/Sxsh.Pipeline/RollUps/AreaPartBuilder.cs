using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Settles what the current reports of an area state into facts. A pure function: the order of the reports does not matter.</summary>
public static class AreaPartBuilder
{
    /// <summary>Settles facts: of several statements the one of the latest reporting period, then of the latest submission is taken, never an average. A statement
    /// without a value ("…", "x") does not take the place of one with a value; one under review does not take the place of one that counts.</summary>
    /// <param name="area">The area.</param>
    /// <param name="reports">All its current reports, of both datasets.</param>
    /// <returns>The part.</returns>
    public static AreaPart Build(Area area, IReadOnlyList<CurrentReport> reports)
    {
        CurrentReport[] ordered = [.. reports.OrderBy(report => report.Submission.ToString(), StringComparer.Ordinal)];
        FactSource[] sources = [.. ordered.Select(report => new FactSource(report.Submission, report.Run, report.UploadedAt))];
        int[] rank = Ranks(sources);

        var candidates = new Dictionary<FactKey, List<Candidate>>();
        for (int source = 0; source < ordered.Length; source++)
        {
            foreach (ReportStatement statement in ReportStatement.Of(ordered[source]))
            {
                if (!candidates.TryGetValue(statement.Key, out List<Candidate>? list))
                {
                    candidates.Add(statement.Key, list = []);
                }

                list.Add(new Candidate(statement, source, rank[source]));
            }
        }

        FactKey[] keys = [.. candidates.Keys.Order()];
        Dictionary<FactKey, int> indexes = keys.Select((key, index) => (key, index)).ToDictionary(pair => pair.key, pair => pair.index);
        return new AreaPart(area, sources, [.. keys.Select(key => Settle(key, candidates[key], indexes))]);
    }

    private static int[] Ranks(FactSource[] sources)
    {
        int[] rank = new int[sources.Length];
        int next = 0;
        foreach (int index in Enumerable.Range(0, sources.Length).OrderBy(index => sources[index]))
        {
            rank[index] = next++;
        }

        return rank;
    }

    private static Fact Settle(FactKey key, List<Candidate> candidates, Dictionary<FactKey, int> indexes)
    {
        bool isCounted = candidates.Exists(candidate => candidate.Statement.IsCounted);
        // Most facts are stated once.
        Candidate[] eligible = candidates.Count == 1 ? [candidates[0]] : Eligible(candidates, isCounted);
        ReportStatement chosen = eligible[0].Statement;
        return new Fact
        {
            Key = key,
            Value = chosen.Observation.Value,
            ValueMax = chosen.Observation.ValueMax,
            Qualifier = chosen.Observation.Qualifier,
            Status = chosen.Observation.Status,
            NeedsReview = !isCounted,
            IsConflict = Array.Exists(eligible, candidate => Differs(candidate.Statement, chosen)),
            Chosen = eligible[0].Reference,
            Alternatives = eligible.Length == 1 ? [] : [.. eligible.Skip(1).Select(candidate => candidate.Reference)],
            PartOf = chosen.PartOf is { } total && indexes.TryGetValue(total, out int index) ? index : null,
        };
    }

    private static Candidate[] Eligible(List<Candidate> candidates, bool isCounted) =>
    [
        .. candidates
            .Where(candidate => candidate.Statement.IsCounted == isCounted)
            .OrderByDescending(candidate => candidate.Statement.StatesValue)
            .ThenByDescending(candidate => candidate.Rank)
            .ThenBy(candidate => candidate.Statement.Sequence),
    ];

    private static bool Differs(ReportStatement one, ReportStatement other) =>
        one.StatesValue && other.StatesValue
        && ((one.Observation.Value ?? 0) != (other.Observation.Value ?? 0) || one.Observation.ValueMax != other.Observation.ValueMax);

    private sealed record Candidate(ReportStatement Statement, int Source, int Rank)
    {
        public FactReference Reference => new(Source, Statement.Sequence);
    }
}
