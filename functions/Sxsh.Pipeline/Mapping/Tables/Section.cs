using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>A row without values that is about the rows below it.</summary>
internal sealed record Section
{
    public static Section None { get; } = new();

    public string? Text { get; init; }

    public Cell? Cell { get; init; }

    public ObservationKind? Kind { get; init; }

    /// <summary>Whether it says that the values are estimates.</summary>
    public bool IsEstimate { get; init; }

    public string? PeriodText { get; init; }

    public bool IsPeriodComplete { get; init; }
}
