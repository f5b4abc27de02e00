namespace Sxsh.Pipeline.Model;

/// <summary>How many values a version has lost against the one that counted before it, where they are more than may be lost without asking.</summary>
/// <param name="Before">Number of the version that it was compared with.</param>
/// <param name="Lost">Values of that version that this one does not state any more.</param>
/// <param name="Of">Values that that version states.</param>
/// <param name="Examples">The first of the lost values, for people: indicator, period and place; at most <see cref="MaxExamples"/>.</param>
public sealed record ValuesLost(int Before, int Lost, int Of, IReadOnlyList<string> Examples)
{
    /// <summary>How many examples are kept.</summary>
    public const int MaxExamples = 5;

    /// <inheritdoc/>
    public bool Equals(ValuesLost? other) =>
        other is not null && (Before, Lost, Of) == (other.Before, other.Lost, other.Of) && Examples.SequenceEqual(other.Examples);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Before, Lost, Of, Examples.Count);
}
