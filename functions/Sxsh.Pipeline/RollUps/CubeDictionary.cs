namespace Sxsh.Pipeline.RollUps;

/// <summary>The values of one column of the cube, each once, in order.</summary>
internal sealed class CubeDictionary<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _indexes = [];

    private CubeDictionary(IEnumerable<(T Value, string Text)> ordered)
    {
        List<string> texts = [];
        foreach ((T value, string text) in ordered)
        {
            _indexes.Add(value, texts.Count);
            texts.Add(text);
        }

        Texts = texts;
    }

    /// <summary>The values as written.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Where a value stands.</summary>
    public int this[T value] => _indexes[value];

    /// <summary>Collects values that occur, in ordinal order of how they are written.</summary>
    public static CubeDictionary<T> ByText(IEnumerable<T> values, Func<T, string> textOf) =>
        new(new HashSet<T>(values).Select(value => (value, textOf(value))).OrderBy(pair => pair.Item2, StringComparer.Ordinal));

    /// <summary>Collects values that occur, in their own order.</summary>
    public static CubeDictionary<T> InOrder(IEnumerable<T> values, Func<T, string> textOf) =>
        new(new HashSet<T>(values).Order().Select(value => (value, textOf(value))));
}
