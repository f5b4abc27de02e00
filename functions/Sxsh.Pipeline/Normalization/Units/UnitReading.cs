using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Indicators;

namespace Sxsh.Pipeline.Normalization.Units;

/// <summary>What a unit's text states.</summary>
internal sealed record UnitReading
{
    /// <summary>No text at all.</summary>
    public static UnitReading Unstated { get; } = new() { Text = string.Empty };

    private string[]? _words;

    /// <summary>The text as written, without "ĐVT:" and brackets; empty if there is none.</summary>
    public required string Text { get; init; }

    /// <summary>What it measures; <see langword="null"/> where no unit is stated or it is not known.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The kinds it may be of; several for a word such as "bộ"; empty where <see cref="Quantity"/> is <see langword="null"/>.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>How many of the kind's own unit it is, scale words included.</summary>
    public decimal Factor { get; init; } = 1m;

    /// <summary>The scale word in it ("triệu đồng"); 1 if there is none.</summary>
    public decimal Scale { get; init; } = 1m;

    /// <summary>The time it is counted per.</summary>
    public UnitInterval Interval { get; init; }

    /// <summary>Whether it divides by something that is no time ("kWh/tấn"): such a unit converts into none of the catalogue's.</summary>
    public bool IsIntensity { get; init; }

    /// <summary>Whether only the time is stated ("/tháng"); the unit itself then stands elsewhere.</summary>
    public bool IsIntervalOnly { get; init; }

    /// <summary>Whether every word of the text belongs to the unit.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The words of the text, comparable with those of labels.</summary>
    public string[] Words => _words ??= IndicatorWords.Split(Text);

    /// <summary>Whether no unit is stated.</summary>
    public bool IsUnstated => Text.Length == 0;

    /// <summary>Whether a unit is stated and known.</summary>
    public bool IsKnown => Quantity is not null;
}
