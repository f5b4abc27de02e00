namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>One thing that must, or must not, stand around a figure.</summary>
/// <param name="Zone">Where.</param>
/// <param name="Terms">One of these terms.</param>
internal sealed record PatternCondition(PatternZone Zone, IReadOnlyList<string> Terms)
{
    /// <summary>Reads <c>zone:term|term</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="FormatException">There is no such zone.</exception>
    public static PatternCondition Parse(string text)
    {
        string[] parts = text.Split(':');
        return parts.Length == 2 && Enum.TryParse(parts[0], ignoreCase: true, out PatternZone zone)
            ? new PatternCondition(zone, parts[1].Split('|'))
            : throw new FormatException($"'{text}' is not zone:term|term.");
    }
}
