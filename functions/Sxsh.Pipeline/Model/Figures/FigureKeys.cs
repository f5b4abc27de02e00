namespace Sxsh.Pipeline.Model.Figures;

/// <summary>Names the figures of a report by what a decision about them rests on: the sentence or cell, the words, and what was read there. So a decision outlives a resubmission of the same text, and a changed
/// sentence, or another reading of it, asks again.</summary>
public static class FigureKeys
{
    private const string Form = "sxsh-figure-1";
    private const int HashLength = 24;
    private const int SentenceLength = 16;

    /// <summary>Names all figures of a run.</summary>
    /// <param name="observations">The observations, in the order of the report.</param>
    /// <returns>One key each, no two alike: 24 lower-case hexadecimal digits, and a dash and a number for the second and later of several that are alike.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<Observation> observations)
    {
        Dictionary<string, int> alike = new(observations.Count, StringComparer.Ordinal);
        string[] keys = new string[observations.Count];
        for (int index = 0; index < keys.Length; index++)
        {
            string key = Of(observations[index]);
            int earlier = alike.GetValueOrDefault(key);
            alike[key] = earlier + 1;
            keys[index] = earlier == 0 ? key : $"{key}-{earlier + 1}";
        }

        return keys;
    }

    /// <summary>Names a sentence by its words, so that text around it may change.</summary>
    /// <param name="sentence">The sentence, white space as single spaces.</param>
    /// <returns>16 lower-case hexadecimal digits.</returns>
    public static string OfSentence(string sentence)
    {
        using var hash = new CanonicalHash();
        return hash.Add(sentence).End()[..SentenceLength];
    }

    private static string Of(Observation read)
    {
        // A sentence moves with the text around it; a cell has its address.
        bool isProse = read.SentencePlace is not null;
        using var hash = new CanonicalHash();
        return hash.Add(Form)
            .Add(read.SentencePlace)
            .Add(read.Source.Sheet)
            .Add(read.Source.Cell)
            .Add(isProse ? null : read.Source.Start)
            .Add(read.Source.Quote)
            .Add(read.Area.ToString())
            .Add(read.Indicator.Value)
            .Add(read.Period.ToString())
            .Add(WireNames.Of(read.Kind))
            .Add(read.Value)
            .Add(read.ValueMax)
            .Add(WireNames.Of(read.Qualifier))
            .Add(WireNames.Of(read.Status))
            .Add(read.Subject)
            .Add(read.Sector)
            .Add(read.Programme)
            .Add(read.Size)
            .Add(read.Base)
            .End()[..HashLength];
    }
}
