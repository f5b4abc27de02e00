using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>Results of enterprises that are compared with one another, each above zero. The medians of none throw.</summary>
internal sealed class PeerGroup
{
    // In a larger group one enterprise does not move the median; so a long report takes no longer per row.
    private const int LargestToLeaveOneOut = 40;

    private readonly IReadOnlyList<Observation> _results;
    private readonly Lazy<decimal> _middle;
    private readonly Lazy<decimal> _spread;
    private readonly Lazy<decimal> _usualFactor;

    /// <summary>Makes a group.</summary>
    /// <param name="results">The results.</param>
    public PeerGroup(IReadOnlyList<Observation> results)
    {
        _results = results;
        _middle = new Lazy<decimal>(() => Validation.Middle.Of(results.Select(Value)));
        _spread = new Lazy<decimal>(() => Validation.Middle.Of(results.Select(result => Math.Abs(Value(result) - Middle))));
        _usualFactor = new Lazy<decimal>(() => Validation.Middle.Of(results.Select(result => Ratio.Of(Value(result), Middle))));
    }

    /// <summary>How many results there are.</summary>
    public int Count => _results.Count;

    /// <summary>Their median.</summary>
    public decimal Middle => _middle.Value;

    /// <summary>Median distance from the median.</summary>
    public decimal Spread => _spread.Value;

    /// <summary>Median factor to the median, at least 1.</summary>
    public decimal UsualFactor => _usualFactor.Value;

    /// <summary>The peers of one of the results: an enterprise of several years is a peer of others, not of itself.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The others; a large group as it is.</returns>
    public PeerGroup Without(Observation result) =>
        _results.Count > LargestToLeaveOneOut ? this : new PeerGroup([.. _results.Where(other => other.Subject != result.Subject)]);

    private static decimal Value(Observation result) => result.Value ?? 0m;
}
