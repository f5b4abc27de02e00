using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>What the text of a value cell states, before the unit is known.</summary>
/// <param name="Meaning">What it is.</param>
internal sealed record ValueReading(ValueMeaning Meaning)
{
    /// <summary>The number, scale words multiplied out; the lower end of a range.</summary>
    public decimal Value { get; init; }

    /// <summary>The upper end of a range, else <see langword="null"/>.</summary>
    public decimal? ValueMax { get; init; }

    /// <summary>How exactly it is stated.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>What the number is when its sign is read the other way; <see langword="null"/> where only one way is possible.</summary>
    public decimal? Other { get; init; }

    /// <summary>The scale words multiplied in ("triệu"); 1 if there are none.</summary>
    public decimal Scale { get; init; } = 1m;

    /// <summary>A word before the number that belongs to the label ("giảm"); empty if there is none.</summary>
    public string Lead { get; init; } = string.Empty;

    /// <summary>The words after the number, usually a unit; empty if there are none.</summary>
    public string Tail { get; init; } = string.Empty;

    /// <summary>1 or 0 where an indicator that is one or the other is answered in words; else <see langword="null"/>.</summary>
    public decimal? Flag { get; init; }
}
