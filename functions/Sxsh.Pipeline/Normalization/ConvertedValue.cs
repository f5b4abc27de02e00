using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization;

/// <summary>A value in its indicator's unit.</summary>
/// <param name="Status">Whether there is a value.</param>
/// <param name="Value">The value, or the lower end of a range; <see langword="null"/> exactly when not observed.</param>
/// <param name="ValueMax">The upper end of a range, else <see langword="null"/>.</param>
/// <param name="Qualifier">How exactly it is stated.</param>
/// <param name="IsAnnualized">Whether it was stated per month or quarter.</param>
/// <param name="NeedsReview">Whether a person must confirm it.</param>
internal sealed record ConvertedValue(ObservationStatus Status, decimal? Value, decimal? ValueMax, Qualifier Qualifier, bool IsAnnualized, bool NeedsReview)
{
    /// <summary>A value that is absent.</summary>
    /// <param name="status">Why.</param>
    /// <returns>The value.</returns>
    public static ConvertedValue Absent(ObservationStatus status) => new(status, null, null, Qualifier.Exact, false, false);
}
