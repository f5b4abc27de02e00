using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>One fact, settled among all reports that state it. Grain: one per <see cref="FactKey"/>.</summary>
public sealed record Fact
{
    /// <summary>What it is about.</summary>
    public required FactKey Key { get; init; }

    /// <summary>The value taken, in the indicator's unit; <see langword="null"/> exactly when <see cref="Status"/> is not <see cref="ObservationStatus.Observed"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>Upper end of a range, else <see langword="null"/>.</summary>
    public decimal? ValueMax { get; init; }

    /// <summary>How exactly the value is stated.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>Why the value is absent, if it is.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>Shown, not counted: every statement of it is under review, or stands in another area's report.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>Whether an alternative states another value.</summary>
    public bool IsConflict { get; init; }

    /// <summary>The observation whose value was taken.</summary>
    public required FactReference Chosen { get; init; }

    /// <summary>The other observations that state this fact, those that would be taken first in front.</summary>
    public IReadOnlyList<FactReference> Alternatives { get; init; } = [];

    /// <summary>Index in <see cref="AreaPart.Facts"/> of the total that the report states this to be a part of; <see langword="null"/> if it states none that counts.</summary>
    public int? PartOf { get; init; }
}
