namespace Sxsh.Pipeline.Model;

/// <summary>What came of a decision: the version as it is now, or why nothing has changed.</summary>
/// <param name="Version">The version after the decision; <see langword="null"/> if it was refused.</param>
/// <param name="Refusal">Why it was refused; <see langword="null"/> if it was not.</param>
public sealed record DecisionOutcome(Submission? Version, DecisionRefusal? Refusal)
{
    /// <summary>A decision that stands, whether it was taken now or before.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The outcome.</returns>
    public static DecisionOutcome Of(Submission version) => new(version, null);

    /// <summary>A decision that was refused.</summary>
    /// <param name="refusal">Why.</param>
    /// <returns>The outcome.</returns>
    public static DecisionOutcome Of(DecisionRefusal refusal) => new(null, refusal);
}
