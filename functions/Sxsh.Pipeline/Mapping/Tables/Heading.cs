using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>What one heading cell says by itself.</summary>
internal sealed record Heading
{
    public required Cell Cell { get; init; }

    /// <summary>The role whose wording the whole heading is; <see cref="ColumnRole.Value"/> also for headings that hold nothing but time, kind and value words.</summary>
    public ColumnRole Role { get; init; }

    /// <summary>The words that decided the role.</summary>
    public string? Words { get; init; }

    public decimal Confidence { get; init; } = 1m;

    public ObservationKind? Kind { get; init; }

    /// <summary>Whether it says that the values are estimates.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>The words that state a time.</summary>
    public string? PeriodText { get; init; }

    /// <summary>Whether <see cref="PeriodText"/> names a year or now.</summary>
    public bool IsPeriodComplete { get; init; }

    public string? UnitText { get; init; }

    /// <summary>The sector that it names, beside others.</summary>
    public string? SectorText { get; init; }

    /// <summary>Whether the heading says that the values total the other columns.</summary>
    public bool IsTotal { get; init; }

    /// <summary>The words that say what is measured: the heading without time and kind; <see langword="null"/> where nothing is left.</summary>
    public string? Rest { get; init; }

    /// <summary>Whether it can stand over value columns: every word is understood as time, kind or value.</summary>
    public bool IsAboutValues => Role == ColumnRole.Value && Rest is null;
}
