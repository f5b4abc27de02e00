namespace Sxsh.Pipeline.Model.Comparison;

/// <summary>Tells whether a new version of a report states so much less than the one before it that somebody should confirm it.</summary>
public static class LostValues
{
    // One in five may go without asking.
    private const int OneIn = 5;

    /// <summary>Compares two versions by what their values are about, whatever cell or order they stand in.</summary>
    /// <param name="catalogue">The catalogue, for names.</param>
    /// <param name="number">Number of the version before.</param>
    /// <param name="before">Its observations.</param>
    /// <param name="after">The observations of the new version.</param>
    /// <returns>What is lost; <see langword="null"/> if it is one value in five or less. Values under review, or that a report gives as not available, are no values here.</returns>
    public static ValuesLost? Find(Catalogue catalogue, int number, IReadOnlyList<Observation> before, IReadOnlyList<Observation> after)
    {
        Dictionary<object, Observation> stated = [];
        foreach (Observation observation in before.Where(States))
        {
            stated.TryAdd(ObservationPairs.IdentityOf(observation), observation);
        }

        HashSet<object> kept = [.. after.Where(States).Select(ObservationPairs.IdentityOf)];
        Observation[] lost = [.. stated.Where(pair => !kept.Contains(pair.Key)).Select(pair => pair.Value)];
        return lost.Length * OneIn > stated.Count
            ? new ValuesLost(number, lost.Length, stated.Count, [.. lost.Take(ValuesLost.MaxExamples).Select(observation => Words(catalogue, observation))])
            : null;
    }

    private static bool States(Observation observation) =>
        !observation.NeedsReview && observation.Status is (ObservationStatus.Observed or ObservationStatus.Nil);

    private static string Words(Catalogue catalogue, Observation observation)
    {
        string indicator = catalogue.TryGetIndicator(observation.Indicator, out Indicator? known) ? known.NameVi : observation.Indicator.Value;
        string place = observation.Source switch
        {
            { Cell: { } cell, Sheet: { } sheet } => $", {sheet}!{cell}",
            { Cell: { } cell } => $", {cell}",
            _ => string.Empty,
        };
        return $"{indicator} ({observation.Period}){place}";
    }
}
