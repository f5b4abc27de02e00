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
        ILookup<object, Observation> bySize = known.Where(observation => observation.Size is not null).ToLookup(BySize);
        ILookup<object, Observation> bySector = known.ToLookup(BySector);
        foreach (Observation result in report.Observations.Where(IsResult))
        {
            bool hasSize = result.Size is not null && PeersOf(result, bySize[BySize(result)]).Length >= FewestPeers;
            decimal[] peers = PeersOf(result, hasSize ? bySize[BySize(result)] : bySector[BySector(result)]);
            if (peers.Length >= FewestPeers && report.Catalogue.TryGetIndicator(result.Indicator, out Indicator? indicator) && IsFar(result.Value ?? 0m, peers, indicator.Quantity))
            {
                yield return Issue.Of(Code, result.Source, indicator.NameVi, result.Subject ?? string.Empty, ReportedNumber.Write(result.Value ?? 0m), result.Unit, ReportedNumber.Write(Middle.Of(peers)), ReportedNumber.Write(peers.Length), hasSize ? "cùng ngành, cùng quy mô" : "cùng ngành");
            }
        }
    }

    private static bool IsResult(Observation observation) =>
        observation is { Subject: not null, Sector: not null, SameAs: null, Kind: ObservationKind.Actual, Value: > 0m, Qualifier: not Qualifier.Vague };

    // An enterprise of several years is a peer of others, not of itself.
    private static decimal[] PeersOf(Observation result, IEnumerable<Observation> group) =>
        [.. group.Where(other => other.Subject != result.Subject).Select(other => other.Value ?? 0m)];

    private static bool IsFar(decimal value, decimal[] peers, Quantity quantity)
    {
        decimal middle = Middle.Of(peers);
        if (quantity == Quantity.Rate)
        {
            decimal spread = Middle.Of(peers.Select(peer => Math.Abs(peer - middle)));
            return Math.Abs(value - middle) > Math.Max(RatePoints, spread * SpreadFactor);
        }

        decimal usual = Middle.Of(peers.Select(peer => Factor(peer, middle)));
        return Factor(value, middle) > Math.Max(SmallestFactor, usual * SpreadFactor);
    }

    private static decimal Factor(decimal left, decimal right) => left > right ? left / right : right / left;

    private static object BySector(Observation observation) => (observation.Indicator, observation.Unit, Division(observation));

    private static object BySize(Observation observation) => (observation.Indicator, observation.Unit, Division(observation), VietnameseText.Fold(observation.Size ?? string.Empty));

    private static string Division(Observation observation) =>
        observation.Sector is { Length: > DivisionDigits } sector ? sector[..DivisionDigits] : observation.Sector ?? string.Empty;
}
