using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>What the label of a row says.</summary>
internal sealed record RowLabel
{
    /// <summary>What is measured, without numbering, part and kind words; empty where nothing else is said.</summary>
    public required string Text { get; init; }

    /// <summary>What the label means where it stands alone ("Kinh phí"); <see langword="null"/> where it says so itself.</summary>
    public string? Meaning { get; init; }

    /// <summary>0 for a row of its own, 1 for a part of the one above, 2 for a part of that part.</summary>
    public int Level { get; init; }

    public ObservationKind? Kind { get; init; }

    /// <summary>Whether it says that the values are estimates.</summary>
    public bool IsEstimate { get; init; }

    public string? PeriodText { get; init; }

    /// <summary>Whether <see cref="PeriodText"/> names a year or now.</summary>
    public bool IsPeriodComplete { get; init; }

    public string? UnitText { get; init; }

    /// <summary>Whether the label only says that the row totals others.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Whether it is numbered as a section: I, II, A, B.</summary>
    public bool IsNumberedSection { get; init; }
}
