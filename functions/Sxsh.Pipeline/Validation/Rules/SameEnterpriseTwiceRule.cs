using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>One enterprise stands in a report under one name: two spellings with a value for the same thing would count twice.</summary>
public sealed class SameEnterpriseTwiceRule : IReportRule
{
    // Beyond, only names with equal keys are compared, so that a long report takes no longer per row.
    private const int MostForSlips = 400;
    private const int MostAlike = 50;
    private const int MostValuesOfOne = 100;

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.SameEnterpriseTwice;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        Dictionary<string, Observation[]> named = report.Observations
            .Where(observation => observation is { Subject: not null, SameAs: null, Value: not null } && IsOfEnterprises(report, observation.Indicator))
            .GroupBy(observation => observation.Subject ?? string.Empty, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Take(MostValuesOfOne).ToArray(), StringComparer.Ordinal);
        List<(string Name, string Key)> earlier = [];
        Dictionary<string, List<string>> byKey = new(StringComparer.Ordinal);
        foreach (string name in named.Keys)
        {
            string key = EnterpriseName.KeyOf(name);
            List<string> same = byKey.TryGetValue(key, out List<string>? known) ? known : byKey[key] = [];
            IEnumerable<string> candidates = key.Length == 0 ? []
                : earlier.Count <= MostForSlips ? same.Concat(earlier.Where(other => EnterpriseName.IsSlip(other.Key, key)).Select(other => other.Name))
                : same;
            foreach (string other in candidates.Take(MostAlike))
            {
                if (Shared(named[other], named[name]) is ({ } first, { } second))
                {
                    yield return Issue.Of(Code, second.Source, name, other, ReportedPlace.Of(first.Source));
                    break;
                }
            }

            same.Add(name);
            earlier.Add((name, key));
        }
    }

    private static bool IsOfEnterprises(ValidatedReport report, IndicatorId id) =>
        report.Catalogue.TryGetIndicator(id, out Indicator? indicator) && indicator.Dimensions.Contains("subject");

    private static (Observation? First, Observation? Second) Shared(IReadOnlyList<Observation> left, IReadOnlyList<Observation> right)
    {
        foreach (Observation second in right)
        {
            ObservationIdentity key = Key(second);
            if (left.FirstOrDefault(first => Key(first) == key && Folded(first) != Folded(second)) is { } first)
            {
                return (first, second);
            }
        }

        return (null, null);
    }

    // Spelled alike but for case and marks, equal values are repeats and unequal ones conflicts.
    private static string Folded(Observation observation) => VietnameseText.Fold(observation.Subject ?? string.Empty);

    private static ObservationIdentity Key(Observation observation) => ObservationIdentity.Of(observation) with { Subject = null, Sector = null, Size = null };
}
