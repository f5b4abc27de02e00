using System.Text.Json.Serialization;

namespace Sxsh.Scoring;

/// <summary>A figure of a text, as somebody labelled it.</summary>
internal sealed record LabelledFact
{
    /// <summary>Id of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>The value in <see cref="Unit"/>; the lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    [JsonPropertyName("value_max")]
    public decimal? ValueMax { get; init; }

    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary><c>actual</c>, <c>target</c> or <c>plan</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The words that state it.</summary>
    public required string Quote { get; init; }

    /// <summary>Offset of the quote in code points.</summary>
    public required int Start { get; init; }

    /// <summary>Whether finding it is neither required nor wrong.</summary>
    public bool Optional { get; init; }

    /// <summary>Whose figure it is, if not the province's.</summary>
    public string? Scope { get; init; }
}
