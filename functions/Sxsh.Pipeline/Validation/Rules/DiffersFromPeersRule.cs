using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>An enterprise's result is not far from the median of its peers: those of the same sector and size, else of the same sector, in this report and those before. Where there are too few, nothing is said.</summary>
public sealed class DiffersFromPeersRule : IReportRule
{
    private const int FewestPeers = 6;
    private const int DivisionDigits = 2;

    // Enterprises differ by their size alone more than tenfold.
    private const decimal SmallestFactor = 50m;
    private const decimal SpreadFactor = 6m;
    private const decimal RatePoints = 40m;

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.DiffersFromPeers;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        Observation[] known = [.. report.Observations.Concat(report.History).Where(IsResult)];
        Dictionary<object, PeerGroup> bySize = Groups(known.Where(observation => observation.Size is not null), BySize);
        Dictionary<object, PeerGroup> bySector = Groups(known, BySector);
        foreach (Observation result in report.Observations.Where(IsResult))
        {
            PeerGroup? ofSize = result.Size is null ? null : bySize[BySize(result)].Without(result);
            bool hasSize = ofSize?.Count >= FewestPeers;
            PeerGroup peers = hasSize && ofSize is not null ? ofSize : bySector[BySector(result)].Without(result);
            if (peers.Count >= FewestPeers && report.Catalogue.TryGetIndicator(result.Indicator, out Indicator? indicator) && IsFar(result.Value ?? 0m, peers, indicator.Quantity))
            {
                yield return Issue.Of(Code, result.Source, indicator.NameVi, result.Subject ?? string.Empty, ReportedNumber.Write(result.Value ?? 0m), result.Unit, ReportedNumber.Write(peers.Middle), ReportedNumber.Write(peers.Count), hasSize ? "cùng ngành, cùng quy mô" : "cùng ngành");
            }
        }
    }

    private static Dictionary<object, PeerGroup> Groups(IEnumerable<Observation> results, Func<Observation, object> key) =>
        results.GroupBy(key).ToDictionary(group => group.Key, group => new PeerGroup([.. group]));

    private static bool IsResult(Observation observation) =>
        observation is { Subject: not null, Sector: not null, SameAs: null, Kind: ObservationKind.Actual, Value: > 0m, Qualifier: not Qualifier.Vague };

    private static bool IsFar(decimal value, PeerGroup peers, Quantity quantity) => quantity == Quantity.Rate
        ? Math.Abs(value - peers.Middle) > Math.Max(RatePoints, peers.Spread * SpreadFactor)
        : Ratio.Of(value, peers.Middle) > Math.Max(SmallestFactor, peers.UsualFactor * SpreadFactor);

    private static object BySector(Observation observation) => (observation.Indicator, observation.Unit, Division(observation));

    private static object BySize(Observation observation) => (observation.Indicator, observation.Unit, Division(observation), VietnameseText.Fold(observation.Size ?? string.Empty));

    private static string Division(Observation observation) =>
        observation.Sector is { Length: > DivisionDigits } sector ? sector[..DivisionDigits] : observation.Sector ?? string.Empty;
}
