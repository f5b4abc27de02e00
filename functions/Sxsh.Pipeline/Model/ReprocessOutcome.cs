namespace Sxsh.Pipeline.Model;

/// <summary>What came of reprocessing a version of a report: its result, or why there is none.</summary>
/// <param name="Result">What was found or applied; <see langword="null"/> exactly where there is a refusal.</param>
/// <param name="Refusal">Why it was refused; <see langword="null"/> if it was not.</param>
public sealed record ReprocessOutcome(ReprocessResult? Result, ReprocessRefusal? Refusal)
{
    /// <summary>Makes an outcome of a result.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The outcome.</returns>
    public static ReprocessOutcome Of(ReprocessResult result) => new(result, null);

    /// <summary>Makes an outcome of a refusal.</summary>
    /// <param name="refusal">Why.</param>
    /// <returns>The outcome.</returns>
    public static ReprocessOutcome Of(ReprocessRefusal refusal) => new(null, refusal);
}
