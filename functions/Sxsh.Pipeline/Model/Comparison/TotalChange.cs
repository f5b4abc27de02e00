namespace Sxsh.Pipeline.Model.Comparison;

/// <summary>What a new version of a report makes of one total.</summary>
/// <param name="Area">The area.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Kind">Result, target or plan.</param>
/// <param name="Unit">The indicator's unit.</param>
/// <param name="Before">The total before; <see langword="null"/> if there was none.</param>
/// <param name="After">The total now; <see langword="null"/> if there is none.</param>
public sealed record TotalChange(Area Area, IndicatorId Indicator, ReportingPeriod Period, ObservationKind Kind, string Unit, decimal? Before, decimal? After)
{
    /// <summary>How much more it is now; <see langword="null"/> unless there is a total on both sides.</summary>
    public decimal? Change => After - Before;

    /// <summary>Finds the totals that are not the same on both sides.</summary>
    /// <param name="catalogue">The catalogue, which says what may be added.</param>
    /// <param name="before">The observations before.</param>
    /// <param name="after">The observations now.</param>
    /// <returns>The changes, in the order of the report; those that are gone last.</returns>
    /// <remarks>A total is the value that the report states for all sectors, programmes, sizes and subjects, else the sum of its parts where the indicator may be added. Restatements, parts of parts and values under review do not count.</remarks>
    public static IReadOnlyList<TotalChange> Between(Catalogue catalogue, IReadOnlyList<Observation> before, IReadOnlyList<Observation> after)
    {
        Dictionary<(Area, IndicatorId, ReportingPeriod, ObservationKind), (decimal Total, string Unit)> old = Totals(catalogue, before);
        Dictionary<(Area, IndicatorId, ReportingPeriod, ObservationKind), (decimal Total, string Unit)> current = Totals(catalogue, after);
        return
        [
            .. current.Where(pair => !old.TryGetValue(pair.Key, out var known) || known.Total != pair.Value.Total)
                .Select(pair => Of(pair.Key, pair.Value.Unit, old.TryGetValue(pair.Key, out var known) ? known.Total : null, pair.Value.Total)),
            .. old.Where(pair => !current.ContainsKey(pair.Key)).Select(pair => Of(pair.Key, pair.Value.Unit, pair.Value.Total, null)),
        ];
    }

    private static TotalChange Of((Area Area, IndicatorId Indicator, ReportingPeriod Period, ObservationKind Kind) key, string unit, decimal? before, decimal? after) =>
        new(key.Area, key.Indicator, key.Period, key.Kind, unit, before, after);

    private static Dictionary<(Area, IndicatorId, ReportingPeriod, ObservationKind), (decimal Total, string Unit)> Totals(Catalogue catalogue, IReadOnlyList<Observation> observations)
    {
        Dictionary<(Area, IndicatorId, ReportingPeriod, ObservationKind), (decimal Total, string Unit)> totals = [];
        foreach (var group in observations
            .Where(each => each is { Value: not null, SameAs: null, NeedsReview: false })
            .GroupBy(each => (each.Area, each.Indicator, each.Period, each.Kind)))
        {
            bool adds = catalogue.TryGetIndicator(group.Key.Indicator, out Indicator? indicator) && indicator.Aggregation is (Aggregation.Sum or Aggregation.Last);
            Observation? stated = group.FirstOrDefault(each => each is { Subject: null, Sector: null, Programme: null, Size: null, Base: null, PartOf: null });
            decimal? total = stated?.Value ?? (adds ? group.Where(each => each.PartOf is null).Sum(each => each.Value) : null);
            if (total is { } known)
            {
                totals[group.Key] = (known, group.First().Unit);
            }
        }

        return totals;
    }
}
