namespace Sxsh.Pipeline.Normalization.Units;

/// <summary>Remembers within one report what its units state; a report repeats few of them over many rows.</summary>
internal sealed class UnitLookup
{
    private readonly Remembered<string, UnitReading> _units = new(UnitReader.Read);
    private readonly Remembered<string, UnitReading> _inBrackets = new(StatedUnit.InBrackets);

    /// <summary>What a unit's text states.</summary>
    /// <param name="text">The text, or <see langword="null"/>.</param>
    /// <returns>As <see cref="UnitReader.Read"/> gives it.</returns>
    public UnitReading Read(string? text) => string.IsNullOrEmpty(text) ? UnitReading.Unstated : _units.Of(text);

    /// <summary>The unit in the brackets of a label or heading.</summary>
    /// <param name="text">The label or heading.</param>
    /// <returns>The unit; unstated where nothing in brackets is one.</returns>
    public UnitReading InBrackets(string text) => text.AsSpan().ContainsAny('(', ':') ? _inBrackets.Of(text) : UnitReading.Unstated;
}
