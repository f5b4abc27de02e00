namespace Sxsh.Pipeline.Model;

/// <summary>One hash over all values of a run, as they are stored: the same rows read back give the same hash.</summary>
public static class ObservationsHash
{
    // As the store cuts them.
    private const int MaxTextLength = 32_000;

    private const string Form = "sxsh-observations-1";

    /// <summary>Hashes observations.</summary>
    /// <param name="observations">The observations, in the order of the report.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(IReadOnlyList<Observation> observations)
    {
        using var hash = new CanonicalHash();
        hash.Add(Form).Add(observations.Count);
        foreach (Observation each in observations)
        {
            hash.Add(each.Area.ToString())
                .Add(each.Indicator.Value)
                .Add(each.Period.ToString())
                .Add(WireNames.Of(each.Kind))
                .Add(each.Value)
                .Add(each.ValueMax)
                .Add(Cut(each.Unit))
                .Add(WireNames.Of(each.Qualifier))
                .Add(WireNames.Of(each.Status))
                .Add(Cut(each.Subject))
                .Add(Cut(each.Sector))
                .Add(Cut(each.Programme))
                .Add(Cut(each.Size))
                .Add(Cut(each.Base))
                .Add(each.SameAs)
                .Add(each.PartOf)
                .Add(Cut(each.ReportedValue))
                .Add(Cut(each.ReportedUnit))
                .Add(each.NeedsReview ? "true" : "false")
                .Add(each.Confidence)
                .Add(Cut(each.Source.Sheet))
                .Add(each.Source.Cell)
                .Add(each.Source.Start)
                .Add(each.Source.Length)
                .Add(Cut(each.Source.Quote));
        }

        return hash.End();
    }

    private static string? Cut(string? text) => text is { Length: > MaxTextLength } ? text[..MaxTextLength] : text;
}
