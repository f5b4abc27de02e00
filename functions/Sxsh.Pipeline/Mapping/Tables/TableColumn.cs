using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>A column of a table that was found, with what its headings say about every value in it.</summary>
internal sealed record TableColumn
{
    public required int Column { get; init; }

    /// <summary>The heading cells over it, from top to bottom.</summary>
    public required IReadOnlyList<Cell> Path { get; init; }

    public required ColumnRole Role { get; init; }

    public string? Words { get; init; }

    public decimal Confidence { get; init; } = 1m;

    public Cell? PeriodCell { get; init; }

    public string? PeriodText { get; init; }

    public ObservationKind? Kind { get; init; }

    /// <summary>Whether a heading says that the values are estimates.</summary>
    public bool IsEstimate { get; init; }

    public string? UnitText { get; init; }

    /// <summary>The sector whose values it holds, where sectors stand across.</summary>
    public string? SectorText { get; init; }

    public bool IsTotal { get; init; }

    /// <summary>What is measured, where the headings say so.</summary>
    public string? IndicatorText { get; init; }

    /// <summary>Words of the groups above, nearest first.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>What somebody said that it means; <see langword="null"/> where nobody did.</summary>
    public ColumnCorrection? Correction { get; init; }

    public string Heading => string.Join(" / ", Path.Select(cell => string.Join(' ', cell.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    /// <summary>Whether this column says something about the values of another: it stands in the same group, or in none.</summary>
    public bool Serves(TableColumn value) => Path.Count < 2 || value.Path.Contains(Path[^2]);
}
