namespace Sxsh.Benchmarks.Measuring;

/// <summary>Values measured in several rounds.</summary>
/// <param name="values">At least one value.</param>
public sealed class Measured(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    /// <summary>The middle one; of an even number the mean of the two.</summary>
    public double Median => (_sorted[(_sorted.Length - 1) / 2] + _sorted[_sorted.Length / 2]) / 2;

    /// <summary>The smallest.</summary>
    public double Least => _sorted[0];

    /// <summary>The greatest.</summary>
    public double Most => _sorted[^1];

    /// <summary>How many.</summary>
    public int Count => _sorted.Length;

    /// <summary>The value that so many per cent of all do not exceed (nearest rank).</summary>
    /// <param name="percent">Above 0, up to 100.</param>
    /// <returns>One of the values.</returns>
    public double Percentile(int percent) => _sorted[(int)Math.Ceiling(_sorted.Length * percent / 100.0) - 1];

    /// <summary>Round by round, one divided by the other.</summary>
    /// <param name="above">Values in the order of the rounds.</param>
    /// <param name="below">Values of the same rounds.</param>
    /// <returns>The ratios.</returns>
    public static Measured Ratio(IReadOnlyList<double> above, IReadOnlyList<double> below) => new(above.Zip(below, (a, b) => a / b));
}
