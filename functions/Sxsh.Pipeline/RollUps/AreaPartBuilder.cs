using System.Runtime.InteropServices;
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

        var stated = new Dictionary<FactKey, Statements>(ordered.Sum(report => report.Observations.Count));
        for (int source = 0; source < ordered.Length; source++)
        {
            foreach (ReportStatement statement in ReportStatement.Of(ordered[source]))
            {
                Candidate candidate = new(statement, source, rank[source]);
                ref Statements? statements = ref CollectionsMarshal.GetValueRefOrAddDefault(stated, statement.Key, out _);
                if (statements is null)
                {
                    statements = new Statements(candidate);
                }
                else
                {
                    statements.Add(candidate);
                }
            }
        }

        Statements[] facts = [.. stated.Values];
        FactOrder.Sort(facts, statements => statements.Key);
        for (int index = 0; index < facts.Length; index++)
        {
            facts[index].Index = index;
        }

        return new AreaPart(area, sources, Array.ConvertAll(facts, statements => Settle(statements, stated)));
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

    private static Fact Settle(Statements statements, Dictionary<FactKey, Statements> stated)
    {
        // Most facts are stated once.
        bool isCounted = statements.First.Statement.IsCounted || statements.Others.Exists(candidate => candidate.Statement.IsCounted);
        Candidate[] eligible = statements.Others.Count == 0 ? [] : Eligible(statements.Others.Prepend(statements.First), isCounted);
        Candidate taken = eligible.Length == 0 ? statements.First : eligible[0];
        ReportStatement chosen = taken.Statement;
        return new Fact
        {
            Key = statements.Key,
            Value = chosen.Observation.Value,
            ValueMax = chosen.Observation.ValueMax,
            Qualifier = chosen.Observation.Qualifier,
            Status = chosen.Observation.Status,
            NeedsReview = !isCounted,
            IsConflict = Array.Exists(eligible, candidate => Differs(candidate.Statement, chosen)),
            Chosen = taken.Reference,
            Alternatives = eligible.Length <= 1 ? [] : [.. eligible.Skip(1).Select(candidate => candidate.Reference)],
            PartOf = chosen.PartOf is { } total && stated.TryGetValue(total.Key, out Statements? whole) ? whole.Index : null,
        };
    }

    private static Candidate[] Eligible(IEnumerable<Candidate> candidates, bool isCounted) =>
    [
        .. candidates
            .Where(candidate => candidate.Statement.IsCounted == isCounted)
            .OrderByDescending(candidate => candidate.Statement.StatesValue)
            .ThenByDescending(candidate => candidate.Rank)
            .ThenByDescending(candidate => candidate.Statement.IsDecided)
            .ThenBy(candidate => candidate.Statement.Sequence),
    ];

    private static bool Differs(ReportStatement one, ReportStatement other) =>
        one.StatesValue && other.StatesValue
        && ((one.Observation.Value ?? 0) != (other.Observation.Value ?? 0) || one.Observation.ValueMax != other.Observation.ValueMax);

    private readonly record struct Candidate(ReportStatement Statement, int Source, int Rank)
    {
        public FactReference Reference => new(Source, Statement.Sequence);
    }

    // All that is stated of one fact.
    private sealed class Statements(Candidate first)
    {
        private List<Candidate>? _others;

        public Candidate First => first;

        public FactKey Key => first.Statement.Key;

        public List<Candidate> Others => _others ?? None;

        public int Index { get; set; }

        private static List<Candidate> None { get; } = [];

        public void Add(Candidate candidate) => (_others ??= []).Add(candidate);
    }
}
