namespace Sxsh.Pipeline.RollUps;

/// <summary>A rate of one area, as a rate of several areas is made from it.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Counts">Its numerator and denominator for the same time, where the area reported both.</param>
internal sealed record RateLeaf(Amount Rate, Counts? Counts)
{
    /// <summary>The rate of several areas: from their counts if every one of them has both, else the list from the lowest to the highest, which is partial. Percentages are never added.</summary>
    public static Amount? Combine(IReadOnlyList<RateLeaf> leaves)
    {
        if (leaves.Count <= 1)
        {
            return leaves.Count == 0 ? null : leaves[0].Rate;
        }

        Counts[] counts = [.. leaves.Select(leaf => leaf.Counts).OfType<Counts>()];
        Amount? recomputed = counts.Length == leaves.Count
            ? Amounts.Percentage([.. counts.Select(pair => pair.Numerator)], [.. counts.Select(pair => pair.Denominator)])
            : null;
        return recomputed ?? Amounts.List([.. leaves.Select(leaf => leaf.Rate)])?.With(CubeFlags.Partial);
    }
}
