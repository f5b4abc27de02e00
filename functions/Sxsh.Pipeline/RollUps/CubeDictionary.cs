namespace Sxsh.Pipeline.RollUps;

/// <summary>The values of one column of the cube, each once, in order.</summary>
internal sealed class CubeDictionary
{
    private readonly Dictionary<string, int> _indexes;

    private CubeDictionary(string[] texts)
    {
        Texts = texts;
        _indexes = texts.Select((text, index) => (text, index)).ToDictionary(pair => pair.text, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>The values.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Collects values that occur, in ordinal order.</summary>
    public static CubeDictionary OfTexts(IEnumerable<string?> texts) =>
        new([.. texts.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>Collects members that occur, in the order they are declared.</summary>
    public static CubeDictionary OfMembers<T>(IEnumerable<T> members, Func<T, string> nameOf)
        where T : struct, Enum => new([.. members.Distinct().Order().Select(nameOf)]);

    /// <summary>Where a value stands; -1 for the total.</summary>
    public int IndexOf(string? text) => text is null ? -1 : _indexes[text];
}
