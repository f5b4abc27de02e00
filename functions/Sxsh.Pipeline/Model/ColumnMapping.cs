namespace Sxsh.Pipeline.Model;

/// <summary>What the mapper took a column for, and why.</summary>
/// <param name="Column">Column, from 1 (A).</param>
/// <param name="Heading">The heading's words from top to bottom, joined by " / "; empty for a column without a heading.</param>
/// <param name="Role">What the column is for.</param>
/// <param name="Words">The words that decided it, as the layout spells them; <see langword="null"/> where none did.</param>
/// <param name="Confidence">How sure that is, from 0 to 1; 1 where the heading is the layout's own wording.</param>
public sealed record ColumnMapping(int Column, string Heading, ColumnRole Role, string? Words, decimal Confidence)
{
    /// <summary>The column as the program names it, for example <c>C</c>.</summary>
    public string Letter => CellAddress.Format(1, Column)[..^1];

    /// <summary>Why, in Vietnamese.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>The same in English.</summary>
    public string WhyEn => EnglishWording.OfPhrase(Why);

    /// <summary>Whether somebody said so.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>The indicators that its values came to; empty where it has none.</summary>
    public IReadOnlyList<IndicatorId> Indicators { get; init; } = [];

    /// <summary>How many values were taken from it.</summary>
    public int Values { get; init; }
}
