namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>A grammar pattern as <c>Words/patterns.json</c> writes it.</summary>
internal sealed record PatternFile
{
    /// <summary>Stable id, told with every value that the pattern finds.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Classes of the counted noun; one of them.</summary>
    public required string[] Unit { get; init; }

    /// <summary>What must stand around the figure: <c>zone:term|term</c>, each of them.</summary>
    public string[] All { get; init; } = [];

    /// <summary>What must not stand near the figure: <c>zone:term|term</c>, none of them.</summary>
    public string[] None { get; init; } = [];

    /// <summary>How sure the pattern is where all stands beside the figure, from 0 to 1.</summary>
    public required decimal Weight { get; init; }

    /// <summary><c>national</c> where the indicator is about the whole country.</summary>
    public string? Scope { get; init; }

    /// <summary>Kind of the value where no word says it.</summary>
    public string? Kind { get; init; }

    /// <summary>A sentence of our own that the pattern is for, with the figure in square brackets.</summary>
    public required string Example { get; init; }
}
