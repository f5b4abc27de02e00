namespace Sxsh.Pipeline.RollUps;

/// <summary>The values of one column of the cube, each once, in order.</summary>
internal sealed class CubeDictionary<T>
    where T : notnull
{
    private const int Nowhere = -1;

    private readonly Dictionary<T, int> _indexes = [];

    private CubeDictionary(IEnumerable<(T Value, string Text)> ordered)
    {
        List<T> values = [];
        List<string> texts = [];
        foreach ((T value, string text) in ordered)
        {
            _indexes.Add(value, texts.Count);
            values.Add(value);
            texts.Add(text);
        }

        Values = values;
        Texts = texts;
    }

    /// <summary>The values.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>The values as written.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Where a value stands; -1 if it does not occur.</summary>
    public int Find(T value) => _indexes.TryGetValue(value, out int index) ? index : Nowhere;

    /// <summary>Where each value of another dictionary stands in this one.</summary>
    public int[] PlacesOf(CubeDictionary<T> other) => [.. other.Values.Select(Find)];

    /// <summary>Collects values that occur, in ordinal order of how they are written.</summary>
    public static CubeDictionary<T> ByText(IEnumerable<T> values, Func<T, string> textOf) =>
        new(new HashSet<T>(values).Select(value => (value, textOf(value))).OrderBy(pair => pair.Item2, StringComparer.Ordinal));

    /// <summary>Collects values that occur, in their own order.</summary>
    public static CubeDictionary<T> InOrder(IEnumerable<T> values, Func<T, string> textOf) =>
        new(new HashSet<T>(values).Order().Select(value => (value, textOf(value))));
}
