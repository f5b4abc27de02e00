namespace Sxsh.Pipeline.Validation;

/// <summary>How many times one number is another.</summary>
internal static class Ratio
{
    // Reports take numbers up to 1e18 and with 28 digits: without a floor the quotient would not fit.
    private const decimal Floor = 0.000001m;

    /// <summary>The larger by the smaller of two numbers, none below zero; what is below a millionth counts as that.</summary>
    public static decimal Of(decimal left, decimal right) => Math.Max(left, right) / Math.Max(Math.Min(left, right), Floor);
}
