namespace Sxsh.Pipeline.Normalization;

/// <summary>Remembers within one report what its texts were found to mean: reports repeat few texts over many rows. Of a report that repeats nothing it remembers only the first.</summary>
/// <typeparam name="TText">What is looked up.</typeparam>
/// <typeparam name="TMeaning">What it means.</typeparam>
/// <param name="find">Finds what is not remembered.</param>
internal sealed class Remembered<TText, TMeaning>(Func<TText, TMeaning> find)
    where TText : notnull
{
    private const int Most = 10_000;

    private readonly Dictionary<TText, TMeaning> _known = [];

    /// <summary>What a text means.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same each time.</returns>
    public TMeaning Of(TText text)
    {
        if (!_known.TryGetValue(text, out TMeaning? meaning))
        {
            meaning = find(text);
            if (_known.Count < Most)
            {
                _known.Add(text, meaning);
            }
        }

        return meaning;
    }
}
