namespace Sxsh.Pipeline.Validation;

/// <summary>The middle of a group of numbers, which one wrong number does not move.</summary>
internal static class Middle
{
    /// <summary>The median.</summary>
    /// <param name="numbers">At least one number, in any order.</param>
    public static decimal Of(IEnumerable<decimal> numbers)
    {
        decimal[] sorted = [.. numbers.Order()];
        int half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : sorted[half - 1] + ((sorted[half] - sorted[half - 1]) / 2m);
    }
}
